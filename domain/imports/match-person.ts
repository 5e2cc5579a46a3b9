import { nameFinder } from '../directory/name-finder.ts';
import type { Person } from '../directory/person.ts';
import { searchKey } from '../directory/search.ts';
import { must } from '../kernel/assert.ts';
import { once } from '../kernel/once.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';

/** What a line of a file says of somebody; dates are `YYYY-MM-DD`. */
export interface PersonClues {
  readonly personId?: string | undefined;
  readonly email?: string | undefined;
  readonly lastName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly fullName?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly className?: string | undefined;
}

/** Whom a line may mean, by rank; certain when it can be one person only. */
export interface PersonMatch {
  readonly people: readonly number[];
  readonly isCertain: boolean;
}

/**
 * Looks for whom lines of a file mean, in a directory: by identifier, else by e-mail, else by name. What else the line says
 * (birth date, class, name beside an identifier) tells namesakes apart; when it agrees with nobody, somebody must choose.
 */
export function personMatcher(directory: DirectoryIndex): (clues: PersonClues) => PersonMatch {
  const finder = nameFinder(directory);
  const byEmail = once(() => Map.groupBy(directory.people.keys(), (i) => directory.people[i]?.email?.toLowerCase()));
  const byKey = ({ personId = '', email }: PersonClues): readonly number[] => {
    const byId = directory.personIndex.get(personId);
    if (byId !== undefined) return [byId];
    return email === undefined ? [] : (byEmail().get(email.toLowerCase()) ?? []);
  };
  return (clues) => {
    const keyed = byKey(clues);
    const exact = keyed.length > 0 ? keyed : finder.exact(...namesIn(clues));
    if (exact.length === 0) return { people: finder.near(namesIn(clues).join(' ')), isCertain: false };
    const agreeing = exact.filter((i) => agrees(directory, must(directory.people[i], 'ranks are of people'), clues, keyed.length === 0));
    return agreeing.length === 0 ? { people: exact, isCertain: false } : { people: agreeing, isCertain: agreeing.length === 1 };
  };
}

function namesIn({ fullName, lastName = '', firstName = '' }: PersonClues): readonly string[] {
  return fullName === undefined ? [lastName, firstName] : [fullName];
}

/** `isNamed`: found by the name, which agrees then. */
function agrees(directory: DirectoryIndex, person: Person, { lastName = '', birthDate, className }: PersonClues, isNamed: boolean): boolean {
  const sameName = isNamed || lastName === '' || searchKey(lastName) === searchKey(person.lastName);
  const sameDay = birthDate === undefined || person.birthDate === undefined || birthDate === person.birthDate;
  return sameName && sameDay && (className === undefined || isIn(directory, person, className));
}

/** Somebody who is in no class says nothing against one; « 6e A » is also written « 6EA ». */
function isIn(directory: DirectoryIndex, { groupIds }: Person, className: string): boolean {
  const classes = groupIds.flatMap((id) => directory.findGroup(id) ?? []).filter(({ kind }) => kind === 'class');
  if (classes.length === 0) return true;
  const wanted = classKey(className);
  return classes.some(({ name, code }) => classKey(name) === wanted || (code !== undefined && classKey(code) === wanted));
}

function classKey(name: string): string {
  return searchKey(name).replaceAll(' ', '');
}
