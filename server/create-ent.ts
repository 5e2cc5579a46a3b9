import { randomBytes, randomUUID } from 'node:crypto';
import type { EntAccount } from '../contract/ent/ent.contract.ts';
import { once } from '../domain/kernel/once.ts';
import { accept, refuse, type Result } from '../domain/kernel/result.ts';
import type { JournalIntegrity } from '../domain/sync/journal-integrity.ts';
import { readLeaseDays } from '../domain/station/lease-days.ts';
import type { HeldPerson } from '../domain/station/held-data.ts';
import type { SignedLease } from '../domain/station/signed-lease.ts';
import { directoryViewOf } from '../domain/roles/directory-view.ts';
import type { School } from '../domain/directory/school.ts';
import {
  OLDEST_PROTOCOL,
  SYNC_PROTOCOL,
  type LiveHead,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  type SnapshotRequest,
} from '../domain/sync/protocol.ts';
import { DatabaseError } from './database/database-error.ts';
import type { PostgresAddress } from './database/engines/postgres/postgres-engine.ts';
import { openEntStore } from './database/ent-store.ts';
import type { JournalRecord } from './database/tables.ts';
import type { DeliveryImportRefusal } from '../domain/deliveries/delivery-import.ts';
import type { DeliveryReport } from '../domain/deliveries/delivery-report.ts';
import { exportGar, type GarExportRefusal, type GarExportRequest, type GarReport } from './gar/export-gar.ts';
import { writeBackup } from './backup-folder.ts';
import { purgeJournal } from './journal/purge-journal.ts';
import { forgetHoldings } from './holdings/forget-holdings.ts';
import { listConsoles, tellHeldBy, type Asker, type KnownConsole } from './holdings/lost-consoles.ts';
import { noteExchange } from './holdings/note-exchange.ts';
import { verifyJournal } from './journal/verify-journal.ts';
import { importDelivery, type DeliveryRequest } from './import/deliveries/import-delivery.ts';
import { importAaf, type ImportRefusal, type ImportRequest } from './import/aaf/import-aaf.ts';
import { importList, type ListReading, type ListRefusal, type ListRequest } from './import/lists/import-list.ts';
import type { ImportReport } from './import/aaf/import-report.ts';
import { forgetHistory } from './retention/forget-history.ts';
import { purgeEachDay } from './retention/purge-departures.ts';
import { seedSchool, type SchoolSeed } from './seed/seed-school.ts';
import { demoAuthentication } from './session/demo-authentication.ts';
import type { ExternalIssuer } from './identity/external/external-issuer.ts';
import { createIdentity, type Identity } from './identity/create-identity.ts';
import { createLeaseSigner } from './session/lease-signer.ts';
import { createServedSchool, type ServedSchool } from './served-school.ts';
import type { Sessions } from './session/sessions.ts';
import { pull, readHeads } from './sync/pull.ts';
import { push, pushTogether, type Author, type PushRefusal, type Pushing } from './sync/push.ts';
import { snapshot } from './sync/snapshot.ts';
import type { Faults, SyncPorts } from './sync/sync-ports.ts';

/** What an ENT is made with; everything that is not given is the machine's own. */
export interface EntOptions {
  /** Path of the database, or `:memory:` by default. */
  readonly file?: string;
  /** A database server in place of a file; several processes may share it. */
  readonly postgres?: PostgresAddress;
  /** The 256-bit key of the database; without it data are written in clear. */
  readonly encryptionKey?: Uint8Array;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly faults?: Faults;
  /** Where people prove who they are, when it is not to this ENT. */
  readonly issuer?: ExternalIssuer;
}

