import { must } from '../kernel/assert.ts';
import { addPeople, addPerson, bothOf, hasPerson, listPeople, peopleSet, without, type PeopleSet } from '../rights/people-set.ts';
import { word } from '../rights/typed-read.ts';
import { openCircles, recipientsOf } from './reach.ts';
import type { Reach } from './school-reach.ts';

/** Who can write to more people, and who to fewer, each person once. */
export interface ReachImpact {
  readonly gained: PeopleSet;
  readonly lost: PeopleSet;
  readonly gainedPeople: Uint32Array;
  readonly lostPeople: Uint32Array;
}

/** Compares two states of one school, same people under the same indices; anything else is a bug and throws. */
export function reachImpact(before: Reach, after: Reach): ReachImpact {
  if (before.spheres !== after.spheres) throw new RangeError('An impact compares two states of the same people and classes');
  const gained = risenFrom(before, after);
  const lost = risenFrom(after, before);
  return { gained, lost, gainedPeople: listPeople(gained), lostPeople: listPeople(lost) };
}

/** What one person gains and loses. */
export interface PersonReachChange {
  /** Those to whom she could not start to write, and now can. */
  readonly gained: PeopleSet;
  readonly lost: PeopleSet;
}

/** The recipients that one person gains and loses. */
export function reachImpactOnPerson(before: Reach, after: Reach, person: number): PersonReachChange {
  const was = recipientsOf(before, { kind: 'person', person });
  const is = recipientsOf(after, { kind: 'person', person });
  return { gained: without(is, was), lost: without(was, is) };
}

/** The people who reach somebody in `to` whom they did not reach in `from`. */
function risenFrom(from: Reach, to: Reach): PeopleSet {
  const risen = peopleSet(to.side.rights.input.people, []);
  const fresh = freshCircles(from, to);
  for (const [emitter, people] of to.spheres.people) {
    const column = compareColumn({ from, to, emitter, people }, fresh);
    for (const person of listPeople(touchedIn(column, people))) {
      if (rises(column, person)) addPerson(risen, person);
    }
  }
  return risen;
}

/** Per rubrique of `to`, the members that it did not have; undefined where there are none. */
function freshCircles(from: Reach, to: Reach): readonly (PeopleSet | undefined)[] {
  const had = from.side.rubriques.length;
  return to.side.rubriques.map((_, rubrique) => {
    const is = to.circles.of(rubrique);
    return rubrique < had ? someOf(is, from.circles.of(rubrique)) : is;
  });
}

/** What is in a set and not in another; undefined when there is nothing. */
function someOf(set: PeopleSet, others: PeopleSet): PeopleSet | undefined {
  for (let i = 0; i < set.length; i++) {
    if ((word(set, i) & ~word(others, i)) !== 0) return without(set, others);
  }
  return undefined;
}

/** A rubrique that opens its members to a column in both states or in the second alone. */
interface OpenCircle {
  readonly is: PeopleSet;
  /** Its members who were there too; undefined when it did not open then. */
  readonly was: PeopleSet | undefined;
  readonly fresh: PeopleSet | undefined;
}

/** One column of « Qui voit qui ? » in two states. */
interface Column {
  readonly from: Reach;
  readonly to: Reach;
  readonly sawClasses: boolean;
  readonly seesClasses: boolean;
  /** Those who were open to everybody in the column. */
  readonly common: PeopleSet;
  /** Those whom its visible groups show and who were not open to everybody in it. */
  readonly freshTargets: PeopleSet | undefined;
  /** The circles by which someone of the column may rise. */
  readonly rising: readonly OpenCircle[];
  /** The circles that opened more in the first state. */
  readonly opening: readonly PeopleSet[];
}

interface ColumnRef {
  readonly from: Reach;
  readonly to: Reach;
  readonly emitter: string;
  readonly people: PeopleSet;
}

function compareColumn({ from, to, emitter, people }: ColumnRef, fresh: readonly (PeopleSet | undefined)[]): Column {
  const was = from.emitter(emitter);
  const is = to.emitter(emitter);
  const before = openCircles(from, emitter);
  const wasOpen = new Set(before);
  const opening = before.map((rubrique) => from.circles.of(rubrique));
  // What was open to the whole column cannot open to anybody in it: left out once rather than for each of its people.
  const common = was.opened.slice();
  for (const circle of opening) if (someOf(people, circle) === undefined) addPeople(common, circle);
  const circles = openCircles(to, emitter).map((rubrique): OpenCircle => ({
    is: to.circles.of(rubrique),
    was: wasOpen.has(rubrique) ? from.circles.of(rubrique) : undefined,
    fresh: fresh[rubrique],
  }));
  return {
    from,
    to,
    sawClasses: was.seesClasses,
    seesClasses: is.seesClasses,
    common,
    freshTargets: someOf(is.opened, common),
    rising: circles.filter((circle) => circle.was === undefined || circle.fresh !== undefined),
    opening: opening.filter((circle) => someOf(circle, common) !== undefined),
  };
}

/** The people of a column for whom something may have opened: the others are not looked at. */
function touchedIn({ from, to, sawClasses, seesClasses, freshTargets, rising }: Column, people: PeopleSet): PeopleSet {
  if (freshTargets !== undefined || (seesClasses && !sawClasses)) return people;
  const touched = seesClasses ? without(to.everyClass, from.everyClass) : new Uint32Array(people.length);
  for (const { is } of rising) addPeople(touched, is);
  return bothOf(touched, people);
}

/** Whether one person reaches somebody new: what opened, less all that was open to her; stops at the first. */
function rises(column: Column, person: number): boolean {
  const opened = openedTo(column, person);
  if (opened.length === 0) return false;
  const covered = coveredFor(column, person);
  for (let i = 0; i < column.common.length; i++) {
    let rest = 0;
    for (const part of opened) rest |= word(part, i);
    if (i === person >>> 5) rest &= ~(1 << (person & 31));
    for (let n = 0; rest !== 0 && n < covered.length; n++) rest &= ~word(must(covered[n], 'below the length'), i);
    if (rest !== 0) return true;
  }
  return false;
}

function openedTo(column: Column, person: number): readonly PeopleSet[] {
  const { freshTargets, rising } = column;
  const opened: PeopleSet[] = freshTargets === undefined ? [] : [freshTargets];
  opened.push(...classesOpenedTo(column, person));
  for (const { is, was, fresh } of rising) {
    if (!hasPerson(is, person)) continue;
    const part = was !== undefined && hasPerson(was, person) ? fresh : is;
    if (part !== undefined) opened.push(part);
  }
  return opened;
}

function classesOpenedTo({ from, to, sawClasses, seesClasses }: Column, person: number): readonly PeopleSet[] {
  if (!seesClasses) return [];
  const everyClass = hasPerson(to.everyClass, person);
  const isSame = sawClasses && (!everyClass || hasPerson(from.everyClass, person));
  return isSame ? [] : classSets(to, person);
}

/** The class spheres of one person. */
function classSets({ everyClass, anyClass, spheres }: Reach, person: number): readonly PeopleSet[] {
  if (hasPerson(everyClass, person)) return [anyClass];
  return must(spheres.classesOf[person], 'a person of the directory').map((c) => must(spheres.members[c], 'a class of the spheres'));
}

/** All that was open to one person, the widest first. */
function coveredFor({ from, common, sawClasses, opening }: Column, person: number): readonly PeopleSet[] {
  return [common, ...(sawClasses ? classSets(from, person) : []), ...opening.filter((circle) => hasPerson(circle, person))];
}
