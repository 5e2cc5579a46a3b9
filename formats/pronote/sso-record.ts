/** One record of the feed that gives Pronote the ENT's identifiers (formats §5.3); postal addresses and sexes are not kept. */
export type SsoRecord =
  /** `date` is the ISO date of the feed, `partner` the name that the vendor gave to the ENT. */
  | { readonly kind: 'feed'; readonly date: string | undefined; readonly partner: string | undefined; readonly protocol: string | undefined }
  | { readonly kind: 'school'; readonly ident: string; readonly uai: string | undefined; readonly name: string }
  /** A school among those described that the feed is about. */
  | { readonly kind: 'managed-school'; readonly ident: string }
  | SsoPerson;

/** A person and the identifier by which the sign-in server names them. */
export interface SsoPerson {
  readonly kind: 'person';
  readonly role: 'staff' | 'teacher' | 'guardian' | 'student';
  /** A number of this file only. */
  readonly ident: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string | undefined;
  /** As written: its spaces are part of it. */
  readonly partnerId: string;
  readonly ine: string | undefined;
  /** Idents of a pupil's guardians. */
  readonly guardians: readonly string[];
}
