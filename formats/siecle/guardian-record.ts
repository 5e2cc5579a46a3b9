import type { Kinship } from '../values/kinship.ts';
import type { SiecleExport } from './siecle-export.ts';

/** One record of BEE_RESPONSABLES (formats §3.3). */
export type SiecleGuardianRecord = SiecleExport | SiecleGuardian | SiecleGuardianship | SiecleAddress;

/** An adult; telephones and e-mail are kept only as keys to compare within this reading. */
export interface SiecleGuardian {
  readonly kind: 'guardian';
  readonly id: string;
  /** `M.` or `MME`. */
  readonly civility: string | undefined;
  /** Usual name, else family name. */
  readonly lastName: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly mobileKey: string | undefined;
  readonly mailKey: string | undefined;
  /** Several people share one. */
  readonly addressId: string | undefined;
}

/** What an adult is to a pupil, who may be in no file of pupils. */
export interface SiecleGuardianship {
  readonly kind: 'guardianship';
  readonly student: string;
  readonly guardian: string;
  readonly kinship: Kinship;
  /** Legal representative, in charge of the pupil, to be contacted, or nothing of this. */
  readonly level: 'legal' | 'in-charge' | 'contact' | 'none';
  readonly paysFees: boolean | undefined;
  readonly receivesAid: boolean | undefined;
  readonly hosts: boolean | undefined;
  readonly isFirstContact: boolean | undefined;
}

/** An address of the file, as a key to compare within this reading; undefined when it is empty. */
export interface SiecleAddress {
  readonly kind: 'address';
  readonly id: string;
  readonly addressKey: string | undefined;
}
