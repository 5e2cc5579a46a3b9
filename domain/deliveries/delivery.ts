import type { LessonHours } from '../timetable/teacher-timetable.ts';
import type { StatedResource, StatedSubscription } from './gar/stated-gar.ts';

/** The upstream bases whose files are deliveries: compared on a console, applied by the ENT. The AAF, read on its own, is not one of them. */
export const DELIVERY_SOURCES = ['sts', 'edt', 'siecle', 'onde', 'udt', 'gar'] as const;
export type DeliverySource = (typeof DELIVERY_SOURCES)[number];

/** Files of a base beside its main one, of which they say nothing: guardians and structures of Siècle, teachers and guardians of Onde, EXP_COURS, resources of one person in the GAR, subscriptions that the school wrote down. */
export const DELIVERY_PARTS = ['guardians', 'structures', 'teachers', 'lessons', 'resources', 'list'] as const;
export type DeliveryPart = (typeof DELIVERY_PARTS)[number];

/** Somebody whom a file names, under a key that means something in that file only. */
export interface StatedPerson {
  readonly key: string;
  /** Usual name. */
  readonly lastName: string;
  readonly birthName?: string | undefined;
  readonly firstName: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined;
  /** What other bases call the person, as {@link upstreamId} writes it. */
  readonly ids: readonly string[];
  /** Whether the file knows the identifier of the ENT's sign-in; undefined in formats that have no room for it. */
  readonly hasEntId?: boolean | undefined;
}

/** An adult who answers for pupils, of whom the file has the names alone. */
export interface StatedGuardian extends Pick<StatedPerson, 'key' | 'lastName' | 'birthName' | 'firstName'> {
  readonly children: readonly Pick<StatedPerson, 'lastName' | 'birthName' | 'firstName'>[];
}

/** A class or a teaching group that a file names. */
export interface StatedGroup {
  readonly key: string;
  readonly kind: 'class' | 'teaching';
  /** As STSweb and Siècle write it, case-sensitive (formats.md §4); undefined in files that hold names only. */
  readonly code?: string | undefined;
  readonly name: string;
}

/** What somebody teaches to a class or a group; an empty subject for a head teacher. Keys are those of the file. */
export interface StatedService {
  readonly teacher: string;
  readonly group: string;
  readonly subject: string;
  /** Last day, `YYYY-MM-DD`; undefined: no end. */
  readonly until?: string | undefined;
}

/** The classes and groups of one pupil; none for one who has left. */
export interface StatedPlacement {
  readonly student: string;
  readonly groups: readonly string[];
  /** `YYYY-MM-DD`, of who has left. */
  readonly leftOn?: string | undefined;
}

/** A lesson of a teacher's week, and its weeks in the letters of `WeeklyLesson`. Keys are those of the file. */
export interface StatedLesson extends LessonHours {
  readonly teacher: string;
  readonly groups: readonly string[];
  readonly subject: string;
  readonly weeks: string;
}

/** A lesson that somebody has in the place of somebody else, between two days, both included; it is no service of the first one. */
export interface StatedSubstitution {
  readonly absent: string;
  readonly substitute: string;
  readonly group: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly hours: LessonHours;
}

/** Adults whom a file states several times, once per child (domain.md §2.1): their name, and how many records. */
export interface StatedDuplicate {
  readonly lastName: string;
  readonly firstName: string;
  readonly records: number;
}

/** A code of a nomenclature: the names that it bears, short and long, and the last day of one that is closed, `YYYY-MM-DD`. */
export interface StatedName {
  readonly names: readonly string[];
  readonly closedOn?: string | undefined;
}

/** The codes of a base and their names; how many pairs of MEF and subject, and of codes of its small lists, it has. */
export interface StatedNomenclature {
  readonly mefs: readonly StatedName[];
  readonly subjects: readonly StatedName[];
  readonly programmes: number;
  readonly codes: number;
}

/** What one upstream file states of one school. A list that is undefined is one that this format does not state. */
export interface Delivery {
  readonly source: DeliverySource;
  /** Undefined for the main file of the base. */
  readonly part?: DeliveryPart | undefined;
  readonly uai?: string | undefined;
  /** First civil year of the school year, « 2026 ». */
  readonly year?: string | undefined;
  /** Day of the export, `YYYY-MM-DD`, where the file says it. */
  readonly statedOn?: string | undefined;
  readonly teachers?: readonly StatedPerson[] | undefined;
  readonly students?: readonly StatedPerson[] | undefined;
  readonly guardians?: readonly StatedGuardian[] | undefined;
  readonly groups?: readonly StatedGroup[] | undefined;
  readonly services?: readonly StatedService[] | undefined;
  readonly placements?: readonly StatedPlacement[] | undefined;
  readonly substitutions?: readonly StatedSubstitution[] | undefined;
  readonly lessons?: readonly StatedLesson[] | undefined;
  /** Monday of the first week of the lessons, `YYYY-MM-DD`. */
  readonly firstMonday?: string | undefined;
  readonly duplicates?: readonly StatedDuplicate[] | undefined;
  readonly nomenclature?: StatedNomenclature | undefined;
  readonly subscriptions?: readonly StatedSubscription[] | undefined;
  readonly resources?: readonly StatedResource[] | undefined;
  /** Classes and groups that have a service without teacher: keys of the file. */
  readonly unstaffed?: readonly string[] | undefined;
}

/** The bases whose identifiers of people are compared (formats.md §10): national number, ELEVE_ID of Siècle, INDIVIDU of STSweb. */
export type UpstreamBase = 'ine' | 'siecle' | 'sts';

/** An identifier with the base that it belongs to: a number means nothing alone. */
export function upstreamId(base: UpstreamBase, value: string): string {
  return `${base}:${value}`;
}
