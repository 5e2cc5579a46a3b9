import type { Person } from '../../directory/person.ts';
import { identityKey } from '../../directory/identity.ts';
import type { AnomalyCounter } from './aaf-anomalies.ts';
import type { AafSchool, AafStudent } from './aaf-school.ts';
import { personId } from './build/person-id.ts';

/** Identifiers of students whose upstream key is not the one that they came with, by key. */
export type KnownStudents = ReadonlyMap<string, string>;

/** A pupil under the key of the last delivery; who it is here, and the national number: an ENT alone keeps them. */
export interface StudentKey {
  readonly key: string;
  readonly person: string;
  readonly ine: string | null;
}

/** What the school knows before the import. */
export interface Known {
  readonly people: readonly Person[];
  readonly keys: readonly StudentKey[];
}

interface Leaving {
  readonly id: string;
  readonly who: string;
  readonly ine: string | undefined;
  readonly guardianIds: ReadonlySet<string>;
}

/**
 * A student whose upstream key changed (from the first degree to the second, formats.md §1.7 trap 12) stays the same person,
 * with the same rights. Recognised among those who would leave: same name and birth date, and the same INE or a guardian
 * in common; never by the name and the date alone (trap 11), nor by an INE alone, which may be given again (§0.2).
 */
export function recogniseStudents(delivery: AafSchool, { people, keys }: Known, anomalies: AnomalyCounter): KnownStudents {
  const ids = new Map(keys.map(({ key, person }) => [key, person]));
  const idOf = (key: string): string => ids.get(key) ?? personId(delivery.academyCode, key);
  const there = new Set(people.map(({ id }) => id));
  const delivered = new Set(delivery.students.map(({ key }) => idOf(key)));
  const newcomers = delivery.students.filter(({ key }) => !there.has(idOf(key)));
  const leaving = newcomers.length === 0 ? [] : leavingStudents(people, delivered, keys);
  for (const [student, { id }] of pairs(newcomers, leaving, delivery.academyCode)) {
    ids.set(student.key, id);
    anomalies.meet('changed-key', `Eleve ${student.key} = ${id}`);
  }
  return ids;
}

function leavingStudents(people: readonly Person[], delivered: ReadonlySet<string>, keys: readonly StudentKey[]): readonly Leaving[] {
  const guardians = new Map<string, Set<string>>();
  for (const { id, childrenIds } of people) {
    for (const child of childrenIds) guardians.set(child, (guardians.get(child) ?? new Set()).add(id));
  }
  const ines = new Map(keys.map(({ person, ine }) => [person, ine ?? undefined]));
  return people
    .filter(({ id, profile }) => profile === 'student' && !delivered.has(id))
    .flatMap((person) => {
      const who = identityKey(person);
      return who === undefined ? [] : [{ id: person.id, who, ine: ines.get(person.id), guardianIds: guardians.get(person.id) ?? new Set() }];
    });
}

/** One to one only: two possible matches are none. Looked for by who they are: each with each took longer than all the rest of an import. */
function pairs(newcomers: readonly AafStudent[], leaving: readonly Leaving[], academyCode: string): readonly (readonly [AafStudent, Leaving])[] {
  const byIdentity = Map.groupBy(leaving, ({ who }) => who);
  const found = newcomers.flatMap((student) => {
    const who = identityKey(student);
    const namesakes = who === undefined ? [] : (byIdentity.get(who) ?? []);
    const [only, ...others] = namesakes.filter((one) => isSame(student, one, academyCode));
    return only !== undefined && others.length === 0 ? [[student, only] as const] : [];
  });
  const claims = Map.groupBy(found, ([, { id }]) => id);
  return [...claims.values()].flatMap((rivals) => (rivals.length === 1 ? rivals : []));
}

function isSame(student: AafStudent, { ine, guardianIds }: Leaving, academyCode: string): boolean {
  const hasSameIne = student.ine !== undefined && student.ine === ine;
  return hasSameIne || student.guardianKeys.some((key) => guardianIds.has(personId(academyCode, key)));
}
