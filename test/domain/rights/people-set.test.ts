import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bothOf,
  countPeople,
  eitherOf,
  everybody,
  hasPerson,
  listPeople,
  peopleSet,
  without,
} from '../../../domain/rights/people-set.ts';

const PEOPLE = 70;
const someone = fc.uniqueArray(fc.nat(PEOPLE - 1));

describe('a set of people', () => {
  it('is the set of the numbers put in it', () => {
    fc.assert(
      fc.property(someone, someone, (one, other) => {
        const [a, b] = [peopleSet(PEOPLE, one), peopleSet(PEOPLE, other)];
        const all = [...Array(PEOPLE).keys()];
        expect([...listPeople(a)]).toEqual(one.toSorted((x, y) => x - y));
        expect(countPeople(a)).toBe(one.length);
        expect(all.filter((person) => hasPerson(a, person))).toEqual([...listPeople(a)]);
        expect([...listPeople(bothOf(a, b))]).toEqual(all.filter((person) => one.includes(person) && other.includes(person)));
        expect([...listPeople(without(a, b))]).toEqual(all.filter((person) => one.includes(person) && !other.includes(person)));
        expect([...listPeople(eitherOf(a, b))]).toEqual(all.filter((person) => one.includes(person) || other.includes(person)));
      }),
    );
  });

  it('holds everybody and no more', () => {
    for (const people of [0, 1, 31, 32, 33, 64]) expect([...listPeople(everybody(people))]).toEqual([...Array(people).keys()]);
  });
});
