import type { WhereToCorrect } from '../controls/control.ts';
import type { DeliverySource } from './delivery.ts';

/** What comparing a file with the school may find wrong (formats.md §10, domain.md §3.5). */
export type DeliveryRule =
  | 'unknown-teacher'
  | 'unknown-student'
  /** Two people of the school fit. */
  | 'several-people'
  /** One person of the school has that name, and nothing else says that it is the same one. */
  | 'name-only'
  /** The same two of pupils, whose names nobody matches by hand (ALI-03 is about teachers and classes). */
  | 'several-students'
  | 'student-name-only'
  /** An identifier leads to somebody with another name and another birth date. */
  | 'contradicted-id'
  | 'unknown-class'
  | 'unknown-group'
  | 'renamed-group'
  | 'teacher-without-service'
  | 'class-without-teacher'
  /** The timetable has somebody teach a class, and the ENT knows of no such service. */
  | 'service-not-stated'
  /** The timetable has somebody else in the place of a teacher of the class. */
  | 'overwritten-teacher'
  | 'left-student'
  | 'student-without-class'
  /** A pupil of the ENT whom the file does not name. */
  | 'absent-student'
  | 'duplicate-guardian'
  | 'unknown-guardian'
  /** Both are in the ENT, where the adult does not answer for the child. */
  | 'guardianship-not-here'
  | 'unknown-substitution'
  /** The school keeps its replacements in the ENT: those of the timetable are not taken. */
  | 'replacement-not-taken'
  /** The same replacement was planned in the ENT. */
  | 'replacement-redundant'
  /** The timetable no longer has a replacement that an earlier file told. */
  | 'replacement-withdrawn'
  /** The timetable no longer has a replacement in which lessons are recorded. */
  | 'replacement-with-sessions'
  /** Nothing says which school it is of, in a file that names this one elsewhere: it is taken. */
  | 'subscription-without-school'
  /** Without an identifier, a title or a resource, or with one that is no such thing: left out. */
  | 'unusable-subscription'
  | 'repeated-subscription'
  /** A rule of the service of the GAR that it breaks; it is taken all the same. */
  | 'broken-subscription'
  /** The ENT has it, and the file is not of its distributor: it stays. */
  | 'subscription-not-stated'
  /** Withdrawn, while the plan of the school gives it: the lines stay. */
  | 'withdrawn-with-plan'
  /** The GAR opens it to somebody, and the ENT knows of no subscription to it. */
  | 'resource-without-subscription'
  /** The file is older than the last one of the same base. */
  | 'stale-file';

interface RuleFacts {
  /** Where it is corrected; `file`: in the base that the file comes from. */
  readonly where: WhereToCorrect | 'file';
  /** No source states it. */
  readonly inferred?: true;
}

/** Where each is corrected. Controls go on telling them once the file is applied (ALI-03 to ALI-08, MSG-08, RPL-01, RPL-02). */
export const DELIVERY_RULES: Readonly<Record<DeliveryRule, RuleFacts>> = {
  'unknown-teacher': { where: 'stsweb' },
  'unknown-student': { where: 'siecle' },
  'several-people': { where: 'file' },
  'name-only': { where: 'file' },
  'several-students': { where: 'file' },
  'student-name-only': { where: 'file' },
  'contradicted-id': { where: 'file' },
  'unknown-class': { where: 'file' },
  'unknown-group': { where: 'file' },
  'renamed-group': { where: 'file' },
  'teacher-without-service': { where: 'stsweb' },
  'class-without-teacher': { where: 'stsweb' },
  'service-not-stated': { where: 'stsweb', inferred: true },
  'overwritten-teacher': { where: 'edt', inferred: true },
  'left-student': { where: 'siecle' },
  'student-without-class': { where: 'file' },
  'absent-student': { where: 'file' },
  'duplicate-guardian': { where: 'siecle' },
  'unknown-guardian': { where: 'file' },
  'guardianship-not-here': { where: 'file' },
  'unknown-substitution': { where: 'edt' },
  'replacement-not-taken': { where: 'here' },
  'replacement-redundant': { where: 'here' },
  'replacement-withdrawn': { where: 'edt' },
  'replacement-with-sessions': { where: 'edt' },
  'subscription-without-school': { where: 'file', inferred: true },
  'unusable-subscription': { where: 'file' },
  'repeated-subscription': { where: 'file' },
  'broken-subscription': { where: 'file' },
  'subscription-not-stated': { where: 'file' },
  'withdrawn-with-plan': { where: 'file' },
  'resource-without-subscription': { where: 'file' },
  'stale-file': { where: 'file' },
};

/** The base that a file comes from, as a place to correct; UDT, like EDT, is the timetable software of the school. */
export const PLACE_OF_SOURCE: Readonly<Record<DeliverySource, WhereToCorrect>> = {
  sts: 'stsweb',
  edt: 'edt',
  siecle: 'siecle',
  onde: 'onde',
  udt: 'edt',
  gar: 'gar',
};
