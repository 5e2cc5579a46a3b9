import { implement, type Router } from '@orpc/server';
import { mkdirSync } from 'node:fs';
import { consoleContract } from '../../contract/console/console.contract.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { controlHistory, noteControls } from '../controls/control-history.handlers.ts';
import { listPeople, loadSchool, outlineSchool } from '../directory/school.handlers.ts';
import { discard, recordEntry, redo, settle, undo } from '../draft/draft.handlers.ts';
import { followedJournal, journalAuthors, journalPage, verifyJournal } from '../journal/journal.handlers.ts';
import { setMarks } from '../draft/mark.handlers.ts';
import { INITIAL_PREFERENCES } from '../preferences/preference.store.ts';
import { lockStation, type Attempts } from '../lock/lock.handlers.ts';
import { createStationRouter } from '../lock/station-router.ts';
import { createClassroom, type Classroom } from '../training/classroom/classroom.ts';
import { createClassroomRouter } from '../training/classroom/classroom-router.ts';
import { sharedProgress } from '../../domain/training/classroom/shared-progress.ts';
import { machineTimers } from '../sync/timers.ts';
import { createAccountsRouter } from '../accounts/accounts-router.ts';
import { createFiguresRouter } from '../figures/figures-router.ts';
import { createFamiliesRouter } from '../families/families-router.ts';
import { createScenariosRouter } from '../training/scenarios-router.ts';
import { createTrainingRouter } from '../training/training-router.ts';
import { createExchangeRouter } from '../exchange/exchange.handlers.ts';
import { createPaperRouter } from '../paper/paper.handlers.ts';
import { readHandedFile, takeHanded, type Handed } from '../importing/handed-file.ts';
import { addPiece, closeFile, handOver, openFile, readFile } from '../importing/importer.handlers.ts';
import { createFirstRunRouter } from '../first-run/first-run.handlers.ts';
import { enterWhereLeft } from '../first-run/where-left.ts';
import { createConnectorsRouter } from '../connectors/connectors.handlers.ts';
import { createAccessRouter } from '../session/access.handlers.ts';
import { prove, sessionStatus, signIn, signOut } from '../session/session.handlers.ts';
import { confirmRemovals, refresh, resend, send, setOffline } from '../sync/sync.handlers.ts';
import { createSchoolsRouter } from '../schools/schools.handlers.ts';
import { createUpdatesRouter } from '../updates/updates.handlers.ts';
import { idOf } from '../schools/school.store.ts';
import { assembleCore } from './assemble-core.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { notSignedIn } from './console-error.ts';
import type { ConsoleCore } from './console-core.ts';
import type { ConsolePorts } from './console-ports.ts';
import { createVault, type Vault } from './vault.ts';

/** The procedures of the contract, answered. Named: written out, it would be a million characters that everybody who imports it checks again. */
export type ConsoleRouter = Router<typeof consoleContract, Record<never, never>>;

/** A console without window, ready to be shown by a host. */
export interface Console {
  /** What a page that has just come may ask: it is answered as long as the school that it shows is in front of the user. */
  routerForPage(): ConsoleRouter;
  /** Whether an account is open. */
  isSignedIn(): boolean;
  /** Locks, as when the session of the computer is locked. */
  lock(): void;
  /** Takes a file that somebody opened from the desktop, for a page to show what it holds; what is not one of ours is left alone. */
  openFile(path: string): Promise<void>;
  /** Leaves everything on the disk and closes it. */
  stop(): Promise<void>;
}

/** Puts the console together and reopens the account that was open; refuses when the data cannot be opened. */
export async function createConsole(ports: ConsolePorts): Promise<Result<Console, StoreRefusal>> {
  mkdirSync(ports.dataFolder, { recursive: true, mode: 0o700 });
  const events = createEventHub();
  const vault: Vault = createVault(ports, (opened, store) => assembleCore(opened, store, { events, onLock: (why) => lockStation(vault.core(), vault, why) }));
  const opened = ports.key === undefined ? undefined : await vault.open(ports.key);
  if (opened?.ok === false) return opened;
  const entered = opened === undefined ? accept(undefined) : await enterWhereLeft(vault);
  if (!entered.ok) {
    await vault.stop();
    return entered;
  }
  const attempts: Attempts = { failed: 0, turn: Promise.resolve() };
  const classroom = createClassroom({ launcher: ports.launcher, timers: ports.timers ?? machineTimers, progress: () => openProgress(vault) });
  const handed: Handed = { file: undefined };
  return accept({
    routerForPage: () => createRouter({ ports, vault: boundToItsSchool(vault), events, attempts, classroom, handed }),
    isSignedIn: () => vault.peek()?.desk.current() !== undefined,
    lock: () => vault.peek()?.lock.lockNow(),
    openFile: async (path) => {
      handed.file = await readHandedFile(path);
      if (handed.file === undefined) ports.log('A file opened from the desktop was not read.');
      else events.tell({ kind: 'handed' });
    },
    stop: async () => {
      events.close();
      await classroom.stop();
      await vault.stop();
    },
  });
}

/** Where one is in the scenario whose steps follow on every screen; nothing while the files are closed. */
function openProgress(vault: Vault): ReturnType<typeof sharedProgress> {
  const kept = vault.peek()?.scenarios.read();
  return sharedProgress(kept?.progress.find(({ scenario }) => scenario === kept.open));
}

