import { SETTINGS_ENTITIES, type SettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import { CROWD, PEOPLE, SEED } from './school.ts';
import type { ClientRecord } from './sync-code.ts';

/** Everything that an ENT has on its disk. */
export interface EntDisk {
  epoch: string;
  /** Whether it was put back once without another epoch: a copy of a machine, or of a file, says nothing of it. */
  readonly wentBack: boolean;
  head: number;
  readonly rows: RowTable;
  /** The commit that changed a row last, per entity and identifier. */
  readonly changedAt: Map<string, readonly [n: number, entity: SettingsEntity, id: string]>;
  readonly clients: Map<string, ClientRecord>;
  /** Per fingerprint of a mutation: what became of it; the ENT's own tables say the same per console and number. */
  readonly fates: Map<string, MutationFate>;
  journal: readonly JournalEntry[];
  /** Who is in the school, since which commit of their stream, and from which one it still remembers who left. */
  directory: DirectoryDisk;
}

/** The directory stream of an ENT. */
export interface DirectoryDisk {
  readonly head: number;
  readonly floor: number;
  readonly people: ReadonlyMap<string, { readonly n: number; readonly gone: boolean }>;
}

/** What one mutation did to its row, 0 when it did nothing. */
export interface MutationFate {
  readonly status: Outcome['status'];
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly ver: number;
}

/** The disk of an ENT that a school, large or small, has just received. */
export function createEntDisk(epoch: string, isLarge: boolean): EntDisk {
  const disk: EntDisk = { epoch, wentBack: false, head: 0, rows: createRowTable(), changedAt: new Map(), clients: new Map(), fates: new Map(), journal: [], directory: everybody(isLarge ? CROWD : []) };
  for (const [entity, id, fields] of SEED) {
    disk.rows.put(entity, id, { ver: 1, fields });
    disk.changedAt.set(`${entity} ${id}`, [0, entity, id]);
  }
  return disk;
}

function everybody(crowd: readonly string[]): DirectoryDisk {
  return { head: 1, floor: 0, people: new Map([...PEOPLE, ...crowd].map((id) => [id, { n: 1, gone: false }])) };
}

/** Who is in the school. */
export function presentIn({ people }: DirectoryDisk): readonly string[] {
  return [...people].flatMap(([id, { gone }]) => (gone ? [] : [id]));
}

/** A copy that the original can no longer change: rows and entries themselves never change. */
export function copyEntDisk(disk: EntDisk): EntDisk {
  const rows = createRowTable();
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, row] of disk.rows.list(entity)) {
      rows.put(entity, id, row);
    }
  }
  const clients = new Map([...disk.clients].map(([id, { last, outcomes }]) => [id, { last, outcomes: new Map(outcomes) }]));
  return { ...disk, rows, changedAt: new Map(disk.changedAt), clients, fates: new Map(disk.fates) };
}

/** What the ENT holds of a console; nothing yet of one that never sent. */
export function recordOf(disk: EntDisk, client: string): ClientRecord {
  return disk.clients.get(client) ?? { last: 0, outcomes: new Map() };
}
