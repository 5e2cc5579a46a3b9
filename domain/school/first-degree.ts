import { oncePer } from '../kernel/once.ts';
import type { DirectoryIndex } from './directory-index.ts';

/** Schools from nursery school to CM2, and those from 6e on. */
export type Degree = 'first' | 'second';

/** A level from nursery school to CM2, as Onde and the AAF of the first degree write it (formats.md §1.4, §7), anywhere in a name. */
const LEVEL = /(?<![\p{L}\p{N}])(?:T?PS|MS|GS|CP|CE ?[12]|CM ?[12])(?![\p{L}\p{N}])/iu;

/** Whether a school is of the first degree: most of its classes bear one of its levels (« Déduit »: nothing that consoles receive states the degree). */
export function isFirstDegree({ groups }: Pick<DirectoryIndex, 'groups'>): boolean {
  const classes = groups.filter(({ kind }) => kind === 'class');
  return classes.filter(({ level, name }) => LEVEL.test(level ?? name)).length * 2 > classes.length;
}

/** The degree of a school, deduced as above once per directory. */
export const degreeOf = oncePer((directory: Pick<DirectoryIndex, 'groups'>): Degree => (isFirstDegree(directory) ? 'first' : 'second'));
