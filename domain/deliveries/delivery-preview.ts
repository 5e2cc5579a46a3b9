import type { WhereToCorrect } from '../controls/control.ts';
import type { TeacherTimetable } from '../timetable/teacher-timetable.ts';
import type { ReplacementPeriod, ReplacementScope } from '../replacements/replacement.ts';
import type { RenamedGroup } from '../school/upstream-report.ts';
import type { GarPreview } from './gar/subscription-change.ts';
import type { DeliveryPart, DeliverySource } from './delivery.ts';
import type { DeliveryRule } from './delivery-rules.data.ts';

/** One thing that comparing found wrong: the rule, the person or class as the file or the school writes it, and where it is corrected. */
export interface DeliveryAnomaly {
  readonly rule: DeliveryRule;
  readonly where: WhereToCorrect;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly personId?: string | undefined;
  readonly groupId?: string | undefined;
}

/** The classes and groups that one person enters and leaves: identifiers of the directory. */
export interface PlaceChange {
  readonly personId: string;
  readonly join: readonly string[];
  readonly leave: readonly string[];
}

/** A service of the file whose teacher and class are both known. */
export interface KnownService {
  readonly personId: string;
  readonly groupId: string;
  readonly subject: string;
}

/** A replacement that the timetable tells, under an identifier that the next import finds again. */
export interface ToldReplacement {
  readonly id: string;
  readonly absentId: string;
  readonly substituteId: string;
  readonly period: ReplacementPeriod;
  readonly scope: ReplacementScope;
}

/** The week of a teacher, which the ENT does not have as it is told. */
export interface ToldTimetable extends TeacherTimetable {
  readonly personId: string;
}

/** Somebody whose name took the place of somebody else's in the timetable of a class. */
export interface Overwritten {
  readonly absentId: string;
  readonly substituteId: string;
  readonly groupId: string;
}

/** How many the file states, and how many of them the school knows. */
export interface KnownOf {
  readonly stated: number;
  readonly known: number;
}

/** What a nomenclature holds, and how many names of subjects and of levels the school bears that it has. */
export interface NomenclaturePreview {
  readonly mefs: number;
  readonly closedMefs: number;
  readonly subjects: number;
  readonly programmes: number;
  readonly codes: number;
  readonly subjectsHere: KnownOf;
  readonly levelsHere: KnownOf;
}

/** What applying a file would change of a school, and everything that is wrong in it. */
export interface DeliveryPreview {
  readonly source: DeliverySource;
  readonly part: DeliveryPart | undefined;
  readonly statedOn: string | undefined;
  readonly teachers: KnownOf;
  readonly students: KnownOf;
  readonly guardians: KnownOf;
  readonly groups: KnownOf;
  /** Undefined where the file is none. */
  readonly nomenclature: NomenclaturePreview | undefined;
  /** Undefined where the file is none of the GAR. */
  readonly gar: GarPreview | undefined;
  readonly services: readonly KnownService[];
  /** What would change of the directory; nothing where the file's base is not the master. */
  readonly changes: readonly PlaceChange[];
  /** Of the links that this base is the master of: how many there are, and how many would be taken back. */
  readonly links: { readonly before: number; readonly lost: number };
  /**
   * Replacements to write, which the school does not have as they are told, identifiers of those that the timetable no longer
   * tells, of those that it tells no more but that stay for their sessions, and how many it tells in all; undefined where the
   * file is not one that tells them.
   */
  readonly replacements: { readonly told: readonly ToldReplacement[]; readonly withdrawn: readonly string[]; readonly missing: readonly string[]; readonly stated: number | undefined };
  /** Weeks of teachers to write. */
  readonly timetables: readonly ToldTimetable[];
  readonly renamed: readonly RenamedGroup[];
  readonly overwritten: readonly Overwritten[];
  /** Adults whom the file states once per child, by their name; undefined where it states no adults. */
  readonly duplicates: readonly { readonly label: string; readonly records: number }[] | undefined;
  /** How many of the known people have no identifier of the ENT there; undefined where nobody has one: they are not used. */
  readonly withoutEntId: number | undefined;
  readonly anomalies: readonly DeliveryAnomaly[];
}

/** Why a file is not compared at all; the school stays as it is. */
export type DeliveryRefusal =
  | { readonly kind: 'other-school'; readonly stated: string; readonly expected: string }
  /** First civil years. Identifiers of one year's base mean nothing in another's (formats.md §3.9 trap 4). */
  | { readonly kind: 'other-year'; readonly stated: string; readonly expected: string }
  /** Nothing of it is of this school, or there is nothing in it; or it does not say its school, and most of its people are strangers. */
  | { readonly kind: 'nothing-known'; readonly source: DeliverySource };
