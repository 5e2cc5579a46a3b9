import type { SiecleExport } from './siecle-export.ts';

/** One record of BEE_ELEVES (formats §3.2); address, telephones, e-mail, sex, birthplace and nationality are not kept. */
export type SiecleStudentRecord = SiecleExport | SiecleStudent | SieclePlacement | SiecleOptions;

/** A pupil, present or gone; ids are those of one base and one year. */
export interface SiecleStudent {
  readonly kind: 'student';
  readonly id: string;
  /** INE in force. */
  readonly ine: string | undefined;
  /** Usual name, else family name. */
  readonly lastName: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  readonly mef: string | undefined;
  /** Code to resolve through the nomenclature of the same export (formats §3.2). */
  readonly regime: string | undefined;
  /** ST, AP… */
  readonly status: string | undefined;
  readonly enteredOn: string | undefined;
  /** Present when the pupil has left: they stay in the file until the end of the year. */
  readonly leftOn: string | undefined;
  readonly leavingReason: string | undefined;
}

/** The divisions and groups of a pupil; `isInactive` when the file puts them in the pseudo-division « Inactifs ». */
export interface SieclePlacement {
  readonly kind: 'placement';
  readonly student: string;
  readonly divisions: readonly string[];
  readonly groups: readonly string[];
  readonly isInactive: boolean;
}

/** The subjects that a pupil takes; `election` is O, F, S… */
export interface SiecleOptions {
  readonly kind: 'options';
  readonly student: string;
  readonly options: readonly { readonly rank: number | undefined; readonly subject: string; readonly election: string | undefined }[];
}
