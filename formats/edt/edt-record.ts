/** A number of the file, local to it and to its kind of record. */
export type EdtIdent = string;

/** Who or what takes part in a lesson, and in which grid weeks (bit i is week i). */
export interface EdtParticipation {
  readonly ident: EdtIdent;
  readonly weeks: bigint;
  /** Weeks taken back from this participant alone, where some are: the others still have the lesson. */
  readonly cancelled?: bigint;
}

/** What one person is known by in other systems; each is undefined when the base does not have it. */
export interface EdtPersonKeys {
  /** Pronote's own, 16 characters. */
  readonly pronoteId: string | undefined;
  /** That of the ENT's sign-in, where it was imported. */
  readonly casId: string | undefined;
}

/** A stay in a class or part of class; dates are ISO. */
export interface EdtStay {
  readonly ident: EdtIdent;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** One record of an ExportEmploiDuTemps in clear (formats §5.1); addresses, postal codes and sexes are not kept. */
export type EdtRecord =
  | { readonly kind: 'export'; readonly version: string; readonly uai: string | undefined }
  /** `firstDay` is the Monday of grid week 1. */
  | { readonly kind: 'year'; readonly from: string | undefined; readonly until: string | undefined; readonly firstDay: string | undefined }
  | EdtGrid
  | { readonly kind: 'subject'; readonly ident: EdtIdent; readonly code: string; readonly label: string }
  | EdtTeacher
  | { readonly kind: 'class'; readonly ident: EdtIdent; readonly name: string; readonly parts: readonly EdtIdent[] }
  | {
      readonly kind: 'group';
      readonly ident: EdtIdent;
      readonly name: string;
      readonly classes: readonly EdtIdent[];
      readonly parts: readonly EdtIdent[];
    }
  | { readonly kind: 'room'; readonly ident: EdtIdent; readonly name: string }
  | EdtStudent
  | EdtLesson;

/** The hours of a day: slots numbered from 0, with their times HH:MM. */
export interface EdtGrid {
  readonly kind: 'grid';
  readonly slotMinutes: number | undefined;
  /** 1 is Monday. */
  readonly openDays: readonly number[];
  readonly slots: readonly { readonly number: number; readonly start: string; readonly end: string }[];
}

/** A teacher; `stsId` comes from STSweb. */
export interface EdtTeacher extends EdtPersonKeys {
  readonly kind: 'teacher';
  readonly ident: EdtIdent;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  readonly stsId: string | undefined;
}

/** A guardian as a pupil's record names them. */
export interface EdtGuardian extends EdtPersonKeys {
  readonly ident: EdtIdent;
  readonly lastName: string;
  readonly firstName: string;
  /** 1 or 2: first or second legal representative. */
  readonly legal: number | undefined;
}

/** A pupil; `siecleId` is the ELEVE_ID of Siècle, `schoolId` its ID_ELEVE_ETAB. */
export interface EdtStudent extends EdtPersonKeys {
  readonly kind: 'student';
  readonly ident: EdtIdent;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  readonly ine: string | undefined;
  readonly siecleId: string | undefined;
  readonly schoolId: string | undefined;
  readonly guardians: readonly EdtGuardian[];
  readonly classes: readonly EdtStay[];
  readonly parts: readonly EdtStay[];
}

/** A lesson of the week, at times of the grid. */
export interface EdtLesson {
  readonly kind: 'lesson';
  /** 1 is Monday. */
  readonly day: number;
  /** HH:MM. */
  readonly start: string;
  readonly end: string;
  readonly subject: EdtIdent | undefined;
  readonly teachers: readonly EdtParticipation[];
  readonly classes: readonly EdtParticipation[];
  readonly parts: readonly EdtParticipation[];
  readonly groups: readonly EdtParticipation[];
  readonly rooms: readonly EdtParticipation[];
}
