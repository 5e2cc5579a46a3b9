/** A room, a teacher, a subject, a division: what the other files name by its code. */
export interface UdtNamed {
  readonly code: string;
  readonly name: string;
}

/** A teacher; `externalId` is the ENT's own identifier where UDT knows it, else names match. */
export interface UdtTeacher extends UdtNamed {
  readonly lastName: string;
  readonly firstName: string;
  readonly externalId: string | undefined;
  readonly birthDate: string | undefined;
  readonly email: string | undefined;
}

/** A subject; `nationalCode` is the ministry's. */
export interface UdtSubject extends UdtNamed {
  readonly nationalCode: string;
}

/** A pupil: a name and a birth date are all that identifies. */
export interface UdtPupil {
  readonly code: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
}

/** ISO weeks of a mask, in the order of the school year; `all` for a whole year. */
export type UdtWeeks = 'all' | readonly number[];

/** A pupil in a group, for some weeks. */
export interface UdtMembership {
  readonly pupil: string;
  readonly group: string;
  readonly division: string;
  readonly weeks: UdtWeeks;
}

/** A lesson: consecutive half-slots of the same division, subject, teacher and group. */
export interface UdtCourse {
  readonly division: string;
  readonly subject: string;
  readonly teacher: string;
  /** Others who teach it with its teacher. */
  readonly coTeachers: readonly string[];
  /** Name of the group of the division, empty for the whole division. */
  readonly group: string;
  /** Name of the « regroupement » of several divisions, empty where there is none. */
  readonly grouping: string;
  readonly room: string;
  /** 1 is Monday. */
  readonly day: number;
  /** Hours, HH:MM. */
  readonly start: string;
  readonly end: string;
}

/** What a file has of strange: the file of the set, and what. */
export interface UdtAnomaly {
  readonly kind: 'unknown-group' | 'unknown-slot' | 'unknown-pupil' | 'malformed-weeks' | 'malformed-date';
  readonly file: string;
  readonly value: string;
}

/** A UDT base: the theoretical plan, and those that replace it for one week (formats.md §6). */
export interface UdtBase {
  /** First civil year of the school year. */
  readonly year: number;
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  /** ISO week where the school year begins: a smaller week belongs to the second civil year. */
  readonly firstWeek: number;
  /** ISO weeks without a day of school. */
  readonly closed: ReadonlySet<number>;
  readonly teachers: readonly UdtTeacher[];
  readonly subjects: readonly UdtSubject[];
  readonly rooms: readonly UdtNamed[];
  readonly divisions: readonly UdtNamed[];
  readonly pupils: readonly UdtPupil[];
  /** Groups by name, with the division they come from. */
  readonly groups: readonly UdtNamed[];
  readonly memberships: readonly UdtMembership[];
  readonly courses: readonly UdtCourse[];
  /** Courses of the weeks that have their own plan, by ISO week. */
  readonly exceptional: ReadonlyMap<number, readonly UdtCourse[]>;
  readonly anomalies: readonly UdtAnomaly[];
}
