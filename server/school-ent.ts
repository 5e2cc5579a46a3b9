import type { EntAccount } from '../contract/ent/ent.contract.ts';
import { once } from '../domain/kernel/once.ts';
import { accept, refuse, type Result } from '../domain/kernel/result.ts';
import type { DeliveryImportRefusal } from '../domain/deliveries/delivery-import.ts';
import type { DeliveryReport } from '../domain/deliveries/delivery-report.ts';
import type { School } from '../domain/directory/school.ts';
import { directoryViewOf } from '../domain/roles/directory-view.ts';
import type { HeldPerson } from '../domain/station/held-data.ts';
import { readLeaseDays } from '../domain/station/lease-days.ts';
import type { SignedLease } from '../domain/station/signed-lease.ts';
import type { JournalIntegrity } from '../domain/sync/journal-integrity.ts';
import type { LiveHead, PullRequest, PushAnswer, PushRequest, SnapshotRequest } from '../domain/sync/protocol.ts';
import { createConnectorDesk, type ConnectorDesk } from './connectors/desk/connector-desk.ts';
import type { Turns } from './connectors/desk/turns.ts';
import type { PlatformPorts } from './connectors/platform-connector.ts';
import type { ClientRecord } from './database/client.store.ts';
import type { JournalRecord } from './database/tables.ts';
import { exportGar, type GarExportRefusal, type GarExportRequest, type GarReport } from './gar/export-gar.ts';
import { listConsoles, tellHeldBy, type Asker, type KnownConsole } from './holdings/lost-consoles.ts';
import { noteExchange } from './holdings/note-exchange.ts';
import { createIdentity, type Identity } from './identity/create-identity.ts';
import type { ExternalIssuer } from './identity/external/external-issuer.ts';
import { importAaf, type ImportRefusal, type ImportRequest } from './import/aaf/import-aaf.ts';
import type { ImportReport } from './import/aaf/import-report.ts';
import { importDelivery, type DeliveryRequest } from './import/deliveries/import-delivery.ts';
import { importList, type ListReading, type ListRefusal, type ListRequest } from './import/lists/import-list.ts';
import { verifyJournal } from './journal/verify-journal.ts';
import { purgeEachDay } from './retention/purge-departures.ts';
import { createServedSchool, type ServedSchool, type ServedSchoolPorts } from './served-school.ts';
import { demoAuthentication } from './session/demo-authentication.ts';
import { createLeaseSigner } from './session/lease-signer.ts';
import type { Sessions } from './session/sessions.ts';
import { pull, readHeads } from './sync/pull.ts';
import { push, pushTogether, type Author, type PushRefusal, type Pushing } from './sync/push.ts';
import { snapshot } from './sync/snapshot.ts';
import { eraseAgain, readErased, type Erased } from './retention/erased.ts';

/** All that an ENT does for one of its schools: nothing of another is read, nor answered, through it. */
export interface SchoolEnt {
  readonly epoch: string;
  /** Undefined as long as the ENT is empty. */
  uai(): string | undefined;
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
  /** The ways to real platforms. */
  readonly connectors: ConnectorDesk;
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
  /** The whole journal, with its chain. */
  journal(): readonly JournalRecord[];
  /** Computes the chain and its seals again; other requests are answered meanwhile. */
  verifyJournal(): Promise<JournalIntegrity>;
  /** Forgets what an account is called, in the journal of the ENT and, at their next exchange, on the consoles; says whether it was named. */
  forgetAuthor(account: string): boolean;
  /** What it has erased for good, and the same done again to a backup that brought it back. */
  erased(): Erased;
  eraseAgain(erased: Erased): number;
}

/** What the schools of an ENT share. */
export interface SharedPorts extends Omit<ServedSchoolPorts, 'which'> {
  /** Where people prove who they are, when it is not to this ENT. */
  readonly external: ExternalIssuer | undefined;
  /** How connectors reach platforms. */
  readonly platforms: PlatformPorts;
  /** Of the acts on each platform of each school. */
  readonly turns: Turns;
}

/** Answers for one school; `which` finds it at each call. */
export function createSchoolEnt(shared: SharedPorts, which: () => string | undefined): SchoolEnt & Pick<ServedSchool, 'portsOf'> {
  const served = createServedSchool({ ...shared, which });
  const { store, now, randomBytes, external } = shared;
  const announce = (): void => shared.announce(which() ?? '');
  return {
    epoch: store.epoch,
    uai: which,
    portsOf: served.portsOf,
    ...answersOf(served),
    ...importsOf(shared, which),
    identity: createIdentity({ store, ports: served.ports, sessions: served.sessions, now, randomBytes, announce, external }),
    connectors: createConnectorDesk({ store, ports: served.ports, platforms: shared.platforms, turns: shared.turns, now }),
    exportGar: (request) => exportGar(served.ports(), request),
    forgetAuthor: (account) => served.ports().school.journal.forget(account),
    erased: () => readErased(served.ports()),
    eraseAgain: (erased) => eraseAgain(served.ports(), erased),
  };
}

function importsOf({ store, now, faults, announce }: SharedPorts, which: () => string | undefined): Pick<SchoolEnt, 'importAaf' | 'importDelivery' | 'importList'> {
  const told = <T>(result: T): T => {
    announce(which() ?? '');
    return result;
  };
  return {
    importAaf: async (request) => told(await importAaf({ store, now, current: which() }, request)),
    importDelivery: async (request) => told(await importDelivery({ store, now, current: which(), faults }, request)),
    importList: (request) => told(importList({ store, now, current: which(), faults }, request)),
  };
}

type Answers = Pick<SchoolEnt, 'school' | 'accounts' | 'sessions' | 'push' | 'pushTogether' | 'pull' | 'snapshot' | 'consoles' | 'heldBy' | 'lease' | 'heads' | 'journal' | 'verifyJournal'>;

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
      purge();
      const pulled = ports().store.reading(() => {
        const client = ports().school.clients.find(request.client);
        return isOwn(client, account) ? pull(ports(), { request, view: directoryViewOf(account.role), client }) : undefined;
      });
      if (pulled === undefined) return refuse({ kind: 'unauthorized' });
      noteExchange(ports(), { ...request, account, device }, pulled.sent);
      return accept(pulled.lines);
    },
    snapshot: (account, request, device = '') => {
      if (![request.client, ...request.identities].every((client) => isOwn(ports().school.clients.find(client), account))) return refuse({ kind: 'unauthorized' });
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
function isOwn(client: ClientRecord | undefined, account: EntAccount): boolean {
  return client === undefined || client.account === account.id;
}
