import { accessesOn } from './access-index.ts';
import { peopleAtLeast } from './engine.ts';
import type { Rights } from './engine.ts';
import { isMember, membersOf } from './memberships.ts';
import { bothOf, countPeople, eitherOf, everybody, isWithin, peopleSet, without } from './people-set.ts';
import type { PeopleSet } from './people-set.ts';
import { mothersOf } from './rubrique-order.ts';
import { holderOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { byte } from './typed-read.ts';

/** One gesture of the smallest change. */
export type ChangeStep =
  | { readonly kind: 'restore'; readonly rubrique: number }
  | {
      readonly kind: 'grant';
      readonly rubrique: number;
      readonly via: 'group' | 'person';
      /** The index of the group or of the person. */
      readonly principal: number;
      readonly rank: number;
    };

/** The fewest gestures that let the subject in, through the principals that open the school the least. */
export interface SmallestChange {
  /** From the root down. */
  readonly steps: readonly ChangeStep[];
  /** Everyone whose rank would rise somewhere, the person asked about included. */
  readonly people: PeopleSet;
  readonly added: number;
}

/** The smallest change of all, and the smallest through groups only. */
export interface NearestChanges {
  readonly smallest: SmallestChange;
  readonly byGroup: SmallestChange | null;
}

/**
 * Finds what would give the subject at least `wanted` on a rubrique: the trash emptied of every mother, « visitor »
 * on each closed one, the rank itself where it lacks. Undefined when she has it already, or when nothing would give it.
 */
export function smallestChange(rights: Rights, subject: Subject, rubrique: number, wanted = 1): NearestChanges | undefined {
  if (byte(rights.order.orphan, rubrique) === 1) return undefined;
  const stages = missingStages(rights, subject, rubrique, wanted);
  const byGroup = cheapest(rights, stages, groupCandidates(rights, subject));
  const alone = subject.kind === 'person' ? cheapest(rights, stages, [personCandidate(rights, subject.person)]) : undefined;
  const smallest = alone === undefined || (byGroup !== undefined && byGroup.added <= alone.added) ? byGroup : alone;
  return smallest === undefined ? undefined : { smallest, byGroup: byGroup ?? null };
}

/** A rubrique on the way, and what it lacks. */
interface Stage {
  readonly rubrique: number;
  readonly restore: boolean;
  /** The rank to give, 0 when the subject already holds enough there. */
  readonly grant: number;
}

interface Candidate {
  readonly via: 'group' | 'person';
  readonly principal: number;
  readonly people: PeopleSet;
}

/** The way from the highest rubrique that lacks something down to the one asked about; empty when nothing lacks. */
function missingStages(rights: Rights, subject: Subject, rubrique: number, wanted: number): readonly Stage[] {
  const { parent, isPublic, closed, inherits } = rights.input.rubriques;
  const holds = holderOf(rights.memberships, subject);
  let inherited = 0;
  const stages = [...mothersOf(parent, rights.order, rubrique), rubrique].map((place): Stage => {
    const needed = place === rubrique ? wanted : 1;
    const ranks = accessesOn(rights.index, place).filter(holds).map(({ rank }) => rank);
    const held = Math.max(inherited, byte(isPublic, place), ...ranks);
    const grant = held < needed ? needed : 0;
    // What a public rubrique gives to passers-by is not inherited.
    if (inherits) inherited = Math.max(inherited, grant, ...ranks);
    return { rubrique: place, restore: byte(closed, place) === 1, grant };
  });
  const first = stages.findIndex(({ restore, grant }) => restore || grant > 0);
  return first < 0 ? [] : stages.slice(first);
}

function personCandidate(rights: Rights, person: number): Candidate {
  return { via: 'person', principal: person, people: peopleSet(rights.input.people, [person]) };
}

function groupCandidates(rights: Rights, subject: Subject): readonly Candidate[] {
  const groups =
    subject.kind === 'groups'
      ? subject.groups
      : [...rights.input.groupMembers.keys()].filter((group) => isMember(rights.memberships, group, subject.person));
  return groups.map((group) => ({ via: 'group', principal: group, people: membersOf(rights.memberships, group) }));
}

/** What a choice of principals down to some stage does to the school. */
interface Outcome extends SmallestChange {
  /** Who would be at least a visitor of the last stage. */
  readonly reach: PeopleSet;
  /** Whom the new rights make inherit below, where the server declares inheritance. */
  readonly given: PeopleSet;
}

/** How many different outcomes are carried from one stage to the next; the school's groups leave far fewer. */
const WIDTH = 16;

/** Chooses the principals, stage by stage, that raise the fewest people; undefined when there is none to choose. */
function cheapest(rights: Rights, stages: readonly Stage[], candidates: readonly Candidate[]): SmallestChange | undefined {
  const first = stages[0];
  if (first === undefined) return undefined;
  const nobody = peopleSet(rights.input.people, []);
  let outcomes: readonly Outcome[] = [{ steps: [], reach: reachOf(rights, first.rubrique), given: nobody, people: nobody, added: 0 }];
  for (const stage of stages) {
    const holders = holdersOf(rights, stage.rubrique);
    const choices = stage.grant > 0 ? candidates : [undefined];
    outcomes = undominated(outcomes.flatMap((outcome) => choices.map((choice) => pass(rights, stage, holders, outcome, choice))));
  }
  return outcomes.map(({ steps, people, added }) => ({ steps, people, added })).at(0);
}

/** Who reaches a rubrique as things are, before its own rights. */
function reachOf(rights: Rights, rubrique: number): PeopleSet {
  const mother = mothersOf(rights.input.rubriques.parent, rights.order, rubrique).at(-1);
  return mother === undefined ? everybody(rights.input.people) : peopleAtLeast(rights, mother, 1);
}

/** Everyone to whom a rubrique gives something, out of the trash and were every mother open. */
function holdersOf(rights: Rights, rubrique: number): PeopleSet {
  const { parent, isPublic, inherits } = rights.input.rubriques;
  if (byte(isPublic, rubrique) === 1) return everybody(rights.input.people);
  const places = inherits ? [...mothersOf(parent, rights.order, rubrique), rubrique] : [rubrique];
  let holders = peopleSet(rights.input.people, []);
  for (const { kind, principal } of places.flatMap((place) => accessesOn(rights.index, place))) {
    const people = kind === 'group' ? membersOf(rights.memberships, principal) : peopleSet(rights.input.people, [principal]);
    holders = eitherOf(holders, people);
  }
  return holders;
}

/** Goes through one stage, giving its missing rank to `choice`. */
function pass(rights: Rights, stage: Stage, holders: PeopleSet, from: Outcome, choice: Candidate | undefined): Outcome {
  const { rubrique, restore, grant } = stage;
  const chosen = choice === undefined ? peopleSet(rights.input.people, []) : choice.people;
  const given = rights.input.rubriques.inherits ? eitherOf(from.given, chosen) : from.given;
  const reach = bothOf(from.reach, eitherOf(eitherOf(holders, given), chosen));
  // Only where something is changed can a rank rise without having risen above.
  const risen = restore ? reach : bothOf(from.reach, without(chosen, peopleAtLeast(rights, rubrique, Math.max(1, grant))));
  const people = eitherOf(from.people, risen);
  const steps: ChangeStep[] = [...from.steps];
  if (restore) steps.push({ kind: 'restore', rubrique });
  if (choice !== undefined) {
    steps.push({ kind: 'grant', rubrique, via: choice.via, principal: choice.principal, rank: grant });
  }
  return { steps, reach, given, people, added: countPeople(people) };
}

/** Keeps the outcomes that no other one makes pointless, fewest people first. */
function undominated(outcomes: readonly Outcome[]): readonly Outcome[] {
  const kept: Outcome[] = [];
  for (const outcome of outcomes.toSorted((a, b) => a.added - b.added)) {
    const pointless = kept.some(
      (other) => isWithin(other.people, outcome.people) && isWithin(other.reach, outcome.reach) && isWithin(other.given, outcome.given),
    );
    if (!pointless) kept.push(outcome);
  }
  return kept.slice(0, WIDTH);
}
