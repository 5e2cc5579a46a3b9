/** One lesson of an EXP_COURS.xml, the text export of EDT (formats §5.4). */
export interface ExpCoursRecord {
  readonly number: string | undefined;
  readonly minutes: number | undefined;
  /** H each week, Q1 or Q2 each other week, or what the school wrote. */
  readonly frequency: string | undefined;
  readonly subjectCode: string | undefined;
  readonly subjectLabel: string | undefined;
  readonly teachers: readonly { readonly lastName: string; readonly firstName: string }[];
  readonly classes: readonly string[];
  /** Those written between brackets. */
  readonly groups: readonly string[];
  readonly rooms: readonly string[];
  readonly alternation: string | undefined;
  readonly lessonKind: string | undefined;
  readonly isCoTaught: boolean | undefined;
  /** 1 is Monday; undefined, as `start`, for a lesson not placed yet. */
  readonly day: number | undefined;
  /** HH:MM. */
  readonly start: string | undefined;
  readonly size: number | undefined;
}
