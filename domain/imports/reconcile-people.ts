import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { must } from '../kernel/assert.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { ListedPerson } from './listed-person.ts';
import { personMatcher } from './match-person.ts';

/** Somebody of a file beside the directory. */
export interface ReconciledPerson {
  readonly listed: ListedPerson;
  /** `namesakes`: several people fit. */
  readonly verdict: 'recognised' | 'namesakes' | 'unknown';
}

/** A file for another service beside the directory. */
export interface Reconciliation {
  readonly people: readonly ReconciledPerson[];
  /** By rank: those of the directory, of the kinds of people that the file names, who are not in it. */
  readonly absent: readonly number[];
}

/** Sets the people of a file beside the directory; a report, which changes nothing. */
export function reconcilePeople(directory: DirectoryIndex, listed: readonly ListedPerson[]): Reconciliation {
  const match = personMatcher(directory);
  const seen = new Set<number>();
  const people = listed.map((one): ReconciledPerson => {
    const { people: ranks, isCertain } = match(one);
    const fitting = ranks.filter((rank) => isCertain || isExact(directory, rank, one));
    for (const rank of fitting) seen.add(rank);
    return { listed: one, verdict: isCertain ? 'recognised' : fitting.length === 0 ? 'unknown' : 'namesakes' };
  });
  const families = new Set(listed.map(({ role }) => role));
  const absent = [...directory.people.entries()].flatMap(([rank, { profile }]) => (families.has(asRole(profile)) && !seen.has(rank) ? [rank] : []));
  return { people, absent };
}

/** Who only comes near is not the one that a file of another program names. */
function isExact({ people }: DirectoryIndex, rank: number, { lastName, firstName }: ListedPerson): boolean {
  const person = must(people[rank], 'ranks are of people');
  return person.lastName.localeCompare(lastName, 'fr', { sensitivity: 'base' }) === 0 && person.firstName.localeCompare(firstName, 'fr', { sensitivity: 'base' }) === 0;
}

/** Guests are among the staff for other services. */
function asRole(profile: keyof typeof FAMILY_OF_PROFILE): ListedPerson['role'] {
  const family = FAMILY_OF_PROFILE[profile];
  return family === 'guest' ? 'staff' : family;
}
