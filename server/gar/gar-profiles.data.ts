import type { Profile } from '../../domain/directory/profile.ts';
import type { GarTeacher } from '../../formats/gar/rtfs/gar-school.ts';

/** A profile of the SDET that an adult is sent under. */
export type GarAdultProfile = GarTeacher['profile'];

/**
 * SDET profiles of adults (domain.md §2.1). GAR-ENT.xsd and GAR-ENT-1D.xsd name National_ens and National_doc; that the GAR
 * takes the others is read in a newer producer (formats.md §2.1): « Déduit », said with each export. The staff that the
 * console counts as « AUTRE PERSONNEL » is sent, without which nothing could be assigned to it; relatives, inspectors, the
 * local authority and guests never are (domain.md G10).
 */
export const GAR_PROFILES: Readonly<Partial<Record<Profile, GarAdultProfile>>> = {
  teacher: 'National_ens',
  librarian: 'National_doc',
  direction: 'National_dir',
  schoolLife: 'National_evs',
  administrative: 'National_eta',
};

/** Those that the schema names. */
export const NAMED_PROFILES: ReadonlySet<GarAdultProfile> = new Set(['National_ens', 'National_doc']);

/**
 * AAF functions that producers send under another profile than ours (formats.md §1.5): AC-Rennes/alambic, OPEN-ENT-NG/gar-connector
 * and, for AES, Laclasse. Ours is that of `profile-of-function.data.ts`.
 */
export const DISPUTED_FUNCTIONS: Readonly<Record<string, GarAdultProfile>> = {
  AES: 'National_eta',
  ASE: 'National_evs',
  ASH: 'National_eta',
  BED: 'National_evs',
  FIJ: 'National_evs',
  ORI: 'National_evs',
};
