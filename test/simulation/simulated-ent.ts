import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { EntEffect } from '../../domain/sync/ent/work.ts';
import type { Directory } from '../../domain/sync/decision-context.ts';
import type { JournalLine } from '../../domain/sync/journal-entry.ts';
import { admitGesture } from '../../domain/sync/ent/admit-gesture.ts';
import type { Gesture, Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import type { PushAnswer, PushRequest } from '../../domain/sync/protocol.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { applySent } from '../../domain/sync/versions/upcast.ts';
import { batchByGesture } from '../../server/sync/batch-by-gesture.ts';
import type { Row } from '../../domain/sync/row.ts';
import { directoryWithout, PEOPLE } from './school.ts';
import { presentIn, recordOf, type EntDisk } from './simulated-disk.ts';
import type { SyncCode } from './sync-code.ts';

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
  /** Judges what an import took away. */
  imported(losses: ImportLosses): void;
}

/** One gesture that an ENT has just made durable, and the settings before it. */
export interface Commit {
  readonly client: string;
  readonly gesture: Gesture;
  readonly mutations: readonly Mutation[];
  readonly effect: EntEffect;
  readonly before: ReadonlyMap<string, Row | undefined>;
}

/** How many an import took away, of how many, and how many somebody had agreed to. */
export interface ImportLosses {
  readonly lost: number;
  readonly before: number;
  readonly agreed: number;
}

/** Receives a push: one transaction per gesture, answered after the last commit (sync.md §3.4). */
export function push(world: EntWorld, disk: EntDisk, request: PushRequest): PushAnswer {
  if (request.epoch !== disk.epoch) {
    return { kind: 'resync', epoch: disk.epoch };
  }
  const batches = batchByGesture(request);
  if (!batches.ok) throw new Error(batches.refusal.kind);
  const outcomes: Outcome[] = [];
  for (const { gesture, mutations } of batches.value) {
    const record = recordOf(disk, request.client);
    const { known, fresh, stop } = admitGesture({ last: record.last, hashOf: (m) => record.outcomes.get(m)?.hash }, gesture, mutations, world.code.admit);
    outcomes.push(...known.flatMap((m) => record.outcomes.get(m) ?? []));
    if (stop?.kind === 'forked') return stop;
    if (fresh.length > 0) outcomes.push(...transact(world, disk, { client: request.client, schema: request.schema, gesture, fresh, sofar: outcomes }));
    if (stop !== undefined) return { kind: 'gap', expected: recordOf(disk, request.client).last + 1, outcomes };
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

/** An upstream delivery: who is in the school from now on, and how many somebody agrees to lose. */
export interface Delivery {
  readonly present: ReadonlySet<string>;
  readonly agreed: number;
}

/**
 * Receives a delivery: some leave, some come, and what leavers were given is taken back in the same commit (sync.md §3.10). One that
 * loses too many changes nothing before somebody agrees: how many that would be; 0 once it is done (decision: mass removal).
 */
export function importDelivery(world: EntWorld, disk: EntDisk, { present, agreed }: Delivery): number {
  const before = presentIn(disk.directory);
  const left = before.filter((id) => !present.has(id));
  const none = { lost: 0, before: 0 };
  const refusal = world.code.refuseDisappearances({ people: { lost: left.length, before: before.length }, groups: none, links: none }, agreed);
  if (refusal !== undefined) return refusal.disappearances;
  moveDirectory(disk, left, [...present].filter((id) => disk.directory.people.get(id)?.gone !== false));
  const taken = left.length > 0 ? world.code.withdraw(disk.rows, { person: left, group: [] }, { name: 'AAF', now: world.now() }) : { rows: [], journal: [] };
  writeRows(world, disk, 'import', taken.rows);
  tell(world, disk, taken.journal);
  world.imported({ lost: left.length, before: before.length, agreed });
  return 0;
}

function moveDirectory(disk: EntDisk, left: readonly string[], come: readonly string[]): void {
  const people = new Map(disk.directory.people);
  const head = disk.directory.head + 1;
  for (const id of left) people.set(id, { n: head, gone: true });
  for (const id of come) people.set(id, { n: head, gone: false });
  disk.directory = { ...disk.directory, head, people };
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
