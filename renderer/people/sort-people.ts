import { compareNames } from '../../domain/kernel/order.ts';
import type { Person } from '../../domain/directory/person.ts';
import { oncePer } from '../../domain/kernel/once.ts';
import type { DirectoryIndex } from '../../domain/school/directory-index.ts';

/** Everybody by name, as French people sort: sorted once per directory, since comparing 10,000 names takes several frames. */
export const sortPeople = oncePer(({ people }: DirectoryIndex): readonly Person[] =>
  people.toSorted((a, b) => compareNames(a.lastName, b.lastName) || compareNames(a.firstName, b.firstName)),
);
