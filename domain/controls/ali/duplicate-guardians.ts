import { plainName } from '../../directory/identity.ts';
import type { Person } from '../../directory/person.ts';
import { searchKey } from '../../directory/search.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { readUpstreamReport } from '../../school/upstream-report.ts';
import { must } from '../../kernel/assert.ts';
import { oncePerDirectory, type ControlGround } from '../control-ground.ts';

/**
 * Guardians entered once per child, one list per person, of her accounts: those that the directory shows, then those that
 * the last file of Siècle states by their mobile, e-mail or address, as long as the accounts are here.
 */
export function duplicateGuardians(ground: ControlGround): readonly (readonly Person[])[] {
  const found = duplicatesHere(ground);
  const stated = readUpstreamReport(ground.view, 'siecle-guardians')?.duplicates ?? [];
  if (stated.length === 0) return found;
  const shown = new Set(found.flat().map(nameOf));
  const records = new Map(stated.map((one) => [plainName(one.label), one.records]));
  return [...found, ...namesakes(ground.directory).filter((people) => areStated(people, { shown, records }))];
}

const nameOf = ({ lastName, firstName }: Person): string => plainName(lastName + firstName);

interface StatedNames {
  readonly shown: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, number>;
}

/** Where more people bear that name here than Siècle has records of her, nothing says which ones are hers. */
function areStated(people: readonly Person[], { shown, records }: StatedNames): boolean {
  const name = nameOf(must(people[0], 'namesakes are several'));
  const children = new Set(people.map(childOf));
  return !shown.has(name) && children.size === people.length && people.length <= (records.get(name) ?? 0);
}

/**
 * Same names, each tied to one child of her own, and the same e-mail, the same birth date, or children who share another
 * guardian (domain.md §2.1; the address and the mobile are not held here, siblings stand for them: inferred).
 */
const duplicatesHere = oncePerDirectory((directory): readonly (readonly Person[])[] => {
  const candidates = namesakes(directory);
  if (candidates.length === 0) return [];
  const guardiansOf = guardiansOfChildren(directory);
  return candidates.flatMap((people) => clusters(people, guardiansOf)).filter(({ length }) => length > 1);
});

function namesakes({ people }: DirectoryIndex): readonly (readonly Person[])[] {
  const guardians = people.filter(({ profile, childrenIds }) => profile === 'guardian' && childrenIds.length === 1);
  const byName = Map.groupBy(guardians, ({ lastName, firstName }) => `${searchKey(lastName)} ${searchKey(firstName)}`);
  return [...byName.values()].filter(({ length }) => length > 1);
}

function guardiansOfChildren({ people }: DirectoryIndex): ReadonlyMap<string, readonly string[]> {
  const links = people.flatMap(({ id, childrenIds }) => childrenIds.map((child) => ({ id, child })));
  return new Map([...Map.groupBy(links, ({ child }) => child)].map(([child, guardians]) => [child, guardians.map(({ id }) => id)]));
}

/** Two namesakes are one person only when something else says so. */
function clusters(people: readonly Person[], guardiansOf: ReadonlyMap<string, readonly string[]>): readonly (readonly Person[])[] {
  const found: Person[][] = [];
  for (const person of people) {
    const home = found.find((cluster) => !cluster.some((other) => childOf(other) === childOf(person)) && cluster.some((other) => isSame(person, other, guardiansOf)));
    if (home === undefined) found.push([person]);
    else home.push(person);
  }
  return found;
}

const childOf = ({ childrenIds }: Person): string => must(childrenIds[0], 'each has one child');

function isSame(a: Person, b: Person, guardiansOf: ReadonlyMap<string, readonly string[]>): boolean {
  const sameMail = a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
  const sameBirth = a.birthDate !== undefined && a.birthDate === b.birthDate;
  return sameMail || sameBirth || shareGuardian(childOf(a), childOf(b), guardiansOf);
}

/** The two accounts are each on one child: whoever is on both is somebody else. */
function shareGuardian(one: string, other: string, guardiansOf: ReadonlyMap<string, readonly string[]>): boolean {
  const known = 'the child of a guardian';
  const others = must(guardiansOf.get(other), known);
  return must(guardiansOf.get(one), known).some((id) => others.includes(id));
}
