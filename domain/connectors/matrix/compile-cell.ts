import { effectOf, exceeds, type Asked, type Effect } from '../plan/effect.ts';
import { afterStep, type EdgeStep, type PlatformStep } from '../plan/platform-step.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { allPairs, countPairs, gainedPairs, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { reachModel, type ReachModel } from '../reach/reach-model.ts';
import { cellPairs, type PlatformCell } from './cell-pairs.ts';

/** How a cell is shown or hidden on a platform, and what it does to people; simulated at every step, never sent as such. */
export interface CompiledCell {
  readonly steps: readonly PlatformStep[];
  readonly effect: Effect;
  /** Pairs that were asked for and would still not be so: people of no group that writes, other ways that must stay. */
  readonly short: number;
  /** Whether some state on the way, the last included, gives or takes more than was asked: a person decides. */
  readonly needsDecision: boolean;
}

const CLASS_LEVEL: ReadonlySet<string> = new Set(['Student', 'Relative']);

/**
 * Shows a cell by the links that are missing, from the groups that write already: of the class for pupils and parents, of the school for the others
 * (§7.5). No direction is changed: a group that does not write is left as it is, and its people are said not to be covered.
 */
export function compileShow(school: PlatformSchool, cell: PlatformCell): CompiledCell {
  const starts = school.groups.filter((group) => group.profile === cell.profile && group.kind === (CLASS_LEVEL.has(cell.profile) ? 'class' : 'profile') && writes(group));
  const wanted = cellPairs(school, cell);
  const steps = starts.flatMap(({ id }) => cell.targets.filter((to) => to !== id && school.links.get(id)?.includes(to) !== true).map((item): EdgeStep => ({ kind: 'addLink', group: id, item })));
  return judged(school, steps, wanted, (model) => countPairs(pairsWithout(wanted, allPairs(model, 'byList'))));
}

function writes({ direction }: PlatformGroup): boolean {
  return direction === 'INCOMING' || direction === 'BOTH';
}

/**
 * Hides a cell: takes off each link, and each group whose members reach each other, by which pairs that only this cell lets through are reached.
 * What is lost beyond them is put back by narrower links first, each only if it adds nothing to the reach of the moment.
 */
export function compileHide(school: PlatformSchool, cell: PlatformCell, others: readonly Pairs[]): CompiledCell {
  const own = others.reduce((left, other) => pairsWithout(left, other), cellPairs(school, cell));
  const before = reachModel(school);
  const cuts = cutsOf(school, own);
  const cut = cuts.reduce(afterStep, school);
  const bridges = bridgesOf(school, cut, pairsWithout(gainedPairs(reachModel(cut), before, 'byList'), own));
  return judged(school, [...bridges, ...cuts], own, (model) => countPairs(own) - countPairs(pairsWithout(own, allPairs(model, 'byList'))));
}

/** Links and groups that let some of these pairs through, whatever else lets them through too: all of them go, or the pair stays. */
function cutsOf(school: PlatformSchool, own: Pairs): readonly PlatformStep[] {
  return candidates(school, own).filter((step) => countPairs(pairsWithout(own, lettingThrough(school, step))) < countPairs(own));
}

/** The pairs that a link, or a group, lets through by itself. */
function lettingThrough(school: PlatformSchool, step: CutStep): Pairs {
  const alone = school.groups.map((group): PlatformGroup => ({ ...group, direction: group.id !== step.group ? 'NONE' : step.kind === 'removeLink' ? 'INCOMING' : 'BOTH' }));
  return allPairs(reachModel({ ...school, groups: alone, links: step.kind === 'removeLink' ? new Map([[step.group, [step.item]]]) : new Map() }), 'byList');
}

type CutStep = Exclude<PlatformStep, { readonly kind: 'createGroup' | 'renameGroup' }>;

/** What could be cut at all: of groups that write, in which somebody of these pairs is. */
function candidates(school: PlatformSchool, own: Pairs): readonly CutStep[] {
  const people = new Set(school.people.filter((_, i) => own.has(i)).map(({ id }) => id));
  return school.groups
    .filter((group) => writes(group) && group.members.some((id) => people.has(id)))
    .flatMap((group): readonly CutStep[] => [
      ...(school.links.get(group.id) ?? []).map((item): CutStep => ({ kind: 'removeLink', group: group.id, item })),
      ...(group.direction === 'BOTH' ? [{ kind: 'lowerGroup', group: group.id } as const] : []),
    ]);
}

/** Narrower links that give back what a cut takes beyond what was asked; each adds nothing while the wide one is there. */
function bridgesOf(school: PlatformSchool, cut: PlatformSchool, lost: Pairs): readonly PlatformStep[] {
  const before = reachModel(school);
  const bridges: PlatformStep[] = [];
  let missing = lost;
  for (const from of school.groups.filter(writes)) {
    for (const to of school.groups) {
      if (countPairs(missing) === 0) return bridges;
      const step: PlatformStep = { kind: 'addLink', group: from.id, item: to.id };
      const after = reachModel(afterStep(cut, step));
      const given = gainedPairs(reachModel(cut), after, 'byList');
      const isUseful = countPairs(given) > 0 && countPairs(pairsWithout(given, missing)) < countPairs(given) && countPairs(gainedPairs(before, reachModel(afterStep(school, step)), 'byList')) === 0;
      if (!isUseful || countPairs(pairsWithout(given, lost)) > 0) continue;
      bridges.push(step);
      missing = pairsWithout(missing, given);
    }
  }
  return bridges;
}

/** Simulates every state on the way: none may give or take, by list or by name, what was not asked. */
function judged(school: PlatformSchool, steps: readonly PlatformStep[], pairs: Pairs, short: (model: ReachModel) => number): CompiledCell {
  const asked: Asked = { pairs: () => pairs, roles: () => false };
  const states = steps.map((_, i) => effectOf(school, steps.slice(0, i + 1).reduce(afterStep, school), asked));
  return {
    steps,
    effect: states.at(-1) ?? effectOf(school, school, asked),
    short: short(reachModel(steps.reduce(afterStep, school))),
    needsDecision: states.some(exceeds),
  };
}
