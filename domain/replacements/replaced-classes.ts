import type { DirectoryIndex } from '../school/directory-index.ts';
import type { Replacement } from './replacement.ts';
import { classesOf } from './suggest-substitutes.ts';

/** The part of the directory that says who teaches which classes. */
export type TaughtDirectory = Pick<DirectoryIndex, 'findPerson' | 'findGroup'>;

/** The classes that a replacement is about: those chosen, else all that the absent teacher has. */
export function replacedClasses(directory: TaughtDirectory, { absentId, scope }: Pick<Replacement, 'absentId' | 'scope'>): readonly string[] {
  const absent = directory.findPerson(absentId);
  return scope.classIds.length > 0 || absent === undefined ? scope.classIds : classesOf(directory, absent);
}
