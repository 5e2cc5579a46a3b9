import { must } from '../kernel/assert.ts';
import { membersOf } from '../rights/memberships.ts';
import { bothOf, countPeople, without, type PeopleSet } from '../rights/people-set.ts';
import type { MatrixCell } from './matrix.ts';
import type { EmitterReach, Reach, SeenCell } from './school-reach.ts';
import type { Sphere } from './visibility-rule.ts';

/**
 * The visible cells that show a column all those whom a hidden one would, so that hiding it has no effect (connectors.md §14; inferred from
 * domain.md 2.4.5: paths add up). Undefined where it does hide somebody, where it is visible, and where it would show nobody. What classes and
 * rubriques open beside is not looked at: it is not the same for each of the column.
 */
export function coversOf(reach: Reach, { emitter, target }: Pick<MatrixCell, 'emitter' | 'target'>): readonly MatrixCell[] | undefined {
  const { hidden, visible, opened } = reach.emitter(emitter);
  const one = hidden.find(({ cell }) => cell.target === target);
  const shown = one === undefined ? undefined : shownBy(reach, one);
  const isCovered = shown !== undefined && countPeople(shown) > 0 && countPeople(without(shown, opened)) === 0;
  return isCovered && reach.spheres.people.has(emitter) ? fewest(reach, visible, shown) : undefined;
}

/** Whom a cell would show to some of its column; undefined for the rubriques, and for what is not understood or has left. */
function shownBy({ side, anyClass }: Reach, { cell, group }: SeenCell): PeopleSet | undefined {
  if (group !== undefined) return membersOf(side.rights.memberships, group);
  return cell.target === ('classSphere' satisfies Sphere) ? anyClass : undefined;
}

/** Enough visible groups to show all of these people, the widest first. */
function fewest({ side }: Reach, visible: EmitterReach['visible'], people: PeopleSet): readonly MatrixCell[] {
  const groups = visible.flatMap(({ cell, group }) => (group === undefined ? [] : [{ cell, members: membersOf(side.rights.memberships, group) }]));
  const chosen: MatrixCell[] = [];
  for (let left = people; countPeople(left) > 0; ) {
    const shows = (one: { readonly members: PeopleSet }): number => countPeople(bothOf(left, one.members));
    const widest = must(groups.toSorted((a, b) => shows(b) - shows(a))[0], 'they show all of them');
    chosen.push(widest.cell);
    left = without(left, widest.members);
  }
  return chosen;
}
