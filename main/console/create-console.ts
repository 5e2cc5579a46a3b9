import { implement } from '@orpc/server';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { consoleContract } from '../../contract/console/console.contract.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import { SET_ASIDE_SENTENCE } from '../../texts/failures.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { controlHistory, noteControls } from '../controls/control-history.handlers.ts';
import { listPeople, loadSchool, outlineSchool } from '../directory/school.handlers.ts';
import { discard, recordEntry, redo, settle, undo } from '../draft/draft.handlers.ts';
import { journalAuthors, journalPage } from '../journal/journal.handlers.ts';
import { setMarks } from '../draft/mark.handlers.ts';
import { addPiece, closeFile, handOver, openFile, readFile } from '../importing/importer.handlers.ts';
import { createColumnMemory } from '../preferences/column-memory.store.ts';
import { createPreferenceStore } from '../preferences/preference.store.ts';
import { createAccountStore } from '../session/account.store.ts';
import { chooseDemoAccount } from '../session/authentication.ts';
import { sessionStatus, signIn, signOut } from '../session/session.handlers.ts';
import { createEntClient, type EntClient } from '../sync/ent-client.ts';
import { confirmRemovals, refresh, resend, send, setOffline } from '../sync/sync.handlers.ts';
import { openConsoleFile } from '../database/open-console-file.ts';
import type { Store } from '../database/open-store.ts';
import { createDesk, type ConsoleCore } from './console-core.ts';
import { createEventHub } from './event-hub.ts';
import type { ConsolePorts } from './console-ports.ts';

/** A console without window, ready to be shown by a host. */
export interface Console {
  readonly router: ReturnType<typeof createRouter>;
  /** Whether an account is open. */
  isSignedIn(): boolean;
  /** Leaves everything on the disk and closes it. */
  stop(): Promise<void>;
}

/** Puts the console together and reopens the account that was open; refuses when the data cannot be opened. */
export async function createConsole(ports: ConsolePorts): Promise<Result<Console, StoreRefusal>> {
  mkdirSync(ports.dataFolder, { recursive: true, mode: 0o700 });
  const opened = openConsoleFile(ports.dataFolder, ports.key, {
    now: ports.clock(),
    onSetAside: () => ports.log(SET_ASIDE_SENTENCE),
  });
  if (!opened.ok) {
    return opened;
  }
  const core = assemble(ports, opened.value);
  const current = core.accounts.current();
  if (current !== undefined) {
    const reopened = await core.desk.open(current.account);
    if (!reopened.ok) {
      opened.value.close();
      return reopened;
    }
  }
  return accept({
    router: createRouter(core),
    isSignedIn: () => core.desk.current() !== undefined,
    stop: async () => {
      core.events.close();
      await core.desk.close();
      opened.value.close();
    },
  });
}

function assemble(ports: ConsolePorts, store: Store): ConsoleCore {
  const accounts = createAccountStore(store, ports.entName ?? ports.entUrl);
  const connect: (address: Parameters<typeof createEntClient>[0]) => EntClient = ports.connectEnt ?? createEntClient;
  const ent = connect({ url: ports.entUrl, token: () => accounts.current()?.token ?? null });
  const events = createEventHub();
  return {
    ports,
    accounts,
    preferences: createPreferenceStore(store),
    ent,
    authentication: chooseDemoAccount(ent, hostname()),
    events,
    desk: createDesk(ports, ent, events),
    importing: { file: undefined },
    columns: createColumnMemory(store),
  };
}

function createRouter(core: ConsoleCore) {
  const os = implement(consoleContract);
  const accountId = (): string | null => core.desk.current()?.workspace.account.id ?? null;
  return os.router({
    session: {
      status: os.session.status.handler(() => sessionStatus(core)),
      signIn: os.session.signIn.handler(({ input }) => signIn(core, input.accountId)),
      signOut: os.session.signOut.handler(() => signOut(core)),
    },
    school: {
      load: os.school.load.handler(() => loadSchool(core)),
      outline: os.school.outline.handler(() => outlineSchool(core)),
      people: os.school.people.handler(() => listPeople(core)),
    },
    draft: {
      record: os.draft.record.handler(({ input }) => done(() => recordEntry(core, input))),
      undo: os.draft.undo.handler(() => undo(core)),
      redo: os.draft.redo.handler(() => redo(core)),
      discard: os.draft.discard.handler(({ input }) => done(() => discard(core, input.ids))),
      settle: os.draft.settle.handler(({ input }) => done(() => settle(core, input))),
    },
    controls: {
      note: os.controls.note.handler(({ input }) => done(() => noteControls(core, input.sights))),
      history: os.controls.history.handler(({ input }) => controlHistory(core, input.control)),
    },
    marks: { set: os.marks.set.handler(({ input }) => done(() => setMarks(core, input))) },
    sync: {
      refresh: os.sync.refresh.handler(() => refresh(core)),
      send: os.sync.send.handler(({ input }) => send(core, input)),
      setOffline: os.sync.setOffline.handler(({ input }) => setOffline(core, input.offline)),
      confirmRemovals: os.sync.confirmRemovals.handler(() => confirmRemovals(core)),
      resendLost: os.sync.resendLost.handler(({ input }) => resend(core, input.resend)),
    },
    journal: {
      page: os.journal.page.handler(({ input }) => journalPage(core, input)),
      authors: os.journal.authors.handler(() => journalAuthors(core)),
    },
    importer: {
      open: os.importer.open.handler(({ input }) => openFile(core, input)),
      add: os.importer.add.handler(({ input }) => addPiece(core, input)),
      read: os.importer.read.handler(({ input }) => readFile(core, input)),
      handOver: os.importer.handOver.handler(({ input }) => handOver(core, input)),
      close: os.importer.close.handler(({ input }) => done(() => closeFile(core, input.id))),
    },
    preferences: {
      read: os.preferences.read.handler(() => core.preferences.read(accountId())),
      save: os.preferences.save.handler(({ input }) => {
        core.preferences.save(accountId(), input);
        return input;
      }),
      visit: os.preferences.visit.handler(() => ({ previous: noteVisit(core) })),
    },
    events: os.events.handler(({ signal }) => core.events.listen(signal)),
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
