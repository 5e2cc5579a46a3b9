import type { KnownPlatforms } from '../../../domain/connectors/limits/platform-limits.ts';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import type { HandedTrouble } from '../../../contract/console/importer.contract.ts';
import type { ConsoleSession } from '../../../contract/console/console.contract.ts';
import type { Preferences } from '../../../contract/console/preferences.ts';
import type { SentMutation, SyncStatus } from '../../../contract/console/school-snapshot.ts';
import type { Finding } from '../../../domain/controls/control.ts';
import type { School } from '../../../domain/directory/school.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { WorkMark } from '../../../domain/draft/work-mark.ts';
import type { Actor } from '../../../domain/roles/role-matrix.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { Derived } from './derive.ts';
import type { HeldEdit } from './held-edit.ts';
import type { MergedRow } from './merged-row.ts';
import type { ShownSchool, WholeSchool } from '../whole-school.ts';

/** A failure of the machine or of the wire, as the console names it. */
export type FailureReason =
  | 'disk-full' | 'read-only' | 'io'
  | 'unreachable' | 'busy' | 'garbage' | 'server-error' | 'session-expired' | 'too-old' | 'no-school' | 'unknown-account'
  | 'console-gone' | 'locked' | 'names-masked';

/** What is said in place, under what caused it, until the user goes on. */
export type Notice =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  /** An edit that could not be kept on this computer has been taken back. */
  | { readonly kind: 'not-kept'; readonly entry: DraftEntry; readonly reason: FailureReason }
  | { readonly kind: 'failure'; readonly reason: FailureReason }
  /** An action asked for through the palette has no control on its screen now. */
  | { readonly kind: 'unavailable'; readonly act: string }
  /** A file opened from the desktop was not read. */
  | { readonly kind: 'not-opened'; readonly name: string; readonly trouble: HandedTrouble }
  | { readonly kind: 'all-saved' }
  /** What the controls said when they were run again, beside what they said before. */
  | { readonly kind: 'controls-run'; readonly controls: number; readonly more: number; readonly less: number }
  | { readonly kind: 'link-copied' };

/** A problem that only the merge of the draft with what others sent meanwhile makes, and who did what. */
export interface MergedCause {
  readonly control: string;
  readonly finding: Finding;
  readonly theirs: readonly MergedRow[];
  readonly entryIds: readonly string[];
}

/** The last thing the user did, for the status line. */
export interface LastAction {
  readonly entry: DraftEntry;
  readonly deed: 'done' | 'undone' | 'redone';
  /** False until the console says that it is durable on this computer. */
  readonly kept: boolean;
}

/** Everything the screens look at. */
export interface SchoolState extends Derived, ShownSchool {
  readonly phase: 'starting' | 'signed-out' | 'loading' | 'ready' | 'failed';
  readonly session: ConsoleSession | null;
  /** When the console locks itself unless somebody does something; null: it is not about to. */
  readonly lockSoonAt: string | null;
  readonly preferences: Preferences;
  readonly school: School | null;
  readonly actor: Actor | null;
  /** What no list shows is in it too: never to be read but by the list of limitations. */
  readonly whole: WholeSchool;
  /** Whether the people of the directory have their names: for an instant after a start, they are ranks and groups only. */
  readonly isNamed: boolean;
  readonly draft: readonly DraftEntry[];
  readonly sent: readonly SentMutation[];
  /** What was noted of changes on this computer: done by hand, refusal accepted. */
  readonly marks: readonly WorkMark[];
  /** What the last pass of the controls found that nobody did alone. */
  readonly merged: readonly MergedCause[];
  /** What exports of the ENT said of accounts, as this computer keeps it. */
  readonly accounts: readonly AccountStatement[];
  /** The platforms that the school is joined to, as the ENT last said. */
  readonly platforms: KnownPlatforms;
  /** How many passes of the controls the console has kept since the page opened: their history may have grown. */
  readonly controlsNoted: number;
  readonly status: SyncStatus;
  readonly lastAction: LastAction | null;
  /** Entries painted here that the console has not yet said to be durable. */
  readonly unkept: ReadonlySet<string>;
  readonly notice: Notice | null;
  /** How many times the console said that a file was opened from the desktop. */
  readonly handed: number;
  /** An edit that creates an error, painted and not kept until its author answers. */
  readonly held: HeldEdit | null;
}
