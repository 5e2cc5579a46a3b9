import { without } from '../../rights/people-set.ts';
import type { PlatformSchool } from '../platform-school.ts';
import type { Circle } from '../reach/circles.ts';
import { gainsOf } from '../reach/count-gains.ts';
import { groupsById } from '../reach/group-sets.ts';
import { modelAfter, modelOf } from '../reach/known-model.ts';
import { movedCircles, type Pairs } from '../reach/pairs.ts';
import { reachThrough, sends, type ReachModel, type Targets } from '../reach/reach-model.ts';
import type { Effect, EffectCounts } from './effect.ts';
import { afterStep, type PlatformStep } from './platform-step.ts';

const REACH_KINDS: ReadonlySet<PlatformStep['kind']> = new Set(['addLink', 'removeLink', 'lowerGroup', 'raiseGroup']);

/** Whether a step moves who reaches whom and nothing else, the same people writing through the same groups: links, and the way between a group and its members. */
export function isReachStep({ groups }: PlatformSchool, step: PlatformStep): boolean {
  if (step.kind !== 'raiseGroup') return REACH_KINDS.has(step.kind);
  const group = groupsById(groups).get(step.group);
  return group === undefined || sends(group);
}

type Way = keyof Targets;
const WAYS = ['byList', 'byName'] as const;

/** What a circle gains and loses since the start, in one way. */
interface Moved {
  readonly gained: number;
  readonly lost: number;
  readonly unaskedGain: number;
  readonly unaskedLoss: number;
}

const STILL: Moved = { gained: 0, lost: 0, unaskedGain: 0, unaskedLoss: 0 };
const FIELDS = ['gained', 'lost', 'unaskedGain', 'unaskedLoss'] as const;

/**
 * What such steps do, in their order, and the most that nobody asked for in any state on the way: as if each state were compared with the start whole,
 * but a step only moves those who write through the groups that it touches.
 */
export function reachAlong(before: PlatformSchool, steps: readonly PlatformStep[], asked: Pairs): Effect {
  const start = modelOf(before);
  const sums = { byList: createSum(), byName: createSum() };
  let [school, model] = [before, start];
  for (const step of steps) {
    const after = afterStep(school, step);
    const next = modelAfter(model, school, after);
    for (const way of WAYS) {
      for (const circle of movedCircles(model, next, way)) sums[way].put(circle, movedOf({ start, next, asked, way }, circle));
      sums[way].look();
    }
    [school, model] = [after, next];
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

function movedOf({ start, next, asked, way }: Comparing, circle: Circle): Moved {
  const [was, is] = [reachThrough(start, circle.was, way), reachThrough(next, circle.is, way)];
  const [gained, lost] = [gainsOf(circle, without(is, was), asked), gainsOf(circle, without(was, is), asked)];
  return { gained: gained.all, lost: lost.all, unaskedGain: gained.unasked, unaskedLoss: lost.unasked };
}

type Totals = Record<(typeof FIELDS)[number], number>;

interface Sum {
  readonly now: Totals;
  /** The largest that each was in any state that was looked at. */
  readonly most: Totals;
  put(circle: Circle, moved: Moved): void;
  look(): void;
}

/** Adds what each circle gains and loses; one that moves again counts for what it is now. */
function createSum(): Sum {
  const circles = new Map<Circle, Moved>();
  const [now, most]: [Totals, Totals] = [{ ...STILL }, { ...STILL }];
  return {
    now, most,
    put: (circle, moved) => {
      const known = circles.get(circle) ?? STILL;
      for (const field of FIELDS) now[field] += moved[field] - known[field];
      circles.set(circle, moved);
    },
    look: () => {
      for (const field of FIELDS) most[field] = Math.max(most[field], now[field]);
    },
  };
}
