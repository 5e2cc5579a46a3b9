import { must } from '../../kernel/assert.ts';
import { isNobody, listPeople, meets, without, type PeopleSet } from '../../rights/people-set.ts';
import { afterStep, type EdgeStep } from '../plan/platform-step.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { circlesOf, type Circle } from '../reach/circles.ts';
import { modelAfter, modelOf } from '../reach/known-model.ts';
import type { Pairs } from '../reach/pairs.ts';
import { listOf, reachThrough, sends, type ReachModel } from '../reach/reach-model.ts';

type Bridge = EdgeStep & { readonly kind: 'addLink' };

/** Those of a circle who miss the same people; undefined where they miss nobody. */
interface Missing {
  readonly row: PeopleSet | undefined;
  readonly people: readonly number[];
}

interface Bridging {
  school: PlatformSchool;
  model: ReachModel;
  readonly missing: Map<Circle, readonly Missing[]>;
  readonly bridges: Bridge[];
}

/** Narrower links that give back what a cut takes beyond what was asked; each adds nothing while the wide one is there. */
export function bridgesOf(cut: PlatformSchool, lost: Pairs): readonly Bridge[] {
  const model = modelOf(cut);
  const circles = circlesOf(model.senders)(model.senders);
  const bridging: Bridging = { school: cut, model, missing: new Map(circles.map((circle) => [circle, missingOf(circle, lost)])), bridges: [] };
  for (const from of cut.groups.filter(sends)) bridgeFrom(bridging, from);
  return bridging.bridges;
}

function missingOf({ people }: Circle, lost: Pairs): readonly Missing[] {
  return [...Map.groupBy(people, (person) => lost.get(person))].map(([row, own]) => ({ row, people: own }));
}

function bridgeFrom(bridging: Bridging, from: PlatformGroup): void {
  const circles = [...bridging.missing.keys()].filter(({ is }) => is.includes(from.id));
  const misses = (circle: Circle): boolean => partsOf(bridging, circle).some(({ row }) => row !== undefined);
  for (const to of bridging.school.groups) {
    if (!circles.some(misses)) return;
    if (to.id !== from.id && givesOnly(bridging, circles, listOf(bridging.school, to))) putBridge(bridging, circles, { kind: 'addLink', group: from.id, item: to.id });
  }
}

function partsOf({ missing }: Bridging, circle: Circle): readonly Missing[] {
  return must(missing.get(circle), 'every circle of the model has its parts');
}

/** Whether a link to a list gives back some of what is missing, and lets nobody write to anybody else. */
function givesOnly(bridging: Bridging, circles: readonly Circle[], list: PeopleSet): boolean {
  let isUseful = false;
  for (const circle of circles) {
    const given = without(list, reachThrough(bridging.model, circle.is, 'byList'));
    for (const { row, people } of isNobody(given) ? [] : partsOf(bridging, circle)) {
      const beyond = listPeople(row === undefined ? given : without(given, row));
      // Nobody is given to themselves.
      if (people.some((person) => beyond.some((other) => other !== person))) return false;
      isUseful ||= row !== undefined && meets(given, row);
    }
  }
  return isUseful;
}

/** Puts a link, and takes what it gives off what is missing. */
function putBridge(bridging: Bridging, circles: readonly Circle[], step: Bridge): void {
  const { school, model } = bridging;
  bridging.bridges.push(step);
  bridging.school = afterStep(school, step);
  bridging.model = modelAfter(model, school, bridging.school);
  for (const circle of circles) {
    const given = reachThrough(bridging.model, circle.is, 'byList');
    bridging.missing.set(circle, partsOf(bridging, circle).map(({ row, people }) => ({ row: row === undefined ? row : leftOf(row, given), people })));
  }
}

function leftOf(row: PeopleSet, given: PeopleSet): PeopleSet | undefined {
  const left = without(row, given);
  return isNobody(left) ? undefined : left;
}
