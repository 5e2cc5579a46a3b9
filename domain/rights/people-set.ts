import { word } from './typed-read.ts';

/** A set of people, one bit each: bit `person & 31` of word `person >> 5`. */
export type PeopleSet = Uint32Array;

/** How many 32-bit words a set of that many people takes. */
export function wordsFor(people: number): number {
  return (people + 31) >>> 5;
}

/** The set of the given people, in a school of `people`. */
export function peopleSet(people: number, members: Iterable<number>): PeopleSet {
  const set = new Uint32Array(wordsFor(people));
  for (const person of members) addPerson(set, person);
  return set;
}

/** The set of everybody. */
export function everybody(people: number): PeopleSet {
  const set = new Uint32Array(wordsFor(people)).fill(0xffffffff);
  const rest = people & 31;
  if (rest !== 0) set[set.length - 1] = (1 << rest) - 1;
  return set;
}

/** Puts someone in the set. */
export function addPerson(set: PeopleSet, person: number): void {
  const i = person >>> 5;
  set[i] = word(set, i) | (1 << (person & 31));
}

/** Whether someone is in the set. */
export function hasPerson(set: PeopleSet, person: number): boolean {
  return ((word(set, person >>> 5) >>> (person & 31)) & 1) === 1;
}

/** How many people are in the set. */
export function countPeople(set: PeopleSet): number {
  let count = 0;
  for (let i = 0; i < set.length; i++) count += countBits(word(set, i));
  return count;
}

/** The indices of the people of the set, ascending. */
export function listPeople(set: PeopleSet): Uint32Array {
  const list = new Uint32Array(countPeople(set));
  let n = 0;
  for (let i = 0; i < set.length; i++) {
    for (let bits = word(set, i); bits !== 0; bits &= bits - 1) {
      list[n++] = (i << 5) + 31 - Math.clz32(bits & -bits);
    }
  }
  return list;
}

/** How many bits of a 32-bit word are set. */
export function countBits(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The people of either set. */
export function eitherOf(one: PeopleSet, other: PeopleSet): PeopleSet {
  const set = one.slice();
  addPeople(set, other);
  return set;
}

/** The people of both sets. */
export function bothOf(one: PeopleSet, other: PeopleSet): PeopleSet {
  const set = new Uint32Array(one.length);
  for (let i = 0; i < set.length; i++) set[i] = word(one, i) & word(other, i);
  return set;
}

/** Whether nobody is in a set. */
export function isNobody(set: PeopleSet): boolean {
  for (let i = 0; i < set.length; i++) if (word(set, i) !== 0) return false;
  return true;
}

/** Whether somebody is in both sets. */
export function meets(one: PeopleSet, other: PeopleSet): boolean {
  for (let i = 0; i < one.length; i++) if ((word(one, i) & word(other, i)) !== 0) return true;
  return false;
}

/** The people of a set who are not in the other. */
export function without(set: PeopleSet, others: PeopleSet): PeopleSet {
  const left = set.slice();
  removePeople(left, others);
  return left;
}

/** Puts everyone of another set in the set. */
export function addPeople(set: PeopleSet, others: PeopleSet): void {
  for (let i = 0; i < set.length; i++) set[i] = word(set, i) | word(others, i);
}

/** Takes everyone of another set out of the set. */
export function removePeople(set: PeopleSet, others: PeopleSet): void {
  for (let i = 0; i < set.length; i++) set[i] = word(set, i) & ~word(others, i);
}