/** An ENT without its HTTP: everything answers at once, and what is answered is durable. */
export interface Ent {
  readonly epoch: string;
  /** Gives a school to an empty ENT; does nothing to one that has a school. */
  seed(seed: SchoolSeed): void;
  /** Brings the directory to what an AAF delivery states, entirely or not at all. */
  importAaf(request: ImportRequest): Promise<Result<ImportReport, ImportRefusal>>;
  /** Applies a file of STSweb, EDT, Siècle, Onde or UDT, entirely or not at all. */
  importDelivery(request: DeliveryRequest): Promise<Result<DeliveryReport, DeliveryImportRefusal>>;
  /** Sets a list of settings beside the school, and applies it where it is agreed to, entirely or not at all. */
  importList<T extends ListReading>(request: ListRequest<T>): Result<T, ListRefusal>;
  /** Writes the files of the school for the GAR, in the degree that its AAF deliveries were of. */
  exportGar(request: GarExportRequest): Promise<Result<GarReport, GarExportRefusal>>;
  /** Undefined as long as the ENT is empty. */
  school(): School | undefined;
  accounts(): readonly EntAccount[];
  readonly sessions: Sessions;
  /** Passwords, invitations and accounts of the school. */
  readonly identity: Identity;
  push(account: EntAccount, request: PushRequest, author: Author): Result<PushAnswer, PushRefusal>;
  /** Takes pushes that arrived together in one write to the disk; one that throws takes the others back with it. */
  pushTogether(pushes: readonly Pushing[]): readonly Result<PushAnswer, PushRefusal>[];
  /** Lines of an answer; refused when the console belongs to somebody else. */
  pull(account: EntAccount, request: PullRequest, device?: string): Result<Iterable<string>, PushRefusal>;
  snapshot(account: EntAccount, request: SnapshotRequest, device?: string): Result<Iterable<string>, PushRefusal>;
  /** The consoles that were answered, the last heard of first. */
  consoles(): readonly KnownConsole[];
  /** Whom a console that is gone may bear, told to the journal; undefined when this ENT never heard of it. */
  heldBy(client: string, by?: Asker): readonly HeldPerson[] | undefined;
  /** Lets an account work on without this ENT, for the days of its school, from what its computer says the time is. */
  lease(account: EntAccount, clock: string): SignedLease;
  heads(): LiveHead;
  /** Calls back after each commit; gives what to call to stop. */
  onCommit(listener: () => void): () => void;
  /** The whole journal, with its chain. */
  journal(): readonly JournalRecord[];
  /** Computes the chain and its seals again; other requests are answered meanwhile. */
  verifyJournal(): Promise<JournalIntegrity>;
  /** Takes off what is older than it is kept: lines of the journal, what is gone, what consoles no longer need to hear. */
  forgetOld(): void;
  /** Forgets what an account is called, in the journal of the ENT and, at their next exchange, on the consoles; says whether it was named. */
  forgetAuthor(account: string): boolean;
  /** Writes a backup under a dated name in a folder, and gives its path; undefined where the database has its own way. */
  backup(folder: string): Promise<string | undefined>;
  close(): void;
}

/** The protocol versions that this ENT speaks. */
export const ENT_PROTOCOL = { min: OLDEST_PROTOCOL, max: SYNC_PROTOCOL } as const;

