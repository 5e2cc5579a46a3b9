import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { ControlEvent, ControlSight } from '../../domain/controls/control-history.ts';
import { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { WorkMark } from '../../domain/draft/work-mark.ts';
import { Json } from '../../domain/kernel/json.ts';
import { Refusal } from '../../domain/rubriques/refusal.ts';
import { JournalFilter } from '../../domain/sync/journal-domain.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { ChainPoint, JournalBreak, JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import { EntAccount } from '../ent/ent.contract.ts';
import { accessContract, SignInState } from './access.contract.ts';
import { connectorsContract } from './connectors.contract.ts';
import { accountsContract } from './accounts.contract.ts';
import { figuresContract } from './figures.contract.ts';
import { classroomContract } from './classroom.contract.ts';
import { EntFailureReason } from './ent-failure-reason.ts';
import { exchangeContract } from './exchange.contract.ts';
import { firstRunContract, FirstRunStep } from './first-run.contract.ts';
import { importerContract } from './importer.contract.ts';
import { paperContract } from './paper.contract.ts';
import { PageZoom, Preferences } from './preferences.ts';
import { familiesContract } from './families.contract.ts';
import { scenariosContract } from './scenarios.contract.ts';
import { schoolsContract } from './schools.contract.ts';
import { ConsoleLock, LockReason, stationContract } from './station.contract.ts';
import { trainingContract } from './training.contract.ts';
import { updatesContract } from './updates.contract.ts';
import { PackedSchool, SchoolOutline, SentMutation, SettingsRow, SyncStatus } from './school-snapshot.ts';

/** What happens in the console while a screen is open. */
export const ConsoleEvent = z.discriminatedUnion('kind', [
  /** Rows that a pull brought; the screens lay the draft over them again. */
  z.object({ kind: z.literal('rows'), rows: z.array(SettingsRow) }),
  z.object({ kind: z.literal('draft'), draft: z.array(DraftEntry) }),
  z.object({ kind: z.literal('marks'), marks: z.array(WorkMark) }),
  z.object({ kind: z.literal('sent'), sent: z.array(SentMutation) }),
  z.object({ kind: z.literal('status'), status: SyncStatus }),
  /** So much changed (directory, snapshot, session) that everything is read again. */
  z.object({ kind: z.literal('reload') }),
  /** Somebody opened a file of this program from the desktop: it waits to be taken. */
  z.object({ kind: z.literal('handed') }),
  /** The console locks itself at that instant unless somebody does something; null: it no longer does. */
  z.object({ kind: z.literal('lock-soon'), at: z.string().nullable() }),
]);
export type ConsoleEvent = Readonly<z.infer<typeof ConsoleEvent>>;

/** What is known before anybody signs in. */
export const ConsoleSession = z.object({
  signedIn: EntAccount.nullable(),
  /** Accounts that may be chosen: those of the ENT when it answers, else those known on this computer. */
  accounts: z.array(EntAccount),
  entUrl: z.string(),
  /** By what this computer knows the ENT that this console is turned to. */
  place: z.string(),
  schoolName: z.string().nullable(),
  /** Where the key of the local data is: said on screen. */
  keyStorage: z.enum(['os', 'passphrase', 'file']),
  /** Why nothing is shown, when somebody was signed in. */
  lock: ConsoleLock.optional(),
  /** Whether one proves who one is in the browser; false where one chooses a demonstration account, or where the ENT does not say. */
  proves: z.boolean(),
  /** Where a sign-in by the browser stands. */
  signIn: SignInState.nullable(),
  /** Whether the page opens the browser itself: in its own browser, there is nobody else to do it. */
  pageOpens: z.boolean(),
  /** Whether this console is the one of « Formation »: everything that it shows is fictitious. */
  training: z.boolean(),
  /** The step of the first run that stands in front of the user; null: the console shows itself as usual. */
  firstRun: FirstRunStep.nullable(),
});
export type ConsoleSession = Readonly<z.infer<typeof ConsoleSession>>;

/** A failure of the machine or of the wire, with what a text needs to say what is safe and what to do. */
const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  REFUSED: { status: 409, data: Refusal },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
  ENT: {
    status: 502,
    data: z.object({ reason: EntFailureReason }),
  },
} as const;

/** Up to where this console has followed the ENT's journal, and what it saw that a journal cannot do, newest first. */
export const FollowedJournal = z.object({ head: ChainPoint.nullable(), breaks: z.array(JournalBreak) });
export type FollowedJournal = Readonly<z.infer<typeof FollowedJournal>>;

