import { countPeople, hasPerson, without, type PeopleSet } from '../../rights/people-set.ts';
import { oncePer } from '../../kernel/once.ts';
import type { Circle } from './circles.ts';
import { movedCircles, type Pairs } from './pairs.ts';
import { reachThrough, type ReachModel, type Targets } from './reach-model.ts';

/** Pairs that one model has over another, and those of them that nobody asked for. */
export interface Gains {
  readonly all: number;
  readonly unasked: number;
}

/** Counts what a model gains over another, of the same people, as the pairs themselves would be counted. */
export function countGains(before: ReachModel, after: ReachModel, way: keyof Targets, asked: Pairs): Gains {
  const gains = movedCircles(before, after, way).map((circle) => gainsOf(circle, without(reachThrough(after, circle.is, way), reachThrough(before, circle.was, way)), asked));
  return { all: gains.reduce((sum, { all }) => sum + all, 0), unasked: gains.reduce((sum, { unasked }) => sum + unasked, 0) };
}

/** What a circle gains, each of its people gaining these others but themselves. */
export function gainsOf(circle: Circle, gained: PeopleSet, asked: Pairs): Gains {
  const rows = rowsOf(asked)(circle);
  return { all: countOthers(circle.people, gained), unasked: [...rows].reduce((sum, [row, people]) => sum + countOthers(people, row === undefined ? gained : without(gained, row)), 0) };
}

/** The people of a circle by what was asked of them: mostly one and the same. */
const rowsOf = oncePer((asked: Pairs) => oncePer(({ people }: Circle) => Map.groupBy(people, (person) => asked.get(person))));

function countOthers(people: readonly number[], set: PeopleSet): number {
  const count = countPeople(set);
  return count === 0 ? 0 : people.length * count - people.filter((person) => hasPerson(set, person)).length;
}
