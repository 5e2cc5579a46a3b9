import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import type { DirectoryEntity } from '../../domain/sync/entity.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';

/** One thing of the directory; `n` is the commit that changed it last. */
export interface Fact {
  readonly entity: DirectoryEntity;
  readonly id: string;
  readonly data: Record<string, unknown> | undefined;
  readonly ver: number;
  readonly n: number;
}

/** What the ENT remembers of one console. */
export interface Client {
  last: number;
  readonly outcomes: Map<number, Outcome>;
}

/** All that an ENT in memory holds. */
export interface World {
  epoch: string;
  n: number;
  settings: ReturnType<typeof createRowTable>;
  ranks: Map<string, number>;
  facts: Map<string, Fact>;
  journal: JournalEntry[];
  clients: Map<string, Client>;
}

/** The directory as the pure core asks for it. */
export function directoryOf(world: World) {
  const find = (entity: DirectoryEntity, id: string): unknown => world.facts.get(`${entity} ${id}`)?.data;
  return {
    findPerson: (id: string) => Person.optional().parse(find('person', id)),
    findGroup: (id: string) => Group.optional().parse(find('group', id)),
  };
}

/** Writes a row of the settings under the next number. */
export function putRow(world: World, entity: string, id: string, row: Parameters<World['settings']['put']>[2]): void {
  world.n += 1;
  world.ranks.set(`${entity} ${id}`, world.n);
  world.settings.put(entity, id, row);
}

/** Writes a thing of the directory, or its end, under the next number. */
export function putFact(world: World, entity: DirectoryEntity, id: string, data: Record<string, unknown> | undefined): void {
  world.n += 1;
  const key = `${entity} ${id}`;
  world.facts.set(key, { entity, id, data, ver: (world.facts.get(key)?.ver ?? 0) + 1, n: world.n });
}

/** A copy that later writes do not reach. */
export function copyWorld(world: World): World {
  const settings = createRowTable();
  for (const entity of new Set([...world.ranks.keys()].map((key) => key.slice(0, key.indexOf(' '))))) {
    for (const [id, row] of world.settings.list(entity)) settings.put(entity, id, row);
  }
  return {
    ...world,
    settings,
    ranks: new Map(world.ranks),
    facts: new Map(world.facts),
    journal: [...world.journal],
    clients: new Map([...world.clients].map(([name, { last, outcomes }]) => [name, { last, outcomes: new Map(outcomes) }])),
  };
}
