import type { Change } from '../sync/mutation.ts';
import type { ControlGround } from './control-ground.ts';
import type { ControlSource } from './control-source.ts';

/** How bad it is (domain.md §3): blocking refuses to send, error is a danger or a broken service. */
export const SEVERITIES = ['blocking', 'error', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who holds the cure: this console, an upstream base, an authority, or a screen of the ENT that the console does not reach. */
export type WhereToCorrect = 'here' | 'siecle' | 'stsweb' | 'edt' | 'onde' | 'drane' | 'dsden' | 'gar' | 'ent';

/** The families of the catalogue (domain.md §3.1 to §3.7). */
export type ControlFamily = 'GRP' | 'SVC' | 'ACC' | 'RUB' | 'MSG' | 'ADJ' | 'ALI' | 'GAR' | 'RPL' | 'INS' | 'VIS';

/** What a finding is about; its name is looked up when it is shown, `detail` feeds the sentence. */
export interface ControlObject {
  readonly kind: 'person' | 'group' | 'rubrique' | 'service' | 'cell' | 'line' | 'setting' | 'subscription' | 'replacement' | 'inspection' | 'inspector' | 'visa';
  readonly id: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** One thing that is wrong: what it is about, then what its sentence says of it. */
export interface Finding {
  readonly objects: readonly ControlObject[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a control needs and the console does not hold: it is then « non exécuté », never « réussi ». */
export type MissingData =
  | 'directory'
  | 'upstreamReport'
  | 'services'
  | 'pupilRecords'
  | 'rubriques'
  | 'contentCounts'
  | 'matrix'
  | 'messagingSettings'
  | 'headGroup'
  | 'superAdministratorGroup'
  | 'functionalLines'
  | 'accompaniments'
  | 'authors'
  | 'passwordResets'
  | 'accountRules'
  | 'homeTiles'
  | 'homePage'
  | 'announcements'
  | 'articles'
  | 'publicationDates'
  | 'trashedFolders'
  | 'externalTools'
  | 'plannedMessages'
  | 'mailValidation'
  | 'consents'
  | 'auditExports'
  | 'subscriptions'
  | 'mediacentre'
  | 'timetable'
  | 'timetableImport'
  | 'pronoteIds'
  | 'visas';

/** One automatic control: what it looks for, and what it proposes. Pure: it sees its ground and nothing else. */
export interface Control<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly family: ControlFamily;
  readonly where: WhereToCorrect;
  readonly source: ControlSource;
  /** `auto`: one click writes the draft; `assist`: a screen is opened; `external`: the cure is elsewhere; `none`: good to know. */
  readonly fix: 'auto' | 'assist' | 'external' | 'none';
  /** What it lacks to be run on this school, if anything. */
  missing(ground: ControlGround): MissingData | undefined;
  /** What is wrong; nothing when the control passes. Only asked when nothing is missing. */
  find(ground: ControlGround): readonly Finding[];
  /** The draft changes after which these findings are gone; none where the console cannot do it alone. */
  repair?(ground: ControlGround, findings: readonly Finding[]): readonly Change[];
}

/** Nothing is missing: the console always holds what the control needs. */
export const nothingMissing = (): undefined => undefined;

/** A control whose data the console does not hold: it says so, and finds nothing. */
export function withoutData<Id extends string>(control: Omit<Control<Id>, 'missing' | 'find'>, missing: MissingData): Control<Id> {
  return { ...control, missing: () => missing, find: () => [] };
}
