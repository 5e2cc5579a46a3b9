import type { SiecleExport } from './siecle-export.ts';

/** One record of a « liens élève-groupe » file, what timetable software gives to Siècle (formats §3.8). */
export type SiecleGroupLinkRecord = SiecleExport | SiecleGroupLinks;

/**
 * All the groups of one pupil. Siècle erases every membership of the school before it inserts the file: a pupil who is not in
 * it loses their groups.
 */
export interface SiecleGroupLinks {
  readonly kind: 'group-links';
  /** What names the pupil: one of the three, in the order in which Siècle looks. */
  readonly student: { readonly by: 'siecle-id' | 'ine' | 'private-id'; readonly value: string };
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  readonly groups: readonly { readonly code: string; readonly from: string | undefined; readonly until: string | undefined }[];
}
