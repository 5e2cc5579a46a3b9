import { searchKey } from '../directory/search.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Intended } from '../draft/intended.ts';
import { assignmentId, type DoneInGar } from '../gar/plan/assignment.ts';
import { tickInGar } from '../gar/gar-gestures.ts';
import { garPlan, type SubscriptionPlan } from '../gar/plan/gar-plan.ts';
import { onlyOf, peopleOfTarget, type GarGround } from '../gar/plan/populations.ts';
import type { GarSubscription } from '../gar/subscription.ts';
import { must } from '../kernel/assert.ts';
import { countPeople, hasPerson, listPeople, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import type { SettingsView } from '../sync/row.ts';
import type { StatedAssignment } from './gar-file.ts';
import { personMatcher } from './match-person.ts';

/** A line of the GAR console beside the plan. */
export interface ComparedAssignment {
  readonly line: number;
  /** Whom and what it names, as it names them. */
  readonly label: string;
  readonly resource: string;
  /**
   * `planned`: as the plan says; `unplanned`: the plan does not give it; `unserved`: the resource is not for that public;
   * `held`: by somebody who left, to be taken back there.
   */
  readonly verdict: 'planned' | 'unplanned' | 'unserved' | 'held' | 'recovered' | 'doubtful' | 'unknown-person' | 'unknown-resource';
}

/** What the plan gives of a resource and the GAR console does not hold yet. */
export interface NotAssigned {
  readonly subscription: Pick<GarSubscription, 'id' | 'title'>;
  /** By rank. */
  readonly people: readonly number[];
}

/** The plan beside reality, and what would bring the plan to it. */
export interface AssignmentComparison {
  readonly lines: readonly ComparedAssignment[];
  readonly notAssigned: readonly NotAssigned[];
  /** People added to the plan, lines of it found done, as one entry; undefined when the plan says so already. */
  readonly intended: Intended | undefined;
}

/** Compares what the GAR console exported with the plan; `done`: who takes it in, and when. */
export function compareAssignments(ground: GarGround, view: SettingsView, stated: readonly StatedAssignment[], done: DoneInGar): AssignmentComparison {
  const plan = garPlan(ground, view);
  const [match, find] = [personMatcher(ground.directory), planFinder(plan)];
  const read = stated.map((one) => readLine(one, match(one), find(one)));
  // Of a resource that the file does not name, it says nothing.
  const byPart = Map.groupBy(read.flatMap(({ held }) => held ?? []), ({ part }) => part);
  const told = [...byPart].map(([part, of]) => ({ part, real: peopleSet(ground.directory.people.length, of.map(({ rank }) => rank)) }));
  return {
    lines: read.map(({ compared }) => compared),
    notAssigned: told.flatMap(({ part, real }) => notAssigned(part, real)),
    intended: intendedOf(ground, view, told, done),
  };
}

interface ReadLine {
  readonly compared: ComparedAssignment;
  /** Who holds a licence now, of what. */
  readonly held?: { readonly rank: number; readonly part: SubscriptionPlan };
}

type Match = ReturnType<ReturnType<typeof personMatcher>>;

function readLine(one: StatedAssignment, match: Match, part: SubscriptionPlan | undefined): ReadLine {
  const about = { line: one.line, label: whom(one), resource: part?.subscription.title ?? whatNamed(one) };
  if (part === undefined) return { compared: { ...about, verdict: 'unknown-resource' } };
  if (one.state !== 'assigned') return { compared: { ...about, verdict: one.state === 'recovered' ? 'recovered' : 'held' } };
  const [rank] = match.people;
  if (rank === undefined) return { compared: { ...about, verdict: 'unknown-person' } };
  if (!match.isCertain) return { compared: { ...about, verdict: 'doubtful' } };
  if (!hasPerson(part.served, rank)) return { compared: { ...about, verdict: 'unserved' } };
  return { compared: { ...about, verdict: hasPerson(part.covered, rank) ? 'planned' : 'unplanned' }, held: { rank, part } };
}

function whom({ lastName, firstName, personId = '' }: StatedAssignment): string {
  const name = `${lastName} ${firstName}`.trim();
  return name === '' ? personId : name;
}

function whatNamed({ resourceName, resourceId, subscriptionId }: StatedAssignment): string {
  return resourceName ?? resourceId ?? subscriptionId ?? '';
}

/** By subscription, else by resource or title where one subscription only has it. */
function planFinder(plan: readonly SubscriptionPlan[]): (one: StatedAssignment) => SubscriptionPlan | undefined {
  const byId = new Map(plan.map((part) => [part.subscription.id, part]));
  const byResource = Map.groupBy(plan, ({ subscription }) => subscription.resourceId);
  const byTitle = Map.groupBy(plan, ({ subscription }) => searchKey(subscription.title));
  return ({ subscriptionId = '', resourceId = '', resourceName = '' }) => {
    const known = byId.get(subscriptionId);
    if (known !== undefined) return known;
    const [one, ...others] = byResource.get(resourceId) ?? byTitle.get(searchKey(resourceName)) ?? [];
    return others.length === 0 ? one : undefined;
  };
}

function notAssigned({ subscription: { id, title }, covered }: SubscriptionPlan, real: PeopleSet): readonly NotAssigned[] {
  const people = [...listPeople(covered)].filter((rank) => !hasPerson(real, rank));
  return people.length === 0 ? [] : [{ subscription: { id, title }, people }];
}

/** A line of the plan is done once all its people hold the resource; somebody who holds it without a line gets one, done. */
function intendedOf(ground: GarGround, view: SettingsView, told: readonly { readonly part: SubscriptionPlan; readonly real: PeopleSet }[], done: DoneInGar): Intended | undefined {
  const planned = told.flatMap(({ part, real }) =>
    [...listPeople(real)]
      .filter((rank) => !hasPerson(part.covered, rank))
      .flatMap((rank) => {
        const { id } = must(ground.directory.people[rank], 'ranks are of people');
        const assigned = { state: 'assigned', done: { ...done, state: 'assigned' } };
        return setFields(view, 'garAssignment', assignmentId(part.subscription.id, { kind: 'person', id }), assigned);
      }),
  );
  const ticked = tickInGar(view, told.flatMap(({ part, real }) => doneLines(ground, part, real)), done)?.changes ?? [];
  const changes = [...planned, ...ticked];
  return changes.length === 0 ? undefined : { intention: { kind: 'import.gar', planned: planned.length, done: ticked.length }, changes, atomic: true };
}

function doneLines(ground: GarGround, { assignments, served, subscription }: SubscriptionPlan, real: PeopleSet): readonly string[] {
  return assignments.flatMap(({ target, state, done }) => {
    if (state !== 'assigned' || done?.state === 'assigned') return [];
    const people = onlyOf(peopleOfTarget(ground, target), served);
    const isDone = countPeople(people) > 0 && countPeople(onlyOf(people, real)) === countPeople(people);
    return isDone ? [assignmentId(subscription.id, target)] : [];
  });
}
