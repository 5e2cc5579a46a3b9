import { accessesOn } from './access-index.ts';
import { peopleAtLeast } from './engine.ts';
import type { Rights } from './engine.ts';
import { isMember, membersOf } from './memberships.ts';
import { addPeople, addPerson, countBits, countPeople, eitherOf, everybody, peopleSet } from './people-set.ts';
import type { PeopleSet } from './people-set.ts';
import { mothersOf } from './rubrique-order.ts';
import { holderOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { byte, word } from './typed-read.ts';

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

/** What the choices made down to some stage do to the school. */
interface Outcome {
  readonly steps: readonly ChangeStep[];
  /** Who would be at least a visitor of the last stage. */
  readonly reach: PeopleSet;
  /** Whom the new rights make inherit below, where the server declares inheritance. */
  readonly given: PeopleSet;
  /** Whose rank would have risen so far. */
  readonly people: PeopleSet;
}

/** A stage, and what it is to everybody. */
interface Way extends Stage {
  readonly inherits: boolean;
  /** To whom the rubrique gives something, were it open. */
  readonly holders: PeopleSet;
  /** Who has the missing rank as things are. */
  readonly already: PeopleSet;
}

/**
 * Chooses the principals that raise the fewest people; undefined when there is none to choose.
 * Everyone else is first stopped at one stage only, and counted there: the best of each stage is the best of all.
 */
function cheapest(rights: Rights, stages: readonly Stage[], candidates: readonly Candidate[]): SmallestChange | undefined {
  const first = stages[0];
  if (first === undefined) return undefined;
  const nobody = peopleSet(rights.input.people, []);
  let outcome: Outcome = { steps: [], reach: reachOf(rights, first.rubrique), given: nobody, people: nobody };
  for (const stage of stages) {
    const way: Way = {
      ...stage,
      inherits: rights.input.rubriques.inherits,
      holders: holdersOf(rights, stage.rubrique),
      already: peopleAtLeast(rights, stage.rubrique, Math.max(1, stage.grant)),
    };
    const from = outcome;
    // Where no rank lacks, nobody receives one.
    const choices: readonly Candidate[] = stage.grant > 0 ? candidates : [{ via: 'group', principal: -1, people: nobody }];
    const best = choices
      .map((choice) => ({ choice, added: countRaised(way, from, choice.people) }))
      .toSorted((a, b) => a.added - b.added)[0];
    if (best === undefined) return undefined;
    outcome = pass(way, from, best.choice);
  }
  return { steps: outcome.steps, people: outcome.people, added: countPeople(outcome.people) };
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
  const holders = peopleSet(rights.input.people, []);
  for (const { kind, principal } of places.flatMap((place) => accessesOn(rights.index, place))) {
    if (kind === 'group') addPeople(holders, membersOf(rights.memberships, principal));
    else addPerson(holders, principal);
  }
  return holders;
}

/** How many people would have risen once these have received the missing rank. */
function countRaised(way: Way, from: Outcome, chosen: PeopleSet): number {
  let added = 0;
  for (let i = 0; i < chosen.length; i++) added += countBits(word(from.people, i) | risenIn(way, from, chosen, i));
  return added;
}

/** Those of word `i` whose rank rises here: only where something is changed can one rise without having risen above. */
function risenIn(way: Way, from: Outcome, chosen: PeopleSet, i: number): number {
  const enters = word(from.reach, i);
  return way.restore
    ? enters & (word(way.holders, i) | word(from.given, i) | word(chosen, i))
    : enters & word(chosen, i) & ~word(way.already, i);
}

/** Goes through one stage, giving its missing rank, if any, to `choice`. */
function pass(way: Way, from: Outcome, choice: Candidate): Outcome {
  const { rubrique, restore, grant } = way;
  const reach = from.reach.slice();
  const people = from.people.slice();
  for (let i = 0; i < reach.length; i++) {
    people[i] = word(people, i) | risenIn(way, from, choice.people, i);
    reach[i] = word(reach, i) & (word(way.holders, i) | word(from.given, i) | word(choice.people, i));
  }
  const steps: ChangeStep[] = [...from.steps];
  if (restore) steps.push({ kind: 'restore', rubrique });
  if (grant > 0) steps.push({ kind: 'grant', rubrique, via: choice.via, principal: choice.principal, rank: grant });
  return { steps, reach, given: way.inherits ? eitherOf(from.given, choice.people) : from.given, people };
}
