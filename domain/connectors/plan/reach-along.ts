import { countPeople, without } from '../../rights/people-set.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { changedPeople, type Pairs } from '../reach/pairs.ts';
import { reachModel, reachOf, withTargetsOf, type ReachModel, type Targets } from '../reach/reach-model.ts';
import type { Effect, EffectCounts } from './effect.ts';
import { afterStep, type PlatformStep } from './platform-step.ts';

/** Steps that move who reaches whom and nothing else, nor who is in a group: links, and the way between a group and its members. */
export type ReachStep = Extract<PlatformStep, { readonly kind: 'lowerGroup' | 'raiseGroup' }> | (Extract<PlatformStep, { readonly item: string }> & { readonly kind: 'addLink' | 'removeLink' });

const REACH_KINDS: ReadonlySet<PlatformStep['kind']> = new Set(['addLink', 'removeLink', 'lowerGroup', 'raiseGroup']);

/** Whether a step is one of these. */
export function isReachStep(step: PlatformStep): step is ReachStep {
  return REACH_KINDS.has(step.kind);
}

/** The model of a school after such a step: only the groups of which something moved are read again. */
export function modelAfter(model: ReachModel, after: PlatformSchool, step: ReachStep): ReachModel {
  const isLink = step.kind === 'addLink' || step.kind === 'removeLink';
  const through = isLink ? [] : [...after.links].filter(([, targets]) => targets.includes(step.group)).map(([from]) => from);
  return withTargetsOf(model, after, new Set([step.group, ...through]));
}

type Way = keyof Targets;
const WAYS = ['byList', 'byName'] as const;

/** What somebody gains and loses since the start, in one way. */
interface Moved {
  readonly gained: number;
  readonly lost: number;
  readonly unaskedGain: number;
  readonly unaskedLoss: number;
}

const STILL: Moved = { gained: 0, lost: 0, unaskedGain: 0, unaskedLoss: 0 };
const FIELDS = ['gained', 'lost', 'unaskedGain', 'unaskedLoss'] as const;

/**
 * What steps do, in their order, and the most that nobody asked for in any state on the way: as if each state were compared with the start whole,
 * but a step only moves those who write through the groups that it touches.
 */
export function reachAlong(before: PlatformSchool, steps: readonly ReachStep[], asked: Pairs): Effect {
  const start = reachModel(before);
  const sums = { byList: createSum(), byName: createSum() };
  let [school, model] = [before, start];
  for (const step of steps) {
    school = afterStep(school, step);
    const next = modelAfter(model, school, step);
    for (const way of WAYS) {
      for (const person of changedPeople(model, next, way)) sums[way].put(person, movedOf({ start, next, asked, way }, person));
      sums[way].look();
    }
    model = next;
  }
  const side = (field: (typeof FIELDS)[number], of: 'now' | 'most'): EffectCounts => ({ byList: sums.byList[of][field], byName: sums.byName[of][field], roles: 0 });
  return { gained: side('gained', 'now'), lost: side('lost', 'now'), unaskedGain: side('unaskedGain', 'most'), unaskedLoss: side('unaskedLoss', 'most') };
}

interface Comparing {
  readonly start: ReachModel;
  readonly next: ReachModel;
  readonly asked: Pairs;
  readonly way: Way;
}

function movedOf({ start, next, asked, way }: Comparing, person: number): Moved {
  const [was, is] = [reachOf(start, person, way), reachOf(next, person, way)];
  const [gained, lost] = [without(is, was), without(was, is)];
  const own = asked.get(person);
  const beyond = (set: typeof gained): number => countPeople(own === undefined ? set : without(set, own));
  return { gained: countPeople(gained), lost: countPeople(lost), unaskedGain: beyond(gained), unaskedLoss: beyond(lost) };
}

type Totals = Record<(typeof FIELDS)[number], number>;

interface Sum {
  readonly now: Totals;
  /** The largest that each was in any state that was looked at. */
  readonly most: Totals;
  put(person: number, moved: Moved): void;
  look(): void;
}

/** Adds what each person gains and loses; a person who moves again counts for what they are now. */
function createSum(): Sum {
  const people = new Map<number, Moved>();
  const [now, most]: [Totals, Totals] = [{ ...STILL }, { ...STILL }];
  return {
    now, most,
    put: (person, moved) => {
      const known = people.get(person) ?? STILL;
      for (const field of FIELDS) now[field] += moved[field] - known[field];
      people.set(person, moved);
    },
    look: () => {
      for (const field of FIELDS) most[field] = Math.max(most[field], now[field]);
    },
  };
}
