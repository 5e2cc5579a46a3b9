import { z } from 'zod';
import { identityKey } from '../../../domain/directory/identity.ts';
import type { PupilKey } from '../../database/pupil-key.store.ts';
import type { RowRecord } from '../../database/tables.ts';
import { personId } from '../directory/person-id.ts';
import type { AnomalyCounter } from './import-report.ts';
import type { SchoolDelivery } from './read-delivery.ts';
import type { Student } from './read-people.ts';

/** Identifiers of students whose upstream key is not the one that they came with, by key. */
export type KnownStudents = ReadonlyMap<string, string>;

/** What the school knows before the import. */
export interface Known {
  readonly stored: readonly RowRecord[];
  readonly keys: readonly PupilKey[];
}

const Facts = z.object({
  profile: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  birthDate: z.string().optional(),
  childrenIds: z.array(z.string()).default([]),
});

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
export function recogniseStudents(delivery: SchoolDelivery, { stored, keys }: Known, anomalies: AnomalyCounter): KnownStudents {
  const ids = new Map(keys.map(({ key, person }) => [key, person]));
  const idOf = (key: string): string => ids.get(key) ?? personId(delivery.academyCode, key);
  const there = new Set(stored.filter(({ entity, gone }) => entity === 'person' && gone === 0).map(({ id }) => id));
  const delivered = new Set(delivery.students.map(({ key }) => idOf(key)));
  const newcomers = delivery.students.filter(({ key }) => !there.has(idOf(key)));
  const leaving = newcomers.length === 0 ? [] : leavingStudents(stored, delivered, keys);
  for (const [student, { id }] of pairs(newcomers, leaving, delivery.academyCode)) {
    ids.set(student.key, id);
    anomalies.meet('changed-key', `Eleve ${student.key} = ${id}`);
  }
  return ids;
}

function leavingStudents(stored: readonly RowRecord[], delivered: ReadonlySet<string>, keys: readonly PupilKey[]): readonly Leaving[] {
  const people = stored
    .filter(({ entity, gone }) => entity === 'person' && gone === 0)
    .map(({ id, fields }) => ({ id, ...Facts.parse(JSON.parse(fields)) }));
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

/** One to one only: two possible matches are none. */
function pairs(newcomers: readonly Student[], leaving: readonly Leaving[], academyCode: string): readonly (readonly [Student, Leaving])[] {
  const found = newcomers.flatMap((student) => {
    const [only, ...others] = leaving.filter((one) => isSame(student, one, academyCode));
    return only !== undefined && others.length === 0 ? [[student, only] as const] : [];
  });
  return found.filter(([, { id }]) => found.filter(([, other]) => other.id === id).length === 1);
}

function isSame(student: Student, { who, ine, guardianIds }: Leaving, academyCode: string): boolean {
  if (identityKey(student) !== who) return false;
  const hasSameIne = student.ine !== undefined && student.ine === ine;
  return hasSameIne || student.guardianKeys.some((key) => guardianIds.has(personId(academyCode, key)));
}
