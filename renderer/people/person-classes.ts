import type { Person } from '../../domain/directory/person.ts';
import { oncePer } from '../../domain/kernel/once.ts';
import { classKey, type DirectoryIndex } from '../../domain/school/directory-index.ts';

/** The classes of everybody: a student's own, and those a teacher teaches (by « Enseignants de 6e A »). */
export interface PersonClasses {
  readonly idsOf: (person: Person) => readonly string[];
  readonly namesOf: (person: Person) => string;
  /** Per person, the text under which she is found: her names and the names of her classes. */
  readonly searchKeys: readonly string[];
}

/** Reads the classes once per directory. */
export const personClasses = oncePer(readClasses);

function readClasses(directory: DirectoryIndex): PersonClasses {
  const names = new Map(directory.groups.filter(({ kind }) => kind === 'class').map(({ id, name }) => [id, name]));
  const taught = new Map(directory.groups.flatMap(({ id, classId }) => (classId !== undefined && names.has(classId) ? [[id, classId] as const] : [])));
  const idsOf = ({ groupIds, profile }: Person): readonly string[] => [
    ...new Set(groupIds.flatMap((id) => (names.has(id) ? id : (profile === 'teacher' ? taught.get(id) : undefined) ?? []))),
  ];
  const classesOf = (person: Person): readonly string[] => idsOf(person).flatMap((id) => names.get(id) ?? []);
  const searchKeys = directory.people.map((person, i) => {
    const key = directory.searchKeys[i] ?? '';
    return person.profile === 'teacher' ? [key, ...classesOf(person).map(classKey)].join(' ') : key;
  });
  return { idsOf, namesOf: (person) => classesOf(person).join(', '), searchKeys };
}
