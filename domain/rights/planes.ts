import { must } from '../kernel/assert.ts';
import { accessesOn, type AccessIndex } from './access-index.ts';
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
  readonly planes: Planes;
}

/**
 * Per rubrique, one rank after another, the set of the people who have at least that rank there. Each rubrique has its
 * own array, so that rights which differ on a few rubriques share all the others.
 */
export type Planes = readonly Uint32Array[];

/** Planes that hold nobody, side by side in memory. */
export function emptyPlanes(rubriques: number, people: number): Planes {
  const words = TOP_RANK * wordsFor(people);
  const block = new Uint32Array(rubriques * words);
  return Array.from({ length: rubriques }, (_, rubrique) => block.subarray(rubrique * words, (rubrique + 1) * words));
}

/** The planes of one rubrique. */
export function planesOf(planes: Planes, rubrique: number): Uint32Array {
  return must(planes[rubrique], 'every rubrique has its planes');
}

/** Where the set of the people with at least `rank` starts in the planes of a rubrique. */
export function planeStart(words: number, rank: number): number {
  return (rank - 1) * words;
}

/**
 * Fills empty planes, mothers first, so that each rubrique sees what its mother gives:
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
 * The planes of earlier rights of the same tree without inheritance, with those of the rubriques marked in `stale` filled
 * again; the earlier ones stay as they are. A rubrique whose visitors changed also makes its daughters stale, which marks them.
 */
export function refillPlanes(filling: Filling, stale: Uint8Array): Planes {
  const { input: { people, rubriques: { parent, closed } }, order } = filling;
  const everyone = everybody(people);
  const moved = new Uint8Array(parent.length);
  const planes = filling.planes.slice();
  const refilling = { ...filling, planes };
  for (let n = 0; n < order.mothersFirst.length; n++) {
    const rubrique = int(order.mothersFirst, n);
    const mother = int(parent, rubrique);
    if (mother >= 0 && byte(moved, mother) === 1) stale[rubrique] = 1;
    if (byte(stale, rubrique) === 0) continue;
    const earlier = planesOf(planes, rubrique);
    const filled = new Uint32Array(earlier.length);
    planes[rubrique] = filled;
    if (byte(closed, rubrique) === 0) {
      putAccesses(refilling, rubrique);
      settle(refilling, rubrique, mother, everyone);
    }
    if (!sameVisitors(earlier, filled, everyone.length)) moved[rubrique] = 1;
  }
  return planes;
}

function sameVisitors(earlier: Uint32Array, filled: Uint32Array, words: number): boolean {
  for (let i = 0; i < words; i++) {
    if (word(earlier, i) !== word(filled, i)) return false;
  }
  return true;
}

/** Puts the people of each right into the plane of its exact rank. */
function putAccesses({ input, memberships, index, planes }: Filling, rubrique: number): void {
  const { words, bits } = memberships;
  const own = planesOf(planes, rubrique);
  const placed = accessesOn(index, rubrique);
  for (let n = 0; n < placed.length; n++) {
    const access = must(placed[n], 'counted');
    const start = planeStart(words, access.rank);
    if (access.kind === 'person') {
      putPerson(own, start, access.principal);
      continue;
    }
    const members = must(input.groupMembers[access.principal], 'the index was checked against the groups');
    // A class has fewer people than the school has words: one by one is then the shorter way.
    if (members.length < words) for (const person of members) putPerson(own, start, person);
    else orInto(own, start, bits, access.principal * words, words);
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
  const own = planesOf(planes, rubrique);
  if (mother >= 0) {
    const hers = planesOf(planes, mother);
    for (let rank = 2; rank <= TOP_RANK; rank++) {
      orInto(own, planeStart(words, rank), hers, planeStart(words, rank), words);
    }
    orInto(own, planeStart(words, 1), granted, mother * words, words);
  }
  for (let rank = 1; rank <= TOP_RANK; rank++) {
    orInto(granted, rubrique * words, own, planeStart(words, rank), words);
  }
}

/** Makes each plane contain the stronger ones, then keeps only the people who reach the mother. */
function settle({ input, memberships, planes }: Filling, rubrique: number, mother: number, everyone: Uint32Array): void {
  const { words } = memberships;
  const own = planesOf(planes, rubrique);
  const second = words;
  const third = second + words;
  const fourth = third + words;
  const fifth = fourth + words;
  const gate = mother < 0 ? everyone : planesOf(planes, mother);
  const open = byte(input.rubriques.isPublic, rubrique) === 1 ? 0xffffffff : 0;
  for (let i = 0; i < words; i++) {
    const reach = word(gate, i);
    let held = word(own, fifth + i) & reach;
    own[fifth + i] = held;
    held |= word(own, fourth + i) & reach;
    own[fourth + i] = held;
    held |= word(own, third + i) & reach;
    own[third + i] = held;
    held |= word(own, second + i) & reach;
    own[second + i] = held;
    own[i] = held | ((word(own, i) | open) & reach);
  }
}
