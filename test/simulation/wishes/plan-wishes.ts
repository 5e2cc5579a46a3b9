import { listReplacements } from '../../../domain/replacements/replacement.ts';
import { isHeadRole } from '../../../domain/roles/role-matrix.ts';
import { INSPECTION, SUBSCRIPTION } from '../school.ts';
import type { Random } from '../random.ts';
import type { RowWish } from './messaging-wishes.ts';
import type { Sight } from './wishes.ts';

type Want = (random: Random, sight: Sight) => RowWish;

/** Wants something of what is planned: resources, replacements, inspections, the calendar, the thresholds. */
export function wishOfPlan(random: Random, sight: Sight): RowWish {
  return random.pick(KINDS)(random, sight);
}

/** What the direction does itself: opens, closes, moves. */
export function inspect(random: Random, { actor }: Sight): RowWish {
  const states = isHeadRole(actor.role) ? ['open', 'closed'] : ['prepared', 'closed'];
  const set = random.chance(0.5) ? { state: random.pick(states) } : { window: { from: day(random, 1), to: random.chance(0.3) ? null : day(random, 20) } };
  return { entity: 'inspection', id: INSPECTION, set };
}

/** A day of December 2026: that one, or up to eight later. */
function day(random: Random, from: number): string {
  return `2026-12-${String(from + random.int(9)).padStart(2, '0')}`;
}

// Most often the same one: without meeting, nobody disputes anything.
const assign: Want = (random) =>
  random.chance(0.6)
    ? { entity: 'garAssignment', id: `${SUBSCRIPTION}|person:ann`, set: { state: random.pick(['none', 'assigned', 'withheld']) } }
    : { entity: 'garAssignment', id: `${SUBSCRIPTION}|group:6A`, set: { state: random.pick(['none', 'assigned']) } };

const MOST_REPLACEMENTS = 3;

const replace: Want = (random, { view, fresh }) => {
  const known = listReplacements(view);
  const period = { from: day(random, 1), to: day(random, 12) };
  if (known.length < MOST_REPLACEMENTS && random.chance(0.3)) {
    return { entity: 'replacement', id: `p${fresh()}`, set: { absentId: 'ann', substituteId: random.pick(['bob', 'gone']), period, state: 'active' } };
  }
  const id = known.length === 0 ? 'rep' : random.pick(known).id;
  return { entity: 'replacement', id, set: random.chance(0.2) ? { state: random.pick(['active', 'cancelled']) } : { period } };
};

const setZone: Want = (random) => ({ entity: 'schoolCalendar', id: 'general', set: { zone: random.pick(['A', 'B', 'C', null]) } });

const usePlatform: Want = (random) => ({ entity: 'platform', id: random.pick(['toutatice', 'modulo']), set: { used: random.pick([true, false]) } });
const setThreshold: Want = (random) => ({ entity: 'controlThreshold', id: 'silentDays', set: { value: random.pick([90, 120, 365, null]) } });

const KINDS: readonly Want[] = [assign, assign, assign, replace, replace, replace, inspect, inspect, setZone, setThreshold, usePlatform];
