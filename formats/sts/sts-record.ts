/** A person's key in STSweb: the number means nothing without its origin (formats §4.3 trap 1). */
export interface StsPersonKey {
  readonly id: string;
  /** `epp`: the national base of agents; `local`: one school's own. */
  readonly origin: 'epp' | 'local';
}

/** A class or group of which somebody is the head teacher; dates are ISO, undefined when open. */
export interface StsHeadship {
  readonly structure: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** What is taught to a division or group, and by whom; a service may have no teacher yet. */
export interface StsService {
  readonly subject: string;
  /** Kind of lesson (CG, TD, TP…), empty when not stated. */
  readonly lessonKind: string;
  readonly teachers: readonly StsPersonKey[];
}

/** One record of `sts_emp`: the school, its year, its nomenclatures, its people and its structures (formats §4.1). */
export type StsRecord =
  | {
      readonly kind: 'school';
      readonly uai: string;
      readonly name: string;
      /** Three digits, as the academy codes itself. */
      readonly academyCode: string | undefined;
      /** Nature of the school: 340 is a collège (formats §9). */
      readonly nature: string | undefined;
    }
  /** Year of the September start, as text; dates are ISO. */
  | { readonly kind: 'year'; readonly year: string; readonly from: string | undefined; readonly until: string | undefined }
  | { readonly kind: 'civility'; readonly code: string; readonly label: string }
  | { readonly kind: 'subject'; readonly code: string; readonly shortCode: string | undefined; readonly label: string }
  | { readonly kind: 'mef'; readonly code: string; readonly label: string; readonly mefstat11: string | undefined; readonly mefstat4: string | undefined }
  /** A subject of a MEF; `hours` is a week's. */
  | { readonly kind: 'programme'; readonly mef: string; readonly subject: string; readonly election: string | undefined; readonly hours: number | undefined }
  | StsPerson
  | StsDivision
  | StsGroup;

/** A member of staff; a `local` one has neither birth date nor function. */
export interface StsPerson extends StsPersonKey {
  readonly kind: 'person';
  /** Code to resolve through the file's civilities. */
  readonly civility: string | undefined;
  /** Usual name. */
  readonly lastName: string;
  readonly birthName: string | undefined;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  /** ENS, DIR, EDU, DOC…, the codes of the AAF. */
  readonly function: string | undefined;
  readonly headships: readonly StsHeadship[];
  /** Codes of the disciplines held. */
  readonly disciplines: readonly string[];
}

/** A class, with its MEFs and services. */
export interface StsDivision {
  readonly kind: 'division';
  /** Free text of 8 characters at most, case-sensitive. */
  readonly code: string;
  readonly label: string;
  readonly mefs: readonly string[];
  readonly services: readonly StsService[];
}

/** A teaching group: of one division, or a « regroupement » of several (formats §4.3 trap 2). */
export interface StsGroup extends Omit<StsDivision, 'kind'> {
  readonly kind: 'group';
  readonly divisions: readonly string[];
  readonly isRegroupement: boolean;
}

/** Whether a headship holds on an ISO date: one whose end is past does not (formats §4.3 trap 4). */
export function isHeldOn({ from, until }: StsHeadship, date: string): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}
