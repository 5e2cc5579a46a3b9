import type { PullAnswer, SnapshotAnswer } from '../../domain/sync/console/pull.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../domain/sync/entity.ts';
import type { EntEffect } from '../../domain/sync/ent/work.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { JournalEntry, JournalLine } from '../../domain/sync/journal-entry.ts';
import { mutationHash, type Gesture, type Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import type { Fate, PullRequest, PushAnswer, PushRequest, SnapshotRequest } from '../../domain/sync/protocol.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { applySent } from '../../domain/sync/versions/upcast.ts';
import type { Row } from '../../domain/sync/row.ts';
import { directoryWithout, PEOPLE, SEED } from './school.ts';
import type { ClientRecord, SyncCode } from './sync-code.ts';

/** Everything that an ENT has on its disk. */
export interface EntDisk {
  epoch: string;
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

/** What an answer brings of the directory. */
export interface DirectoryNews {
  readonly cursor: string;
  readonly people: readonly (readonly [id: string, gone: boolean])[];
}

/** What one mutation did to its row, 0 when it did nothing. */
export interface MutationFate {
  readonly status: Outcome['status'];
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly ver: number;
}

/** The ENT dies; what it had not committed is forgotten, and nobody is answered. */
export class EntDied extends Error {
  override readonly name = 'EntDied';
  /** The answer that a bad ENT may have sent too early. */
  early: PushAnswer | undefined;
}

/** What surrounds the ENT. */
export interface EntWorld {
  readonly code: SyncCode;
  now(): string;
  actorOf(client: string): Actor;
  /** May throw `EntDied`. */
  mayDie(point: 'before commit' | 'after commit'): void;
  /** Judges what a gesture did, before anybody hears of it. */
  committed(disk: EntDisk, commit: Commit): void;
}

/** One gesture that an ENT has just made durable, and the settings before it. */
export interface Commit {
  readonly client: string;
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
  readonly effect: EntEffect;
  readonly before: ReadonlyMap<string, Row | undefined>;
}

/** The disk of an ENT that a school has just received. */
export function createEntDisk(epoch: string): EntDisk {
  const disk: EntDisk = { epoch, head: 0, rows: createRowTable(), changedAt: new Map(), clients: new Map(), fates: new Map(), journal: [], directory: EVERYBODY };
  for (const [entity, id, fields] of SEED) {
    disk.rows.put(entity, id, { ver: 1, fields });
    disk.changedAt.set(`${entity} ${id}`, [0, entity, id]);
  }
  return disk;
}

const EVERYBODY: DirectoryDisk = { head: 1, floor: 0, people: new Map(PEOPLE.map((id) => [id, { n: 1, gone: false }])) };

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

/** Receives a push: one transaction per gesture, answered after the last commit (sync.md §3.4). */
export function push(world: EntWorld, disk: EntDisk, request: PushRequest): PushAnswer {
  if (request.epoch !== disk.epoch) {
    return { kind: 'resync', epoch: disk.epoch };
  }
  const outcomes: Outcome[] = [];
  for (const mutations of perGesture(request.mutations)) {
    const record = recordOf(disk, request.client);
    const fresh: Mutation[] = [];
    for (const mutation of mutations) {
      const admission = world.code.admit({ ...record, last: record.last + fresh.length }, mutation.m, mutationHash(mutation));
      if (admission === 'forked') {
        return { kind: 'forked', m: mutation.m };
      }
      if (admission === 'gap') {
        return { kind: 'gap', expected: record.last + fresh.length + 1, outcomes };
      }
      if (admission === 'new') {
        fresh.push(mutation);
      } else {
        outcomes.push(...storedOutcome(record, mutation.m));
      }
    }
    const gesture = request.gestures.find(({ id }) => id === mutations[0]?.gesture);
    if (fresh.length > 0 && gesture !== undefined) {
      outcomes.push(...transact(world, disk, { client: request.client, schema: request.schema, gesture, fresh, sofar: outcomes }));
    }
  }
  return { kind: 'outcomes', outcomes };
}

interface Transaction {
  readonly client: string;
  readonly schema: number;
  readonly gesture: Gesture;
  readonly fresh: readonly Mutation[];
  readonly sofar: readonly Outcome[];
}

function transact(world: EntWorld, disk: EntDisk, { client, schema, gesture, fresh, sofar }: Transaction): readonly Outcome[] {
  const context = { settings: disk.rows, directory: directoryOf(disk), now: world.now() };
  const request = { client, actor: world.actorOf(client), gesture, mutations: fresh };
  const effect = applySent(context, request, schema, { steps: world.code.steps, apply: world.code.applyGesture });
  try {
    world.mayDie('before commit');
  } catch (error) {
    if (error instanceof EntDied && world.code.answersBeforeCommit) {
      error.early = { kind: 'outcomes', outcomes: [...sofar, ...effect.outcomes] };
    }
    throw error;
  }
  commit(world, disk, { client, gesture, mutations: fresh, effect, before: rowsBefore(disk, effect) });
  world.mayDie('after commit');
  return effect.outcomes;
}

function rowsBefore(disk: EntDisk, effect: EntEffect): Commit['before'] {
  return new Map([...effect.settings.written()].map(([entity, id]) => [`${entity} ${id}`, disk.rows.find(entity, id)]));
}

function commit(world: EntWorld, disk: EntDisk, made: Commit): void {
  const { client, mutations, effect } = made;
  writeRows(world, disk, 'sync', [...effect.settings.written()]);
  const record = recordOf(disk, client);
  disk.clients.set(client, record);
  const byM = new Map(mutations.map((mutation) => [mutation.m, mutation]));
  for (const outcome of effect.outcomes) {
    const target = byM.get(outcome.m);
    if (target !== undefined) {
      const { entity, id } = target;
      const ver = outcome.status === 'applied' ? (disk.rows.find(entity, id)?.ver ?? 0) : 0;
      disk.fates.set(outcome.hash, { status: outcome.status, entity, id, ver });
    }
    record.outcomes.set(outcome.m, outcome);
    record.last = Math.max(record.last, outcome.m);
  }
  tell(world, disk, effect.journal);
  world.committed(disk, made);
}

function writeRows(world: EntWorld, disk: EntDisk, source: 'sync' | 'import', written: readonly (readonly [SettingsEntity, string, Row])[]): void {
  disk.head = written.length > 0 ? world.code.nextHead(disk.head, source) : disk.head;
  for (const [entity, id, row] of written) {
    disk.rows.put(entity, id, row);
    disk.changedAt.set(`${entity} ${id}`, [disk.head, entity, id]);
  }
}

function tell(world: EntWorld, disk: EntDisk, lines: readonly JournalLine[]): void {
  const at = world.now();
  disk.journal = [...disk.journal, ...lines.map((line, i) => ({ ...line, k: disk.journal.length + i + 1, at }))];
}

/** An upstream delivery: somebody leaves or comes back, and what leavers were given is taken back in the same commit (sync.md §3.10). */
export function importDelivery(world: EntWorld, disk: EntDisk, person: string): void {
  const gone = disk.directory.people.get(person)?.gone !== true;
  const head = disk.directory.head + 1;
  disk.directory = { ...disk.directory, head, people: new Map(disk.directory.people).set(person, { n: head, gone }) };
  const taken = gone ? world.code.withdraw(disk.rows, { person: [person], group: [] }, { name: 'AAF', now: world.now() }) : { rows: [], journal: [] };
  writeRows(world, disk, 'import', taken.rows);
  tell(world, disk, taken.journal);
}

/** The ENT forgets who left long ago; whoever has not heard of it since loads everything again (sync.md §3.14). */
export function forgetLeavers(disk: EntDisk): void {
  const people = [...disk.directory.people].filter(([, { gone }]) => !gone);
  disk.directory = { ...disk.directory, floor: disk.directory.head, people: new Map(people) };
}

/** Who is in the school, as the ENT knows it. */
export function directoryOf(disk: EntDisk): Directory {
  return directoryWithout(new Set(PEOPLE.filter((id) => disk.directory.people.get(id)?.gone !== false)));
}

function storedOutcome(record: ClientRecord, m: number): readonly Outcome[] {
  const stored = record.outcomes.get(m);
  return stored === undefined ? [] : [stored];
}

function recordOf(disk: EntDisk, client: string): ClientRecord {
  return disk.clients.get(client) ?? { last: 0, outcomes: new Map() };
}

function perGesture(mutations: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const groups: Mutation[][] = [];
  for (const mutation of mutations) {
    const group = groups.at(-1);
    if (group?.[0]?.gesture === mutation.gesture) {
      group.push(mutation);
    } else {
      groups.push([mutation]);
    }
  }
  return groups;
}

/** How far an ENT has gone, as the token that consoles keep. */
export function cursorOf(disk: EntDisk): string {
  return `${disk.epoch} ${disk.head} ${disk.journal.length}`;
}

/** The same, of the directory stream. */
export function directoryCursorOf({ epoch, directory }: EntDisk): string {
  return `${epoch} ${directory.head}`;
}

/** What changed since two cursors; undefined when one is of another life of the ENT, or older than what it remembers. */
export function pull(world: EntWorld, disk: EntDisk, { client, cursor, directoryCursor, acked }: PullRequest): (PullAnswer & { readonly directory: DirectoryNews }) | undefined {
  const [epoch, n, k] = cursor.split(' ');
  const [directoryEpoch, d] = directoryCursor.split(' ');
  const { head, floor } = disk.directory;
  const isForgotten = world.code.checksFloor && Number(d) < floor;
  if (epoch !== disk.epoch || directoryEpoch !== disk.epoch || Number(n) > disk.head || Number(k) > disk.journal.length || Number(d) > head || isForgotten) {
    return undefined;
  }
  return {
    kind: 'pulled',
    epoch: disk.epoch,
    cursor: cursorOf(disk),
    rows: rowsSince(disk, Number(n)),
    journal: disk.journal.slice(Number(k)),
    fate: fateOf(disk, client, acked),
    sum: disk.rows.sum(),
    directory: directorySince(disk, Number(d)),
  };
}

/** Who is in the school, or what changed of it since a commit. */
export function directorySince(disk: EntDisk, n: number): DirectoryNews {
  const moved = [...disk.directory.people].filter(([, one]) => one.n > n);
  return { cursor: directoryCursorOf(disk), people: moved.map(([id, { gone }]) => [id, gone] as const) };
}

/** The whole of the settings, with what became of everything this console ever sent. */
export function snapshot(disk: EntDisk, { client, identities }: SnapshotRequest): SnapshotAnswer {
  const held = [client, ...identities].map((id) => {
    const { outcomes } = recordOf(disk, id);
    return [id, [...outcomes.values()].map(({ m, hash }) => [m, hash] as const)] as const;
  });
  return {
    kind: 'snapshot',
    epoch: disk.epoch,
    cursor: cursorOf(disk),
    rows: rowsSince(disk, -1),
    journal: disk.journal,
    fate: fateOf(disk, client, 0),
    held: Object.fromEntries(held),
  };
}

function rowsSince(disk: EntDisk, n: number): PullAnswer['rows'] {
  return [...disk.changedAt.values()].flatMap(([at, entity, id]) => {
    const row = at > n ? disk.rows.find(entity, id) : undefined;
    return row === undefined ? [] : [{ entity, id, row }];
  });
}

function fateOf(disk: EntDisk, client: string, acked: number): Fate {
  const { last, outcomes } = recordOf(disk, client);
  return { last, outcomes: [...outcomes.values()].filter(({ m }) => m > acked) };
}
