import { z } from 'zod';

/** National profiles of the SDET, plus those an ENT adds (domain.md §2.1). */
export const Profile = z.enum([
  'student',
  'guardian',
  'teacher',
  'librarian',
  'direction',
  'schoolLife',
  'administrative',
  'academic',
  'localAuthority',
  'accompanist',
  'guest',
]);
export type Profile = z.infer<typeof Profile>;

/** The four families that an ENT screen shows, computed from the profile (decision: profile). */
export const ProfileFamily = z.enum(['student', 'guardian', 'teacher', 'staff', 'guest']);
export type ProfileFamily = z.infer<typeof ProfileFamily>;

/** Platform table: a librarian is « non enseignant » in Kosmos ENTs (domain.md O-05). Another platform overrides it. */
export const FAMILY_OF_PROFILE: Readonly<Record<Profile, ProfileFamily>> = {
  student: 'student',
  guardian: 'guardian',
  teacher: 'teacher',
  librarian: 'staff',
  direction: 'staff',
  schoolLife: 'staff',
  administrative: 'staff',
  academic: 'staff',
  localAuthority: 'staff',
  accompanist: 'guest',
  guest: 'guest',
};

/** Whether somebody works in the school. */
export function worksHere({ profile }: { readonly profile: Profile }): boolean {
  const family = FAMILY_OF_PROFILE[profile];
  return family === 'teacher' || family === 'staff';
}
