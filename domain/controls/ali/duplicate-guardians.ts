import type { Person } from '../../directory/person.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { oncePerDirectory } from '../control-ground.ts';

/**
 * Guardians entered once per child: same names, each tied to one child of her own, and the same e-mail, the same birth
 * date, or children who share another guardian (domain.md §2.1; the address and the mobile are not held here, siblings
 * stand for them: inferred). One list per person, of her accounts.
 */
export const duplicateGuardians = oncePerDirectory((directory): readonly (readonly Person[])[] => {
  const candidates = namesakes(directory);
  const guardiansOf = candidates.length === 0 ? new Map<string, string[]>() : guardiansOfChildren(directory);
  return candidates.flatMap((people) => clusters(people, guardiansOf)).filter(({ length }) => length > 1);
});

function namesakes({ people, searchKeys }: DirectoryIndex): readonly (readonly Person[])[] {
  const byName = new Map<string, Person[]>();
  people.forEach((person, i) => {
    if (person.profile !== 'guardian' || person.childrenIds.length !== 1) return;
    const key = String(searchKeys[i]);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [person]);
    else known.push(person);
  });
  return [...byName.values()].filter(({ length }) => length > 1);
}

function guardiansOfChildren({ people }: DirectoryIndex): ReadonlyMap<string, readonly string[]> {
  const guardians = new Map<string, string[]>();
  for (const { id, profile, childrenIds } of people) {
    if (profile !== 'guardian') continue;
    for (const child of childrenIds) {
      const known = guardians.get(child);
      if (known === undefined) guardians.set(child, [id]);
      else known.push(id);
    }
  }
  return guardians;
}

/** Two namesakes are one person only when something else says so. */
function clusters(people: readonly Person[], guardiansOf: ReadonlyMap<string, readonly string[]>): readonly (readonly Person[])[] {
  const found: Person[][] = [];
  for (const person of people) {
    const home = found.find((cluster) => cluster.some((other) => isSame(person, other, guardiansOf)) && !cluster.some((other) => childOf(other) === childOf(person)));
    if (home === undefined) found.push([person]);
    else home.push(person);
  }
  return found;
}

const childOf = ({ childrenIds }: Person): string => String(childrenIds[0]);

function isSame(a: Person, b: Person, guardiansOf: ReadonlyMap<string, readonly string[]>): boolean {
  const sameMail = a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
  const sameBirth = a.birthDate !== undefined && a.birthDate === b.birthDate;
  return sameMail || sameBirth || shareGuardian(childOf(a), childOf(b), guardiansOf);
}

/** The two accounts are each on one child: whoever is on both is somebody else. */
function shareGuardian(one: string, other: string, guardiansOf: ReadonlyMap<string, readonly string[]>): boolean {
  const others = guardiansOf.get(other) ?? [];
  return one !== other && (guardiansOf.get(one) ?? []).some((id) => others.includes(id));
}