/** Assembles an ENT; throws a `DatabaseError` when its data cannot be opened. */
export function createEnt(options: EntOptions = {}): Ent {
  const { file = ':memory:', encryptionKey, faults = {}, clock = () => new Date(), newId = randomUUID } = options;
  const place = options.postgres ?? { file, ...(encryptionKey === undefined ? {} : { key: encryptionKey }) };
  const store = openEntStore(place, { epoch: newId(), now: clock().toISOString() }, encryptionKey);
  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  store.onForeignCommit(() => {
    whenReachable(announce);
  });
  const bytes = options.randomBytes ?? randomBytes;
  const served = createServedSchool({ store, now: clock, randomBytes: bytes, faults, announce });
  return {
    epoch: store.epoch,
    ...answersOf(served),
    identity: createIdentity({ store, ports: served.ports, sessions: served.sessions, now: clock, randomBytes: bytes, announce, external: options.issuer }),
    seed: (seed) => {
      seedSchool(served.portsOf(seed.school.uai), seed);
      announce();
    },
    importAaf: async (request) => {
      const result = await importAaf({ store, now: clock, current: served.uai() }, request);
      announce();
      return result;
    },
    importDelivery: async (request) => {
      const result = await importDelivery({ store, now: clock, current: served.uai(), faults }, request);
      announce();
      return result;
    },
    importList: (request) => {
      const result = importList({ store, now: clock, current: served.uai(), faults }, request);
      announce();
      return result;
    },
    exportGar: (request) => exportGar(served.ports(), request),
    forgetOld: () => {
      const { school, uai } = served.ports();
      const now = clock();
      store.transaction(() => purgeJournal({ scope: uai, school, sealKey: store.sealKey, now }));
      store.transaction(() => forgetHistory(school, now));
      store.transaction(() => forgetHoldings(school, now));
    },
    forgetAuthor: (account) => served.ports().school.journal.forget(account),
    backup: (folder) => (store.backup === undefined ? Promise.resolve(undefined) : writeBackup(store.backup, folder, clock())),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      store.close();
    },
  };
}

/** News that come while the data cannot be read wait for the next ones: the counters are looked at again. */
function whenReachable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}

type Answers = Pick<Ent, 'school' | 'accounts' | 'sessions' | 'push' | 'pushTogether' | 'pull' | 'snapshot' | 'consoles' | 'heldBy' | 'lease' | 'heads' | 'journal' | 'verifyJournal'>;

function answersOf(served: ServedSchool): Answers {
  const { ports, sessions } = served;
  const purge = purgeEachDay(ports);
  const sign = once(() => createLeaseSigner(ports().store.oidc));
  return {
    school: () => ports().directory.school(),
    accounts: () => demoAuthentication(ports().school.accounts, ports().directory.school()).accounts(),
    sessions,
    push: (account, request, author) => push(ports(), account, request, author),
    pushTogether: (pushes) => pushTogether(ports(), pushes),
    pull: (account, request, device = '') => {
      if (!belongsTo(ports(), account, request.client)) return refuse({ kind: 'unauthorized' });
      purge();
      const read = ports().store.reading(() => ({ lines: pull(ports(), request, directoryViewOf(account.role)), sent: readHeads(ports()).directory }));
      noteExchange(ports(), { ...request, account, device }, read.sent);
      return accept(read.lines);
    },
    snapshot: (account, request, device = '') => {
      if (![request.client, ...request.identities].every((client) => belongsTo(ports(), account, client))) return refuse({ kind: 'unauthorized' });
      purge();
      const note = (): void => noteExchange(ports(), { client: request.client, account, device }, readHeads(ports()).directory);
      const lines = snapshot(ports(), request, directoryViewOf(account.role));
      return accept(request.stream === 'directory' ? notedAround(lines, note) : lines);
    },
    consoles: () => listConsoles(ports()),
    heldBy: (client, by) => tellHeldBy(ports(), client, by),
    lease: ({ id }, clock) => sign()({ account: id, clock, days: readLeaseDays(ports().settings.current()) }),
    heads: () => {
      const { settings, directory } = readHeads(ports());
      return { epoch: ports().store.epoch, settings, directory };
    },
    journal: () => ports().school.journal.all(),
    verifyJournal: () => {
      const { store, school, uai } = ports();
      return verifyJournal({ scope: uai, sealKey: store.sealKey, journal: school.journal, head: () => school.commits.head('journal') });
    },
  };
}

/** Pages go on being read while people come and go: what was sent counts up to the end. */
function* notedAround(lines: Iterable<string>, note: () => void): Generator<string> {
  note();
  yield* lines;
  note();
}

/** A console that nobody used yet is anybody's. */
function belongsTo({ school }: SyncPorts, account: EntAccount, client: string): boolean {
  return (school.clients.find(client)?.account ?? account.id) === account.id;
}
