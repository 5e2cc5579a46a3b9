import type { DirectoryIndex } from './directory-index.ts';

/** A level from nursery school to CM2, as Onde and the AAF of the first degree write it (formats.md §1.4, §7), anywhere in a name. */
const LEVEL = /(?<![\p{L}\p{N}])(?:T?PS|MS|GS|CP|CE ?[12]|CM ?[12])(?![\p{L}\p{N}])/iu;

/** Whether a school is of the first degree: most of its classes bear one of its levels (« Déduit »: nothing that consoles receive states the degree). */
export function isFirstDegree({ groups }: Pick<DirectoryIndex, 'groups'>): boolean {
  const classes = groups.filter(({ kind }) => kind === 'class');
  return classes.filter(({ level, name }) => LEVEL.test(level ?? name)).length * 2 > classes.length;
}
