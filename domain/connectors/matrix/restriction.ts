import { fingerprint } from '../../kernel/fingerprint.ts';
import { must } from '../../kernel/assert.ts';
import { countPeople } from '../../rights/people-set.ts';
import type { UnitRef } from '../capabilities.ts';
import { askedOfPairs, effectAlong, type Effect, type EffectCounts } from '../plan/effect.ts';
import { directionOfEffect, type PlannedChange } from '../plan/plan-change.ts';
import { afterStep, inverseOf, stepState, undoOf, type PlatformStep } from '../plan/platform-step.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { gainedPairs, pairsOfAny } from '../reach/pairs.ts';
import { reachModel } from '../reach/reach-model.ts';
import { compileHide } from './compile-cell.ts';
import type { MatrixBeside } from './matrix-beside.ts';

/** « Mode restreint » as one thing that is sent, and taken back, as a whole. */
export const RESTRICTION: UnitRef = { kind: 'visibilityRule', id: 'restriction' };

/** What was sent of it and not taken back: the steps in the order in which they left, and the cells that they hide. */
export interface SentRestriction {
  readonly steps: readonly PlatformStep[];
  readonly cells: readonly string[];
}

/** The whole of a restriction as one change, read by a person whatever it does; undefined where nothing is to be hidden any more. */
export function restrictionChange(school: PlatformSchool, matrix: MatrixBeside, hidden: ReadonlySet<string>): PlannedChange | undefined {
  const compiled = compileHide(school, pairsOfAny([...hidden].flatMap((id) => matrix.get(id)?.pairs ?? [])));
  return compiled.steps.length === 0 ? undefined : asOne(true, [...hidden].toSorted(), compiled);
}

function asOne(restricted: boolean, cells: readonly string[], { steps, asked, effect, short }: Pick<PlannedChange, 'steps' | 'asked' | 'effect' | 'short'>): PlannedChange {
  return {
    id: fingerprint(`restriction ${restricted ? 'on' : 'off'} ${cells.join(' ')}`), unit: RESTRICTION,
    expect: { restricted: !restricted, cells: [...cells] }, set: { restricted, cells: [...cells] },
    steps, asked, effect, short, direction: directionOfEffect(effect), undo: undoOf(steps), mustRead: true,
  };
}

/**
 * Taking a restriction back: what was sent, undone from the last to the first, and nothing else. The platform’s own reset would open what the school
 * had closed (§7.5). What somebody put back meanwhile is left alone; a cell that the school has hidden since is not asked for.
 */
export function liftChange(school: PlatformSchool, matrix: MatrixBeside, sent: SentRestriction): PlannedChange | undefined {
  const steps = leftToLift(school, sent);
  if (steps.length === 0) return undefined;
  const shown = sent.cells.flatMap((id) => matrix.get(id) ?? []).filter(({ mine }) => mine);
  const asked = askedOfPairs(pairsOfAny(shown.map(({ pairs }) => pairs)));
  return asOne(false, sent.cells, { steps, asked, effect: effectAlong(school, steps, asked), short: 0 });
}

/** What is still there of a restriction that was sent, undone from the last to the first. */
export function leftToLift(school: PlatformSchool, sent: SentRestriction): readonly PlatformStep[] {
  return wayBack(sent.steps).filter((step) => stepState(school, step) === 'undone');
}

function wayBack(steps: readonly PlatformStep[]): readonly PlatformStep[] {
  return steps.toReversed().flatMap((step) => inverseOf(step) ?? []);
}

/** What undoing a change would do, from the state that it leaves: it must give back what was taken, and no more, in every state on the way. */
export function effectOfWayBack(school: PlatformSchool, { steps, asked }: Pick<PlannedChange, 'steps' | 'asked'>): Effect {
  return effectAlong(steps.reduce(afterStep, school), wayBack(steps), asked);
}

/** What the people of a profile lose: how many of them, and in pairs. */
export interface ProfileLoss extends Pick<EffectCounts, 'byList' | 'byName'> {
  readonly profile: string;
  readonly people: number;
}

/** Who loses what by some steps, profile by profile. */
export function lossesOf(school: PlatformSchool, steps: readonly PlatformStep[]): readonly ProfileLoss[] {
  const [was, is] = [reachModel(school), reachModel(steps.reduce(afterStep, school))];
  const lost = (['byList', 'byName'] as const).flatMap((way) => [...gainedPairs(is, was, way)].map(([from, row]) => ({ from, way, count: countPeople(row) })));
  const byProfile = Map.groupBy(lost, ({ from }) => must(school.people[from], 'somebody of the school').profile);
  return [...byProfile].map(([profile, all]) => {
    const sum = (wanted: string): number => all.filter(({ way }) => way === wanted).reduce((total, { count }) => total + count, 0);
    return { profile, people: new Set(all.map(({ from }) => from)).size, byList: sum('byList'), byName: sum('byName') };
  });
}