/** All that a page may ask of the console. */
export const consoleContract = {
  session: {
    status: oc.output(ConsoleSession),
    signIn: oc.errors(errors).input(z.object({ accountId: z.string().max(100) })).output(ConsoleSession),
    signOut: oc.output(ConsoleSession),
    /** Begins a sign-in by the browser; `reload` events tell how it goes. */
    prove: oc.errors(errors).output(ConsoleSession),
    cancel: oc.output(z.object({})),
  },
  school: {
    load: oc.errors(errors).output(PackedSchool),
    /** What a starting page shows first. */
    outline: oc.errors(errors).output(SchoolOutline),
    /** The people of the outline, in the same order. */
    people: oc.errors(errors).output(PackedSchool.pick({ peopleJson: true })),
  },
  draft: {
    /** Answers once the entry is durable on this computer. */
    record: oc.errors(errors).input(DraftEntry).output(z.object({})),
    undo: oc.errors(errors).output(DraftEntry.nullable()),
    redo: oc.errors(errors).output(DraftEntry.nullable()),
    /** Takes entries (and those that depend on them) out of the draft. */
    discard: oc.errors(errors).input(z.object({ ids: z.array(z.uuid()).max(5000) })).output(z.object({})),
    /** Rebases the draft on what the ENT says now for one field: the user has seen theirs and keeps a value. */
    settle: oc
      .errors(errors)
      .input(z.object({ entity: z.string(), id: z.string(), field: z.string(), seen: Json, keep: z.enum(['theirs', 'mine', 'value']), value: Json.optional() }))
      .output(z.object({})),
  },
  controls: {
    /** Notes how the controls stand after a pass; what happened since the pass before is durable when it answers. */
    note: oc.errors(errors).input(z.object({ sights: z.array(ControlSight).max(500) })).output(z.object({})),
    /** What happened to a control, newest first. */
    history: oc.errors(errors).input(z.object({ control: ControlSight.shape.control })).output(z.array(ControlEvent)),
  },
  marks: {
    /** Notes what was done by hand in the ENT, or whose refusal is accepted, or takes the note away; durable when it answers. */
    set: oc
      .errors(errors)
      .input(z.object({ kind: WorkMark.shape.kind, marks: z.array(WorkMark.pick({ key: true, value: true })).min(1).max(20_000), marked: z.boolean() }))
      .output(z.object({})),
  },
  sync: {
    /** Asks the ENT for news now. */
    refresh: oc.errors(errors).output(SyncStatus),
    /** Moves ticked entries to the outbox and sends them; answers when their fate is known or doubtful. */
    send: oc
      .errors({ ...errors, STEP_UP: { status: 403 } })
      .input(
        z.object({
          ids: z.array(z.uuid()).min(1).max(5000),
          message: z.string().max(2000),
          effect: z.object({ gained: z.number().int(), lost: z.number().int() }),
        }),
      )
      .output(z.object({ sent: z.array(SentMutation), status: SyncStatus })),
    /** Cuts the link with the ENT, or opens it again: everything else goes on (« Travailler hors connexion »). */
    setOffline: oc.errors(errors).input(z.object({ offline: z.boolean() })).output(SyncStatus),
    confirmRemovals: oc.errors(errors).output(SyncStatus),
    resendLost: oc.errors(errors).input(z.object({ resend: z.boolean() })).output(SyncStatus),
  },
  journal: {
    /** Newest first; `before` is the rank of the last line received. */
    page: oc
      .errors(errors)
      .input(JournalFilter.extend({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }))
      .output(z.object({ entries: z.array(JournalEntry), total: z.number().int() })),
    /** Everybody who has written a line, by name. */
    authors: oc.errors(errors).output(z.array(z.object({ accountId: z.string(), name: z.string() }))),
    /** How this console has followed the ENT's journal. */
    followed: oc.errors(errors).output(FollowedJournal),
    /** The same after news of the ENT, which computes its whole chain again; `report` is null when it cannot be asked. */
    verify: oc.errors(errors).output(FollowedJournal.extend({ report: JournalIntegrity.nullable() })),
  },
  access: accessContract,
  importer: importerContract,
  exchange: exchangeContract,
  paper: paperContract,
  firstRun: firstRunContract,
  schools: schoolsContract,
  station: stationContract,
  training: trainingContract,
  updates: updatesContract,
  classroom: classroomContract,
  scenarios: scenariosContract,
  families: familiesContract,
  accounts: accountsContract,
  connectors: connectorsContract,
  figures: figuresContract,
  preferences: {
    read: oc.output(Preferences),
    save: oc.errors(errors).input(Preferences).output(Preferences),
    /** Says that the account is here now, and when it was the time before: null at the first visit on this computer. */
    visit: oc.errors(errors).output(z.object({ previous: z.string().nullable() })),
    /** Draws the page larger by its window; `done` is false where the page is in a browser, which does it itself. */
    zoom: oc.input(z.object({ percent: PageZoom })).output(z.object({ done: z.boolean() })),
  },
  events: oc.output(eventIterator(ConsoleEvent)),
};
