import { randomBytes, randomUUID } from 'node:crypto';
import type { EntAccount } from '../contract/ent/ent.contract.ts';
import { refuse, type Result } from '../domain/kernel/result.ts';
import type { School } from '../domain/directory/school.ts';
import {
  SYNC_PROTOCOL,
  type LiveHead,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  type SnapshotRequest,
} from '../domain/sync/protocol.ts';
import { openEntStore, type SchoolStore } from './database/ent-store.ts';
import { createDirectoryMemory } from './directory/directory-memory.ts';
import type { JournalRecord } from './database/journal.store.ts';
import { importAaf, type ImportRefusal, type ImportRequest } from './import/import-aaf.ts';
import type { ImportReport } from './import/import-report.ts';
import { seedSchool, type SchoolSeed } from './seed/seed-school.ts';
import { demoAuthentication } from './session/demo-authentication.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createSettingsMemory } from './settings/settings-memory.ts';
import { pull, readHeads } from './sync/pull.ts';
import { push, type PushRefusal } from './sync/push.ts';
import { snapshot } from './sync/snapshot.ts';
import type { Faults, SyncPorts } from './sync/sync-ports.ts';

/** What an ENT is made with; everything that is not given is the machine's own. */
export interface EntOptions {
  /** Path of the database, or `:memory:` by default. */
  readonly file?: string;
  /** The 256-bit key of the database; without it data are written in clear. */
  readonly encryptionKey?: Uint8Array;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly faults?: Faults;
}

/** An ENT without its HTTP: everything answers at once, and what is answered is durable. */
export interface Ent {
  readonly epoch: string;
  /** Gives a school to an empty ENT; does nothing to one that has a school. */
  seed(seed: SchoolSeed): void;
  /** Brings the directory to what an AAF delivery states, entirely or not at all. */
  importAaf(request: ImportRequest): Promise<Result<ImportReport, ImportRefusal>>;
  /** Undefined as long as the ENT is empty. */
  school(): School | undefined;
  accounts(): readonly EntAccount[];
  readonly sessions: Sessions;
  push(account: EntAccount, request: PushRequest): Result<PushAnswer, PushRefusal>;
  /** Lines of an answer; refused when the console belongs to somebody else. */
  pull(account: EntAccount, request: PullRequest): Result<Iterable<string>, PushRefusal>;
  snapshot(account: EntAccount, request: SnapshotRequest): Result<Iterable<string>, PushRefusal>;
  heads(): LiveHead;
  /** Calls back after each commit; gives what to call to stop. */
  onCommit(listener: () => void): () => void;
  /** The whole journal, with its chain. */
  journal(): readonly JournalRecord[];
  close(): void;
}

/** The protocol versions that this ENT speaks. */
export const ENT_PROTOCOL = { min: SYNC_PROTOCOL, max: SYNC_PROTOCOL } as const;

/** Assembles an ENT; throws a `DatabaseError` when its data cannot be opened. */
export function createEnt(options: EntOptions = {}): Ent {
  const { file = ':memory:', encryptionKey, faults = {} } = options;
  const clock = options.clock ?? (() => new Date());
  const newId = options.newId ?? randomUUID;
  const store = openEntStore(
    { file, ...(encryptionKey === undefined ? {} : { key: encryptionKey }) },
    { epoch: newId(), now: clock().toISOString() },
  );
  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  let ports: SyncPorts | undefined;
  const portsOf = (uai: string): SyncPorts => {
    if (ports?.uai === uai) return ports;
    const school = store.school(uai);
    ports = {
      store,
      uai,
      school,
      settings: createSettingsMemory(school),
      directory: createDirectoryMemory(school),
      now: clock,
      faults,
      announce,
    };
    return ports;
  };
  const opened = (): SyncPorts => portsOf(store.schools()[0] ?? '');
  const mine = (school: SchoolStore, account: EntAccount, client: string): boolean =>
    (school.clients.find(client)?.account ?? account.id) === account.id;
  // The school is known after the first import only: sessions look their accounts up at each call.
  const sessions = (): Sessions => {
    const { accounts } = opened().school;
    const bytes = options.randomBytes ?? randomBytes;
    return createSessions({ authentication: demoAuthentication(accounts), accounts, now: clock, randomBytes: bytes });
  };
  return {
    epoch: store.epoch,
    seed: (seed) => {
      seedSchool(portsOf(seed.school.uai), seed);
      announce();
    },
    importAaf: async (request) => {
      const result = await importAaf({ store, now: clock, current: store.schools()[0] }, request);
      announce();
      return result;
    },
    school: () => opened().directory.school(),
    accounts: () => demoAuthentication(opened().school.accounts).accounts(),
    sessions: {
      open: (accountId, device) => sessions().open(accountId, device),
      find: (token) => sessions().find(token),
      close: (token) => {
        sessions().close(token);
      },
    },
    push: (account, request) => push(opened(), account, request),
    pull: (account, request) =>
      mine(opened().school, account, request.client)
        ? { ok: true, value: pull(opened(), request) }
        : refuse({ kind: 'unauthorized' }),
    snapshot: (account, request) =>
      [request.client, ...request.identities].every((client) => mine(opened().school, account, client))
        ? { ok: true, value: snapshot(opened(), request) }
        : refuse({ kind: 'unauthorized' }),
    heads: () => {
      const { settings, directory } = readHeads(opened());
      return { epoch: store.epoch, settings, directory };
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    journal: () => opened().school.journal.all(),
    close: () => {
      store.close();
    },
  };
}
