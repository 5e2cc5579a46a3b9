import { addPeople, listPeople, meets, peopleSet, type PeopleSet } from '../../rights/people-set.ts';
import { askedOfPairs, effectAlong, exceeds, type Asked, type Effect } from '../plan/effect.ts';
import { afterStep, type EdgeStep, type PlatformStep } from '../plan/platform-step.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { groupsById, membersOf } from '../reach/group-sets.ts';
import { modelOf } from '../reach/known-model.ts';
import { countPairs, gainedPairs, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { listOf, sends, type ReachModel } from '../reach/reach-model.ts';
import { bridgesOf } from './bridges.ts';
import { cellPairs, reachedPairs } from './cell-pairs.ts';
import { blocksOf, type PlatformCell } from './platform-cell.ts';

/** How a cell is shown or hidden on a platform, and what it does to people, simulated at every step. */
export interface CompiledCell {
  readonly steps: readonly PlatformStep[];
  readonly asked: Asked;
  readonly effect: Effect;
  /** Pairs that were asked for and would still not be so: people of no group that writes, other ways that must stay. */
  readonly short: number;
  /** Whether some state on the way, the last included, gives or takes more than was asked: a person decides. */
  readonly needsDecision: boolean;
}

/**
 * Shows a cell by the links that are missing, from the groups that write already: of the class for pupils and parents, of the school for the others
 * (§7.5). No direction is changed: a group that does not write is left as it is, and its people are said not to be covered.
 */
export function compileShow(school: PlatformSchool, cell: PlatformCell): CompiledCell {
  const steps = blocksOf(school, cell).flatMap(({ starts, ends }) =>
    starts.filter(sends).flatMap(({ id }) => ends.filter((to) => to !== id && school.links.get(id)?.includes(to) !== true).map((item): EdgeStep => ({ kind: 'addLink', group: id, item }))),
  );
  const wanted = cellPairs(school, cell);
  return judged(school, steps, wanted, (model) => countPairs(wanted) - countPairs(reachedPairs(model, wanted)));
}

/**
 * Hides pairs: takes off each link, and each group whose members reach each other, by which they are reached.
 * What is lost beyond them is put back by narrower links first, each only if it adds nothing to the reach of the moment.
 */
export function compileHide(school: PlatformSchool, pairs: Pairs): CompiledCell {
  const cuts = cutsOf(school, pairs);
  const cut = cuts.reduce(afterStep, school);
  const lost = pairsWithout(gainedPairs(modelOf(cut), modelOf(school), 'byList'), pairs);
  return judged(school, [...bridgesOf(cut, lost), ...cuts], pairs, (model) => countPairs(reachedPairs(model, pairs)));
}

/** Links and groups that let some of these pairs through, whatever else lets them through too: all of them go, or the pair stays. */
function cutsOf(school: PlatformSchool, pairs: Pairs): readonly PlatformStep[] {
  const byId = groupsById(school.groups);
  return school.groups.filter(sends).flatMap((from) => {
    const hidden = anyOf(school, from, pairs);
    const lets = (to: PlatformGroup | undefined): boolean => to !== undefined && meets(hidden, listOf(school, to));
    return [
      ...(school.links.get(from.id) ?? []).filter((item) => lets(byId.get(item))).map((item): PlatformStep => ({ kind: 'removeLink', group: from.id, item })),
      ...(from.direction === 'BOTH' && lets(from) ? [{ kind: 'lowerGroup', group: from.id } satisfies PlatformStep] : []),
    ];
  });
}

/** Everybody who is in a pair of somebody of a group. */
function anyOf({ people }: PlatformSchool, group: PlatformGroup, pairs: Pairs): PeopleSet {
  const all = peopleSet(people.length, []);
  for (const row of new Set([...listPeople(membersOf(group, people))].flatMap((person) => pairs.get(person) ?? []))) addPeople(all, row);
  return all;
}

/** Simulates every state on the way: none may give or take, by list or by name, what was not asked. */
function judged(school: PlatformSchool, steps: readonly PlatformStep[], pairs: Pairs, short: (model: ReachModel) => number): CompiledCell {
  const asked = askedOfPairs(pairs);
  const effect = effectAlong(school, steps, asked);
  return { steps, asked, effect, short: short(modelOf(steps.reduce(afterStep, school))), needsDecision: exceeds(effect) };
}
