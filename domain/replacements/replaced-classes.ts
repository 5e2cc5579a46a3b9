import type { Person } from '../directory/person.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { Replacement } from './replacement.ts';

/** The part of the directory that says who teaches which classes. */
export type TaughtDirectory = Pick<DirectoryIndex, 'findPerson' | 'findGroup'>;

/** The classes that a replacement is about: those chosen, else those of the lessons chosen, else all that the absent teacher has. */
export function replacedClasses(directory: TaughtDirectory, { absentId, scope }: Pick<Replacement, 'absentId' | 'scope'>): readonly string[] {
  const chosen = scope.classIds.length > 0 ? scope.classIds : [...new Set(scope.slots?.flatMap(({ groupIds }) => groupIds))];
  const absent = directory.findPerson(absentId);
  return chosen.length > 0 || absent === undefined ? chosen : classesOf(directory, absent);
}

/** The classes of somebody: those they are in, and those whose computed group of teachers they are in. */
export function classesOf({ findGroup }: Pick<DirectoryIndex, 'findGroup'>, { groupIds }: Pick<Person, 'groupIds'>): readonly string[] {
  const found = groupIds.map((id) => (findGroup(id)?.kind === 'class' ? id : findGroup(id)?.classId));
  return [...new Set(found.filter((id) => id !== undefined))];
}
