import type { FailureKind } from '../../../domain/connectors/failure-kind.ts';
import { isCarried } from '../../../domain/connectors/matrix/is-carried.ts';
import type { ChangeOutcome } from '../../../domain/connectors/plan/outcome.ts';
import type { PlannedChange } from '../../../domain/connectors/plan/plan-change.ts';
import { isReplacement, stepState, type PlatformStep, type StepState } from '../../../domain/connectors/plan/platform-step.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { groupsById } from '../../../domain/connectors/reach/group-sets.ts';
import { unforeseen } from '../../../domain/connectors/spaces/replaced-list.ts';
import type { SharedSpace } from '../../../domain/connectors/spaces/shared-space.ts';

/** The name that a renaming starts from. */
export function nameBefore({ expect }: PlannedChange): string | undefined {
  return typeof expect === 'string' ? expect : undefined;
}

/** Whether what a step bears on is as it was foreseen. */
export function isAsForeseen(foreseen: PlatformSchool, read: PlatformSchool, step: PlatformStep): boolean {
  if (step.kind === 'createGroup' || step.kind === 'setShare' || isReplacement(step)) return true;
  const shape = ({ groups, links, grants, lessonBooks }: PlatformSchool): string => {
    const group = groups.find(({ id }) => id === step.group);
    const sorted = (ids: readonly string[] | undefined): readonly string[] => (ids ?? []).toSorted();
    return JSON.stringify([group?.direction, sorted(group?.members), sorted(links.get(step.group)), sorted(grants.get(step.group)), sorted(lessonBooks.get(step.group))]);
  };
  return shape(foreseen) === shape(read);
}

/** What moved in a list besides what was sent; undefined where nothing did. */
export function disturbed(foreseen: PlatformSchool, read: PlatformSchool, left: readonly { readonly step: PlatformStep }[]): Extract<ChangeOutcome, { readonly kind: 'disturbed' }> | undefined {
  const steps = left.flatMap(({ step }) => (step.kind === 'setShare' ? [step] : []));
  const [first] = steps;
  if (first === undefined) return undefined;
  const find = ({ spaces }: PlatformSchool): SharedSpace | undefined => spaces.find(({ id }) => id === first.space);
  const { lost, gained } = unforeseen(find(foreseen), find(read), new Set(steps.map(({ subject }) => subject)));
  return lost + gained === 0 ? undefined : { kind: 'disturbed', lost, gained };
}

/** Without an answer, what was sent may be on its way: a group that is not there yet may come, and is not made again meanwhile (E17). */
const MAY_STILL_ARRIVE: ReadonlySet<FailureKind> = new Set(['timeout', 'unreachable']);

/**
 * What replaces a list and had no answer may come yet: it is not sent again before the minute of that list is over. Nor is a row made again meanwhile (E24), of which a gateway that
 * gave up says nothing either.
 */
function mayStillArrive(failure: FailureKind, { steps }: PlannedChange): boolean {
  const isRow = steps.some(({ kind }) => kind === 'startReplacement');
  return MAY_STILL_ARRIVE.has(failure) ? isRow || steps.some(({ kind }) => kind === 'setShare') : isRow && failure === 'server';
}

/** A row that is there several times: which of them was made, nobody knows. */
function isSeveral({ steps }: PlannedChange, states: readonly StepState[]): boolean {
  return states.includes('other') && steps.some(({ kind }) => kind === 'startReplacement');
}

/** What became of a change, and the group that it made. */
export interface Read {
  readonly outcome: ChangeOutcome;
  readonly created: string | undefined;
}

/** The groups that were there before anything was sent, by their identifier. */
type Known = ReturnType<typeof groupsById>;

/** Reads what became of a change whose steps left. */
export function readOutcome(school: PlatformSchool, change: PlannedChange, failure: FailureKind | null, known: Known): Read {
  const [made] = change.steps.flatMap((step) => (step.kind === 'createGroup' ? [step] : []));
  if (made !== undefined) return readMade(school, made.name, failure, known);
  const states = change.steps.map((step) => stepState(school, step, nameBefore(change)));
  if (states.every((state) => state === 'done')) return { outcome: { kind: isCarried(school, change) ? 'applied' : 'partial' }, created: undefined };
  if (failure !== null && states.includes('undone') && mayStillArrive(failure, change)) return { outcome: { kind: 'unverified', failure }, created: undefined };
  if (isSeveral(change, states)) return { outcome: { kind: 'unknown' }, created: undefined };
  return { outcome: states.includes('done') || states.includes('other') ? { kind: 'partial' } : { kind: 'notDone', failure }, created: undefined };
}

function readMade(school: PlatformSchool, name: string, failure: FailureKind | null, known: Known): Read {
  const [only, ...others] = school.groups.filter((group) => !known.has(group.id) && group.name === name);
  if (only === undefined) return { outcome: failure !== null && MAY_STILL_ARRIVE.has(failure) ? { kind: 'unverified', failure } : { kind: 'notDone', failure }, created: undefined };
  return others.length > 0 ? { outcome: { kind: 'unknown' }, created: undefined } : { outcome: { kind: 'applied' }, created: only.id };
}
