import { bothOf, countPeople, listPeople, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import { askedOfPairs, effectAlong, exceeds, type Asked, type Effect } from '../plan/effect.ts';
import { modelAfter } from '../plan/reach-along.ts';
import { afterStep, type EdgeStep, type PlatformStep } from '../plan/platform-step.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { membersOf, present } from '../reach/group-sets.ts';
import { countPairs, gainedPairs, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { listOf, reachModel, reachOf, sends, type ReachModel } from '../reach/reach-model.ts';
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
  const bridges = bridgesOf(school, cut, pairsWithout(gainedPairs(reachModel(cut), reachModel(school), 'byList'), pairs));
  return judged(school, [...bridges, ...cuts], pairs, (model) => countPairs(reachedPairs(model, pairs)));
}

/** Links and groups that let some of these pairs through, whatever else lets them through too: all of them go, or the pair stays. */
function cutsOf(school: PlatformSchool, pairs: Pairs): readonly PlatformStep[] {
  const byId = new Map(school.groups.map((group) => [group.id, group]));
  return school.groups.filter(sends).flatMap((from) => {
    const rows = rowsOf(school, from, pairs);
    const lets = (to: PlatformGroup | undefined): boolean => to !== undefined && rows.some((row) => countPeople(bothOf(row, listOf(school, to))) > 0);
    return [
      ...(school.links.get(from.id) ?? []).filter((item) => lets(byId.get(item))).map((item): PlatformStep => ({ kind: 'removeLink', group: from.id, item })),
      ...(from.direction === 'BOTH' && lets(from) ? [{ kind: 'lowerGroup', group: from.id } satisfies PlatformStep] : []),
    ];
  });
}

/** The pairs of those who are in a group, each different set of people once. */
function rowsOf({ people }: PlatformSchool, group: PlatformGroup, pairs: Pairs): readonly PeopleSet[] {
  return [...new Set([...listPeople(membersOf(group, people))].flatMap((person) => pairs.get(person) ?? []))];
}

type LinkStep = EdgeStep & { readonly kind: 'addLink' };

/** Narrower links that give back what a cut takes beyond what was asked; each adds nothing while the wide one is there. */
function bridgesOf(school: PlatformSchool, cut: PlatformSchool, lost: Pairs): readonly PlatformStep[] {
  const bridges: LinkStep[] = [];
  let [missing, bridged, reached] = [lost, cut, reachModel(cut)];
  for (const from of school.groups.filter((group) => sends(group) && rowsOf(school, group, lost).length > 0)) {
    for (const to of school.groups) {
      if (countPairs(missing) === 0) return bridges;
      if (to.id === from.id || !givesOnly({ school, cut: reached, missing }, from, to)) continue;
      const step: LinkStep = { kind: 'addLink', group: from.id, item: to.id };
      bridges.push(step);
      bridged = afterStep(bridged, step);
      const next = modelAfter(reached, bridged, step);
      missing = pairsWithout(missing, gainedPairs(reached, next, 'byList'));
      reached = next;
    }
  }
  return bridges;
}

/** Whether a link gives back some of what is missing, and lets nobody write to anybody else. */
function givesOnly({ school, cut, missing }: { readonly school: PlatformSchool; readonly cut: ReachModel; readonly missing: Pairs }, from: PlatformGroup, to: PlatformGroup): boolean {
  const list = listOf(school, to);
  let isUseful = false;
  for (const person of listPeople(present(membersOf(from, school.people), school.people))) {
    const given = without(without(list, reachOf(cut, person, 'byList')), peopleSet(cut.size, [person]));
    const own = missing.get(person);
    const back = own === undefined ? 0 : countPeople(bothOf(given, own));
    if (countPeople(given) > back) return false;
    isUseful ||= back > 0;
  }
  return isUseful;
}

/** Simulates every state on the way: none may give or take, by list or by name, what was not asked. */
function judged(school: PlatformSchool, steps: readonly PlatformStep[], pairs: Pairs, short: (model: ReachModel) => number): CompiledCell {
  const asked = askedOfPairs(pairs);
  const effect = effectAlong(school, steps, asked);
  return { steps, asked, effect, short: short(reachModel(steps.reduce(afterStep, school))), needsDecision: exceeds(effect) };
}
