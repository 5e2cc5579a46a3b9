import type { ControlSight } from '../../../domain/controls/control-history.ts';
import type { JournalFilter } from '../../../domain/sync/journal-domain.ts';
import type { ConsoleClient } from '../console-client.ts';
import type { SchoolStore } from './create-school-store.ts';
import { draftActions, gateActions } from '../actions/draft-actions.ts';
import { createEditGate } from './edit-gate.ts';
import { noticeOf, type Guard } from '../failure-reason.ts';
import { readAccounts, readPlatforms } from '../follow-console.ts';
import { firstRunActions } from '../actions/first-run-actions.ts';
import { markActions } from '../actions/mark-actions.ts';
import { sessionActions } from '../actions/session-actions.ts';
import { stationActions } from '../actions/station-actions.ts';
import { syncActions } from '../actions/sync-actions.ts';

/** Everything a user can do. */
export type SchoolActions = ReturnType<typeof createSchoolActions>;

/** Ties what a user does to the store, which paints at once, and to the console, which keeps. */
export function createSchoolActions(store: SchoolStore, client: ConsoleClient) {
  const guard: Guard = (work) => {
    work.catch((error: unknown) => store.setState({ notice: noticeOf(error) }));
  };
  const path = { store, client, gate: createEditGate(store), inOrder: store.line.inOrder };
  return {
    ...draftActions(path, guard),
    ...gateActions(path, guard),
    ...syncActions(path, guard),
    ...sessionActions(path, guard),
    ...markActions(path),
    ...stationActions(path),
    ...firstRunActions(path, guard),
    dismissNotice: () => store.setState({ notice: null }),
    sayAllSaved: () => store.setState({ notice: { kind: 'all-saved' } }),
    /** Puts the address of the screen in the clipboard: the page keeps no secret in it. */
    copyLink: () => guard(navigator.clipboard.writeText(location.href).then(() => store.setState({ notice: { kind: 'link-copied' } }))),
    loadJournal: (filter: JournalFilter, before: number | null, limit = 100) => client.journal.page({ ...filter, before, limit }),
    loadJournalAuthors: () => client.journal.authors(),
    loadFollowedJournal: () => client.journal.followed(),
    verifyJournal: () => client.journal.verify(),
    /** Who is signed in and who may be: asked of the ENT each time. */
    access: client.access,
    /** The other schools of this computer. */
    schools: client.schools,
    /** « Formation »: the way in, the way out. */
    training: client.training,
    /** The session of a room in training: that of its trainer, or a seat in one. */
    classroom: client.classroom,
    /** What the console of « Formation » keeps of scenarios. */
    scenarios: client.scenarios,
    /** The trees of « Dépannage familles » that this computer was given. */
    families: client.families,
    /** What exports of the ENT said of accounts. */
    accounts: client.accounts,
    /** Asks again what this computer keeps of accounts; the controls look at it. */
    readAccounts: () => readAccounts(store, client),
    /** Asks again what the platforms of the school hold. */
    readPlatforms: () => readPlatforms(store, client),
    /** The ways of the ENT to real platforms. */
    connectors: client.connectors,
    /** What statistics of the ENT said of groups of people. */
    figures: client.figures,
    /** Gives files to the console, which reads them. */
    importer: client.importer,
    exchange: client.exchange,
    /** Writes workbooks and PDF files. */
    paper: client.paper,
    /** Newer versions of the program. */
    updates: client.updates,
    /** Has the console keep what happened to the controls since the last pass, then tells those who look at it. */
    noteControls: (sights: readonly ControlSight[]) =>
      guard(client.controls.note({ sights: [...sights] }).then(() => store.setState(({ controlsNoted }) => ({ controlsNoted: controlsNoted + 1 })))),
    controlHistory: (control: string) => client.controls.history({ control }),
    /** Notes this visit; when the one before it ended, or null. */
    noteVisit: async (): Promise<string | null> => (await client.preferences.visit()).previous,
  };
}
