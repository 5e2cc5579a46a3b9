import { countPeople, hasPerson, listPeople, without, type PeopleSet } from '../../rights/people-set.ts';
import { must } from '../../kernel/assert.ts';
import type { AssignmentState, AssignmentTarget, GarAssignment } from './assignment.ts';
import { coveredBy, type SubscriptionPlan } from './gar-plan.ts';
import { countCommon, garPopulations, onlyOf, peopleOfTarget, type GarGround } from './populations.ts';
import type { GarPublic } from '../subscription.ts';

/** How many of a population receive a resource, of those whom it may serve there. */
export interface GarCell {
  readonly given: number;
  readonly among: number;
}

/** What a population receives of a subscription; `among` is 0 where the resource serves none of its people. */
export function garCell({ covered, served }: SubscriptionPlan, people: PeopleSet): GarCell {
  return { given: countCommon(people, covered), among: countCommon(people, served) };
}

/** What Espace does to a population: lines to set, or the wider lines that give it the resource and would go on giving it. */
export type Toggle =
  | { readonly kind: 'set'; readonly state: Exclude<AssignmentState, 'withheld'>; readonly targets: readonly AssignmentTarget[] }
  | { readonly kind: 'wider'; readonly lines: readonly GarAssignment[] };

/** Assigns a resource to a population that lacks some of it, or takes it back from one that has it. */
export function toggleTarget(ground: GarGround, plan: SubscriptionPlan, target: AssignmentTarget): Toggle {
  const people = peopleOfTarget(ground, target);
  if (givesMore(plan, target, people)) return { kind: 'set', state: 'assigned', targets: [target] };
  const inside = linesWithin(ground, plan, target);
  const wider = plan.assignments.filter((line) => line.state === 'assigned' && !inside.includes(line) && meets(peopleOfTarget(ground, line.target), people));
  return inside.length === 0 ? { kind: 'wider', lines: wider } : { kind: 'set', state: 'none', targets: inside.map((line) => line.target) };
}

/** Whether Espace gives: a population with a line of its own is taken back, even where somebody is left out of it. */
export function givesMore(plan: SubscriptionPlan, target: AssignmentTarget, people: PeopleSet): boolean {
  const { given, among } = garCell(plan, people);
  return given < among && !plan.assignments.some((line) => line.state === 'assigned' && isSame(line.target, target));
}

/** The lines of the plan about a population or a part of it: what goes when it is taken back. */
function linesWithin(ground: GarGround, plan: SubscriptionPlan, target: AssignmentTarget): readonly GarAssignment[] {
  const people = peopleOfTarget(ground, target);
  // A class has teachers too, whom its level does not count: only their students are compared.
  const compared = target.kind === 'level' ? garPopulations(ground.directory).byPublic.get('student') : plan.served;
  return plan.assignments.filter((line) => {
    if (line.state === 'none') return false;
    const part = onlyOf(peopleOfTarget(ground, line.target), compared);
    const size = countPeople(part);
    return isSame(line.target, target) || (size > 0 && countCommon(part, people) === size);
  });
}

function isSame(one: AssignmentTarget, other: AssignmentTarget): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function meets(one: PeopleSet, other: PeopleSet): boolean {
  return countCommon(one, other) > 0;
}

/** Lines of people to set, by the state that each takes. */
export type PeopleLines = Readonly<Record<AssignmentState, readonly AssignmentTarget[]>>;

/**
 * The lines of the plan that give a resource to some people and leave others out, one person each; nothing for who is as wanted.
 * Somebody who comes back to a class that has the resource needs no line of their own.
 */
export function choosePeople(ground: GarGround, plan: SubscriptionPlan, wanted: ReadonlyMap<string, boolean>): PeopleLines {
  const withoutPeople = coveredBy(ground, plan.served, plan.assignments.filter(({ target }) => target.kind !== 'person'));
  const lines: Record<AssignmentState, AssignmentTarget[]> = { none: [], assigned: [], withheld: [] };
  for (const [id, receives] of wanted) {
    const rank = ground.directory.personIndex.get(id);
    if (rank === undefined || hasPerson(plan.covered, rank) === receives) continue;
    const byOthers = hasPerson(withoutPeople, rank);
    lines[receives === byOthers ? 'none' : receives ? 'assigned' : 'withheld'].push({ kind: 'person', id });
  }
  return lines;
}

/** The lines of the plan that leave a resource to one of its publics: those that serve none of it go, and from the others its people alone remain. */
export function reserveFor(ground: GarGround, plan: SubscriptionPlan, kept: GarPublic): PeopleLines {
  const { people } = ground.directory;
  const publicPeople = garPopulations(ground.directory).byPublic.get(kept);
  const given = plan.assignments.filter(({ state }) => state === 'assigned').map(({ target }) => {
    const reached = onlyOf(peopleOfTarget(ground, target), plan.served);
    const own = onlyOf(reached, publicPeople);
    return { target, keeps: countPeople(own) > 0, others: without(reached, own) };
  });
  const asPeople = (set: PeopleSet): readonly AssignmentTarget[] => [...listPeople(set)].map((rank) => ({ kind: 'person', id: must(people[rank], 'ranks are of people').id }));
  return {
    none: given.filter(({ keeps, others }) => !keeps && countPeople(others) > 0).map(({ target }) => target),
    assigned: [],
    withheld: given.filter(({ keeps }) => keeps).flatMap(({ others }) => asPeople(others)),
  };
}
