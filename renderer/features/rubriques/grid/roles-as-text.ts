import type { WantedRole } from '../../../../domain/rubriques/access-gestures.ts';
import { ROLES, type RubriqueRole } from '../../../../domain/rights/role.ts';
import { ROLE_LABELS, ROLE_LETTERS } from '../../../../texts/people/roles.ts';
import { accessCellOf, type CellRef } from './rectangle.ts';

/** Roles as a spreadsheet takes them: one line per rubrique, letters between tabulations. */
export function rolesAsText(roles: readonly (readonly RubriqueRole[])[]): string {
  return roles.map((line) => line.map((role) => (role === 'none' ? '' : ROLE_LETTERS[role])).join('\t')).join('\n');
}

/** Reads roles back, from letters or names; undefined when one of the cells is none of them. */
export function rolesFromText(text: string): readonly (readonly RubriqueRole[])[] | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const roles = lines.map((line) => line.split('\t').map(readRole));
  return roles.every((line): line is RubriqueRole[] => line.every((role) => role !== undefined)) ? roles : undefined;
}

function readRole(word: string): RubriqueRole | undefined {
  const wanted = word.trim().toLocaleLowerCase('fr');
  if (wanted === '' || wanted === '-') return 'none';
  return ROLES.find((role) => ROLE_LETTERS[role].toLocaleLowerCase('fr') === wanted || ROLE_LABELS[role].toLocaleLowerCase('fr') === wanted);
}

/** Lays copied roles over cells: one role fills them all, a smaller block repeats where it fits whole, else it spreads from the corner. */
export function layRoles(target: readonly (readonly CellRef[])[], roles: readonly (readonly RubriqueRole[])[]): readonly WantedRole[] {
  const width = Math.max(...roles.map((line) => line.length));
  return target.flatMap((line, y) =>
    line.flatMap((cell, x): readonly WantedRole[] => {
      const role = roles[y % roles.length]?.[x % width];
      return role === undefined ? [] : [{ ...accessCellOf(cell), role }];
    }),
  );
}
