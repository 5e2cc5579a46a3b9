import type { Person } from '../directory/person.ts';
import type { ListedMember } from '../imports/listed-member.ts';
import { accept, refuse } from '../kernel/result.ts';
import type { Platform } from '../platforms/platform.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { lifeOf } from './account-due.ts';
import { recogniseLines, type LeftLine } from './recognise-lines.ts';

/** What is printed for one person: it lives in memory, and nowhere else. */
export interface AccountLetter {
  readonly person: Person;
  /** As the file says it; where it does not, nothing is said. */
  readonly className: string;
  readonly login: string;
  readonly provisional: string;
}

/** The letters of a mail-merge file, in the order of its lines, and the lines that make none. */
export interface ReadLetters {
  readonly letters: readonly AccountLetter[];
  readonly left: readonly LeftLine<'no-login' | 'no-password'>[];
}

/** Reads the letters of a file of identifiers and provisional passwords; one is made for nobody whom the directory does not hold. */
export function readLetters(directory: DirectoryIndex, members: readonly ListedMember[]): ReadLetters {
  const { kept, left } = recogniseLines(directory, members, letterOf);
  return { letters: kept, left };
}

function letterOf(person: Person, { login, provisional, className = '' }: ListedMember['fields']) {
  if (login === undefined) return refuse('no-login' as const);
  return provisional === undefined ? refuse('no-password' as const) : accept({ person, className, login, provisional });
}

/** How many letters are for people who come in through ÉduConnect on a platform: a password of the ENT is of no use to them (S2-089, S2-097). */
export function countNeedless(letters: readonly AccountLetter[], platform: Platform | undefined): number {
  return letters.filter(({ person }) => lifeOf(platform, person)?.reset?.way === 'educonnect').length;
}
