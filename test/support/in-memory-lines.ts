import { z } from 'zod';
import { Json } from '../../domain/kernel/json.ts';
import { createChecksum } from '../../domain/sync/checksum.ts';
import { SYNC_PROTOCOL, type Fate, type PullRequest, type SnapshotRequest, type SyncLine } from '../../domain/sync/protocol.ts';
import type { Fact, World } from './in-memory-world.ts';

/** What a pull receives. */
export function pullLines(world: World, request: PullRequest): readonly (SyncLine | RowLine)[] {
  const [epoch, settings, journal] = parseCursor(request.cursor);
  const [directoryEpoch, directory] = parseCursor(request.directoryCursor);
  if (epoch !== world.epoch || directoryEpoch !== world.epoch) {
    return [begin(world), { r: { resync: 'epoch' } }];
  }
  const facts = [...world.facts.values()].filter(({ n }) => n > directory).map(factLine);
  const rows = rowLines(world, (rank) => rank > settings);
  return [
    begin(world),
    ...facts,
    ...rows,
    ...world.journal.slice(journal).map((entry) => ({ j: entry })),
    { f: fateOf(world, request.client, request.acked) },
    { z: { cursor: cursorOf(world), directoryCursor: cursorOf(world), rows: facts.length + rows.length, check: world.settings.sum(), directoryCheck: directorySumOf(world) } },
  ];
}

function directorySumOf(world: World): string {
  const sum = createChecksum();
  for (const { entity, id, ver, data } of world.facts.values()) if (data !== undefined) sum.add({ entity, id, ver });
  return sum.text();
}

/** What a snapshot receives. */
export function snapshotLines(world: World, request: SnapshotRequest): readonly (SyncLine | RowLine)[] {
  if (request.stream === 'directory') {
    const goesOn = parseCursor(request.from?.cursor ?? '')[0] === world.epoch;
    const cursor = goesOn ? (request.from?.cursor ?? '') : cursorOf(world);
    const after = goesOn ? keyOf(request.from) : '';
    const facts = [...world.facts.values()].filter((fact) => fact.data !== undefined && keyOf(fact) > after).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(factLine);
    return [begin(world, { cursor, goesOn }), ...facts, { z: { cursor: null, directoryCursor: cursor, rows: facts.length } }];
  }
  const rows = rowLines(world, () => true);
  const held = Object.fromEntries(
    request.identities.map((client) => [client, [...(world.clients.get(client)?.outcomes.values() ?? [])].map(({ m, hash }): [number, string] => [m, hash])]),
  );
  return [
    begin(world),
    ...rows,
    ...world.journal.map((entry) => ({ j: entry })),
    { f: fateOf(world, request.client, 0) },
    { h: held },
    { z: { cursor: cursorOf(world), directoryCursor: null, rows: rows.length } },
  ];
}

/** In the order of the keys of an ENT: by entity, then by identifier. */
function keyOf(fact: Pick<Fact, 'entity' | 'id'> | undefined): string {
  return `${fact?.entity} ${fact?.id}`;
}

function begin(world: World, load?: { readonly cursor: string; readonly goesOn: boolean }): SyncLine {
  return { b: { protocol: SYNC_PROTOCOL, epoch: world.epoch, school: '0310000A', load } };
}

function fateOf(world: World, name: string, acked: number): Fate {
  const client = world.clients.get(name);
  return { last: client?.last ?? 0, outcomes: [...(client?.outcomes.values() ?? [])].filter(({ m }) => m > acked) };
}

function factLine({ entity, id, data, ver }: Fact): SyncLine {
  const head = { e: entity, i: id, v: ver };
  return data === undefined ? { ...head, x: 1 } : { ...head, d: Plain.parse(JSON.parse(JSON.stringify(data))) };
}

const Plain = z.record(z.string(), Json);

/** What an entity of later is called is not a word of now. */
type RowLine = Omit<Extract<SyncLine, { readonly by?: unknown }>, 'e'> & { readonly e: string };

function rowLines(world: World, wanted: (rank: number) => boolean): RowLine[] {
  return [...new Set([...world.ranks.keys()].map((key) => key.slice(0, key.indexOf(' '))))].flatMap((entity) =>
    [...world.settings.list(entity)]
      .filter(([id]) => wanted(world.ranks.get(`${entity} ${id}`) ?? 0))
      .map(([id, { ver, fields, by, at }]) => ({
        e: entity,
        i: id,
        v: ver,
        d: { ...fields },
        ...(by === undefined ? {} : { by }),
        ...(at === undefined ? {} : { at }),
      })),
  );
}

function cursorOf(world: World): string {
  return `${world.epoch}/${world.n}/${world.journal.length}`;
}

function parseCursor(cursor: string): readonly [string, number, number] {
  const [epoch = '', n = '0', journal = '0'] = cursor.split('/');
  return [epoch, Number(n), Number(journal)];
}
