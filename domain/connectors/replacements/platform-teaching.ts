/** Somebody who replaces a teacher for a time, as a row of the platform says it; `id` null: foreseen, not read there. */
export interface SubstituteRow {
  readonly id: number | null;
  readonly substitute: string;
  /** First and last day (`YYYY-MM-DD`); one that is over is still listed. */
  readonly from: string;
  readonly to: string;
}

/** A subject that a teacher has in a class or a group of a platform: of the subject, it says an identifier and no name (connectors.md §2.8). */
export interface PlatformTeaching {
  readonly teacher: string;
  readonly subject: string;
  /** The class, by its own identifier, or the group. */
  readonly group: string;
  readonly isClass: boolean;
  readonly substitutes: readonly SubstituteRow[];
}