/** The vault as one page sees it: what was meant for the school that it shows never reaches another one. */
function boundToItsSchool(vault: Vault): Vault {
  const shown = idOf(vault.place());
  return {
    ...vault,
    core: () => {
      if (idOf(vault.place()) !== shown) throw notSignedIn();
      return vault.core();
    },
  };
}

/** What the procedures of a page work on. */
interface Room {
  readonly ports: ConsolePorts;
  readonly vault: Vault;
  readonly events: EventHub;
  readonly attempts: Attempts;
  readonly classroom: Classroom;
  readonly handed: Handed;
}

/** Who is signed in, and how one is. */
function createSessionRouter(room: Room) {
  const os = implement(consoleContract.session);
  return os.router({
    status: os.status.handler(() => sessionStatus(room)),
    signIn: os.signIn.handler(({ input }) => signIn(room, input.accountId)),
    signOut: os.signOut.handler(() => signOut(room)),
    prove: os.prove.handler(() => prove(room)),
    cancel: os.cancel.handler(() => done(() => room.vault.core().browserSignIn.cancel())),
  });
}

function createJournalRouter(core: () => ConsoleCore) {
  const os = implement(consoleContract.journal);
  return os.router({
    page: os.page.handler(({ input }) => journalPage(core(), input)),
    authors: os.authors.handler(() => journalAuthors(core())),
    followed: os.followed.handler(() => followedJournal(core())),
    verify: os.verify.handler(() => verifyJournal(core())),
  });
}

/** What is done with a file that somebody gives, or opened from the desktop. */
function createImporterRouter(core: () => ConsoleCore, handed: Handed) {
  const os = implement(consoleContract.importer);
  return os.router({
    open: os.open.handler(({ input }) => openFile(core(), input)),
    add: os.add.handler(({ input }) => addPiece(core(), input)),
    read: os.read.handler(({ input }) => readFile(core(), input)),
    handed: os.handed.handler(() => takeHanded(core(), handed)),
    handOver: os.handOver.handler(({ input }) => handOver(core(), input)),
    close: os.close.handler(({ input }) => done(() => closeFile(core(), input.id))),
  });
}

/** How the person who is here likes to see the program. */
function createPreferencesRouter({ vault: { core, peek }, ports: { zoomPage } }: Pick<Room, 'vault' | 'ports'>) {
  const os = implement(consoleContract.preferences);
  const accountId = (): string | null => core().desk.current()?.workspace.account.id ?? null;
  return os.router({
    read: os.read.handler(() => peek()?.preferences.read(accountId()) ?? INITIAL_PREFERENCES),
    save: os.save.handler(({ input }) => {
      core().preferences.save(accountId(), input);
      return input;
    }),
    visit: os.visit.handler(() => ({ previous: noteVisit(core()) })),
    zoom: os.zoom.handler(({ input }) => {
      zoomPage?.(input.percent);
      return { done: zoomPage !== undefined };
    }),
  });
}

function createRouter(room: Room): ConsoleRouter {
  const os = implement(consoleContract);
  const { vault, events } = room;
  const core = (): ConsoleCore => vault.core();
  return os.router({
    session: createSessionRouter(room),
    school: {
      load: os.school.load.handler(() => loadSchool(core())),
      outline: os.school.outline.handler(() => outlineSchool(core())),
      people: os.school.people.handler(() => listPeople(core())),
    },
    draft: {
      record: os.draft.record.handler(({ input }) => done(() => recordEntry(core(), input))),
      undo: os.draft.undo.handler(() => undo(core())),
      redo: os.draft.redo.handler(() => redo(core())),
      discard: os.draft.discard.handler(({ input }) => done(() => discard(core(), input.ids))),
      settle: os.draft.settle.handler(({ input }) => done(() => settle(core(), input))),
    },
    controls: {
      note: os.controls.note.handler(({ input }) => done(() => noteControls(core(), input.sights))),
      history: os.controls.history.handler(({ input }) => controlHistory(core(), input.control)),
    },
    marks: { set: os.marks.set.handler(({ input }) => done(() => setMarks(core(), input))) },
    sync: {
      refresh: os.sync.refresh.handler(() => refresh(core())),
      send: os.sync.send.handler(({ input }) => send(core(), input)),
      setOffline: os.sync.setOffline.handler(({ input }) => setOffline(core(), input.offline)),
      confirmRemovals: os.sync.confirmRemovals.handler(() => confirmRemovals(core())),
      resendLost: os.sync.resendLost.handler(({ input }) => resend(core(), input.resend)),
    },
    journal: createJournalRouter(core),
    access: createAccessRouter(vault),
    importer: createImporterRouter(core, room.handed),
    exchange: createExchangeRouter(core),
    paper: createPaperRouter(core),
    firstRun: createFirstRunRouter(room),
    schools: createSchoolsRouter(vault),
    station: createStationRouter(room),
    training: createTrainingRouter(room),
    scenarios: createScenariosRouter(core),
    families: createFamiliesRouter(core),
    accounts: createAccountsRouter(core),
    connectors: createConnectorsRouter(core),
    figures: createFiguresRouter(core),
    classroom: createClassroomRouter(core, room.classroom),
    updates: createUpdatesRouter(core),
    preferences: createPreferencesRouter(room),
    events: os.events.handler(({ signal }) => events.listen(signal)),
  });
}

function noteVisit({ desk, preferences, ports }: ConsoleCore): string | null {
  const account = desk.current()?.workspace.account.id;
  return account === undefined ? null : preferences.visit(account, ports.clock().toISOString());
}

/** What a procedure answers that only has to be done. */
function done(act: () => void): Record<never, never> {
  act();
  return {};
}
