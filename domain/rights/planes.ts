import { must } from '../kernel/assert.ts';
import type { AccessIndex } from './access-index.ts';
import { everybody, wordsFor } from './people-set.ts';
import type { Memberships } from './memberships.ts';
import type { RightsInput } from './rights-input.ts';
import { TOP_RANK } from './role.ts';
import type { RubriqueOrder } from './rubrique-order.ts';
import { byte, int, word } from './typed-read.ts';

/** What the planes are filled from and into. */
export interface Filling {
  readonly input: RightsInput;
  readonly memberships: Memberships;
  readonly order: RubriqueOrder;
  readonly index: AccessIndex;
  /** Zeroed; receives, per rubrique and rank, the set of the people who have at least that rank there. */
  readonly planes: Uint32Array;
}

/** How many words the planes of that many rubriques and people take. */
export function planeWords(rubriques: number, people: number): number {
  return rubriques * TOP_RANK * wordsFor(people);
}

/** Where the set of the people with at least `rank` on a rubrique starts. */
export function planeStart(words: number, rubrique: number, rank: number): number {
  return (rubrique * TOP_RANK + rank - 1) * words;
}

/**
 * Fills the planes, mothers first, so that each rubrique sees what its mother gives:
 * a person's rank is the highest of hers (dom:R12), kept only where she is a visitor of every mother (dom:R3).
 */
export function fillPlanes(filling: Filling): void {
  const { input, order } = filling;
  const everyone = everybody(input.people);
  // A public mother makes nobody inherit: who inherits at least « visitor » is kept apart from plane 1.
  const granted = input.rubriques.inherits ? new Uint32Array(input.rubriques.parent.length * everyone.length) : undefined;
  // Counted rather than for…of, whose hidden try block makes V8 compile the inner loops half as fast.
  for (let n = 0; n < order.mothersFirst.length; n++) {
    const rubrique = int(order.mothersFirst, n);
    if (byte(input.rubriques.closed, rubrique) === 1) continue;
    putAccesses(filling, rubrique);
    const mother = int(input.rubriques.parent, rubrique);
    if (granted !== undefined) inherit(filling, rubrique, mother, granted);
    settle(filling, rubrique, mother, everyone);
  }
}

/**
 * Fills again the rubriques marked in `stale`, in planes that hold earlier rights of the same tree without inheritance.
 * A rubrique whose visitors changed also makes its daughters stale, which marks them.
 */
export function refillPlanes(filling: Filling, stale: Uint8Array): void {
  const { input: { people, rubriques: { parent, closed } }, order, planes } = filling;
  const everyone = everybody(people);
  const moved = new Uint8Array(parent.length);
  for (let n = 0; n < order.mothersFirst.length; n++) {
    const rubrique = int(order.mothersFirst, n);
    const mother = int(parent, rubrique);
    if (mother >= 0 && byte(moved, mother) === 1) stale[rubrique] = 1;
    if (byte(stale, rubrique) === 0) continue;
    const first = planeStart(everyone.length, rubrique, 1);
    const visitors = planes.slice(first, first + everyone.length);
    planes.fill(0, first, first + everyone.length * TOP_RANK);
    if (byte(closed, rubrique) === 0) {
      putAccesses(filling, rubrique);
      settle(filling, rubrique, mother, everyone);
    }
    if (visitors.some((bits, i) => bits !== word(planes, first + i))) moved[rubrique] = 1;
  }
}

/** Puts the people of each right into the plane of its exact rank. */
function putAccesses({ input, memberships, index, planes }: Filling, rubrique: number): void {
  const { words, bits } = memberships;
  const end = int(index.starts, rubrique + 1);
  for (let n = int(index.starts, rubrique); n < end; n++) {
    const access = must(index.sorted[n], 'the index lists every access once');
    const start = planeStart(words, rubrique, access.rank);
    if (access.kind === 'person') {
      putPerson(planes, start, access.principal);
      continue;
    }
    const members = must(input.groupMembers[access.principal], 'the index was checked against the groups');
    // A class has fewer people than the school has words: one by one is then the shorter way.
    if (members.length < words) for (const person of members) putPerson(planes, start, person);
    else orInto(planes, start, bits, access.principal * words, words);
  }
}

function putPerson(planes: Uint32Array, start: number, person: number): void {
  const at = start + (person >>> 5);
  planes[at] = word(planes, at) | (1 << (person & 31));
}

function orInto(target: Uint32Array, to: number, source: Uint32Array, from: number, words: number): void {
  for (let i = 0; i < words; i++) target[to + i] = word(target, to + i) | word(source, from + i);
}

/** Adds the mother's ranks to the rubrique's own, and remembers who holds a right rather than passes by. */
function inherit({ memberships, planes }: Filling, rubrique: number, mother: number, granted: Uint32Array): void {
  const { words } = memberships;
  if (mother >= 0) {
    for (let rank = 2; rank <= TOP_RANK; rank++) {
      orInto(planes, planeStart(words, rubrique, rank), planes, planeStart(words, mother, rank), words);
    }
    orInto(planes, planeStart(words, rubrique, 1), granted, mother * words, words);
  }
  for (let rank = 1; rank <= TOP_RANK; rank++) {
    orInto(granted, rubrique * words, planes, planeStart(words, rubrique, rank), words);
  }
}

/** Makes each plane contain the stronger ones, then keeps only the people who reach the mother. */
function settle({ input, memberships, planes }: Filling, rubrique: number, mother: number, everyone: Uint32Array): void {
  const { words } = memberships;
  const first = planeStart(words, rubrique, 1);
  const second = first + words;
  const third = second + words;
  const fourth = third + words;
  const fifth = fourth + words;
  const gate = mother < 0 ? everyone : planes;
  const gateStart = mother < 0 ? 0 : planeStart(words, mother, 1);
  const open = byte(input.rubriques.isPublic, rubrique) === 1 ? 0xffffffff : 0;
  for (let i = 0; i < words; i++) {
    const reach = word(gate, gateStart + i);
    let held = word(planes, fifth + i) & reach;
    planes[fifth + i] = held;
    held |= word(planes, fourth + i) & reach;
    planes[fourth + i] = held;
    held |= word(planes, third + i) & reach;
    planes[third + i] = held;
    held |= word(planes, second + i) & reach;
    planes[second + i] = held;
    planes[first + i] = held | ((word(planes, first + i) | open) & reach);
  }
}
