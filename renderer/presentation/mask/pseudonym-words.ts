import type { Profile } from '../../../domain/directory/profile.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { PSEUDONYM_WORDS } from '../../../texts/frame/presentation.ts';

/** The common noun that stands for somebody: by profile, and by civility where French has two words. */
export function wordOf({ profile, civility }: Partial<Pick<Person, 'profile' | 'civility'>>): string {
  const words = profile === undefined ? PSEUDONYM_WORDS.anybody : (PROFILE_WORDS[profile] ?? PSEUDONYM_WORDS.staff);
  return civility === 'Mme' ? words.she : words.he;
}

const PROFILE_WORDS: Partial<Readonly<Record<Profile, (typeof PSEUDONYM_WORDS)[keyof typeof PSEUDONYM_WORDS]>>> = {
  student: PSEUDONYM_WORDS.student,
  guardian: PSEUDONYM_WORDS.guardian,
  teacher: PSEUDONYM_WORDS.teacher,
  accompanist: PSEUDONYM_WORDS.accompanist,
  guest: PSEUDONYM_WORDS.guest,
};
