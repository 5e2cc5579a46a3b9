import type { PullAnswer, SnapshotAnswer } from '../../domain/sync/console/pull.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../domain/sync/entity.ts';
import type { EntEffect } from '../../domain/sync/ent/work.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { mutationHash, type Gesture, type Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import type { Fate, PullRequest, PushAnswer, PushRequest, SnapshotRequest } from '../../domain/sync/protocol.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { SEED } from './school.ts';
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
  directory(): Directory;
  now(): string;
  actorOf(client: string): Actor;
  /** May throw `EntDied`. */
  mayDie(point: 'before commit' | 'after commit'): void;
  committed(disk: EntDisk): void;
}

/** The disk of an ENT that a school has just received. */
export function createEntDisk(epoch: string): EntDisk {
  const disk: EntDisk = { epoch, head: 0, rows: createRowTable(), changedAt: new Map(), clients: new Map(), fates: new Map(), journal: [] };
  for (const [entity, id, fields] of SEED) {
    disk.rows.put(entity, id, { ver: 1, fields });
    disk.changedAt.set(`${entity} ${id}`, [0, entity, id]);
  }
  return disk;
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
      outcomes.push(...transact(world, disk, { client: request.client, gesture, fresh, sofar: outcomes }));
    }
  }
  return { kind: 'outcomes', outcomes };
}

interface Transaction {
  readonly client: string;
  readonly gesture: Gesture;
  readonly fresh: readonly Mutation[];
  readonly sofar: readonly Outcome[];
}

function transact(world: EntWorld, disk: EntDisk, { client, gesture, fresh, sofar }: Transaction): readonly Outcome[] {
  const context = { settings: disk.rows, directory: world.directory(), now: world.now() };
  const effect = world.code.applyGesture(context, { client, actor: world.actorOf(client), gesture, mutations: fresh });
  try {
    world.mayDie('before commit');
  } catch (error) {
    if (error instanceof EntDied && world.code.answersBeforeCommit) {
      error.early = { kind: 'outcomes', outcomes: [...sofar, ...effect.outcomes] };
    }
    throw error;
  }
  commit(world, disk, client, fresh, effect);
  world.mayDie('after commit');
  return effect.outcomes;
}

function commit(world: EntWorld, disk: EntDisk, client: string, fresh: readonly Mutation[], effect: EntEffect): void {
  const written = [...effect.settings.written()];
  disk.head += written.length > 0 ? 1 : 0;
  for (const [entity, id, row] of written) {
    disk.rows.put(entity, id, row);
    disk.changedAt.set(`${entity} ${id}`, [disk.head, entity, id]);
  }
  const record = recordOf(disk, client);
  disk.clients.set(client, record);
  const byM = new Map(fresh.map((mutation) => [mutation.m, mutation]));
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
  const at = world.now();
  disk.journal = [...disk.journal, ...effect.journal.map((line, i) => ({ ...line, k: disk.journal.length + i + 1, at }))];
  world.committed(disk);
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

/** What changed since a cursor; undefined when the cursor is of another life of the ENT. */
export function pull(disk: EntDisk, { client, cursor, acked }: PullRequest): PullAnswer | undefined {
  const [epoch, n, k] = cursor.split(' ');
  if (epoch !== disk.epoch || Number(n) > disk.head || Number(k) > disk.journal.length) {
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
  };
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
