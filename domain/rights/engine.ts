import { accessesOn, indexAccesses } from './access-index.ts';
import type { AccessIndex } from './access-index.ts';
import { packMemberships } from './memberships.ts';
import type { Memberships } from './memberships.ts';
import { countBits, listPeople } from './people-set.ts';
import type { PeopleSet } from './people-set.ts';
import { emptyPlanes, fillPlanes, planesOf, planeStart, refillPlanes } from './planes.ts';
import type { Planes } from './planes.ts';
import type { RightsInput } from './rights-input.ts';
import { TOP_RANK } from './role.ts';
import { mothersOf, orderRubriques } from './rubrique-order.ts';
import type { RubriqueOrder } from './rubrique-order.ts';
import { staleRubriques } from './stale-rubriques.ts';
import { holderOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { byte, int, word } from './typed-read.ts';

/** The effective rights of a whole school; what is taken over from earlier ones is what a whole computation would give. */
export interface Rights {
  readonly input: RightsInput;
  readonly memberships: Memberships;
  readonly order: RubriqueOrder;
  readonly index: AccessIndex;
  /** Who has at least each rank on each rubrique; the same array as in other rights where nobody's rank differs. */
  readonly planes: Planes;
  /** The rights these were computed from, and 1 for each rubrique filled again since: on the others nothing changed. */
  readonly since?: { readonly rights: Rights; readonly refilled: Uint8Array };
}

/** What a computation may take over from an earlier one. */
export interface Reuse {
  /** Groups already packed; only valid while `people` and `groupMembers` are the same. */
  readonly memberships?: Memberships | undefined;
  /** Rights that nobody reads any more, nor others computed from them: their planes are overwritten when they have the right size. */
  readonly discarded?: Rights | undefined;
  /** Rights of nearly the same school: the rubriques on which nothing changed keep their people. */
  readonly earlier?: Rights | undefined;
  /** Others computed from the same `earlier`, for a draft of which this one is nearly the same: their planes are taken over where they can be. */
  readonly last?: Rights | undefined;
  /** The accesses of the input, already sorted: those of `earlier` but for a few rubriques. */
  readonly index?: AccessIndex | undefined;
}

/** Computes everyone's effective rank on every rubrique (dom:R3, dom:R12). */
export function computeRights(input: RightsInput, reuse: Reuse = {}): Rights {
  const memberships = reuse.memberships ?? packMemberships(input.people, input.groupMembers);
  const ground = { input, memberships, index: reuse.index ?? indexAccesses(input) };
  return (reuse.earlier === undefined ? undefined : refill(ground, reuse.earlier, reuse.last)) ?? fill(ground, reuse.discarded);
}

type Ground = Pick<Rights, 'input' | 'memberships' | 'index'>;

function fill(ground: Ground, discarded: Rights | undefined): Rights {
  const { people, rubriques: { parent } } = ground.input;
  const rights: Rights = { ...ground, order: orderRubriques(parent), planes: clearedPlanes(ground, discarded) ?? emptyPlanes(parent.length, people) };
  fillPlanes(rights);
  return rights;
}

/** Fills again what an edit touches; undefined when the schools differ by more than rights and states of rubriques. */
function refill(ground: Ground, earlier: Rights, last: Rights = earlier): Rights | undefined {
  const stale = staleRubriques(last, ground);
  if (stale === undefined) return undefined;
  const { order } = earlier;
  const planes = refillPlanes({ ...ground, order, planes: last.planes }, stale);
  return { ...ground, order, planes, since: { rights: earlier, refilled: Uint8Array.from(planes, (plane, rubrique) => (plane === earlier.planes[rubrique] ? 0 : 1)) } };
}

/** Undefined when the planes have another size, or are shared with the rights that these were computed from. */
function clearedPlanes({ input, memberships }: Ground, discarded: Rights | undefined): Planes | undefined {
  const isOwn = discarded !== undefined && discarded.since === undefined;
  if (!isOwn || discarded.planes.length !== input.rubriques.parent.length || discarded.memberships.words !== memberships.words) return undefined;
  for (const plane of discarded.planes) plane.fill(0);
  return discarded.planes;
}

/** Someone's rank on a rubrique as things are: 0 where she cannot go. */
export function effectiveRank(rights: Rights, person: number, rubrique: number): number {
  const { words } = rights.memberships;
  return rankAt(planesOf(rights.planes, rubrique), person >>> 5, words, person & 31);
}

/** Counts the planes that hold the person, strongest last; each plane contains the next one. */
function rankAt(planes: Uint32Array, first: number, words: number, bit: number): number {
  let rank = 0;
  for (let at = first; rank < TOP_RANK && ((word(planes, at) >>> bit) & 1) === 1; at += words) rank++;
  return rank;
}

/** Whether everyone in a group comes to a rubrique as things are; an empty group does not. Faster than asking one by one. */
export function groupReaches(rights: Rights, group: number, rubrique: number): boolean {
  const { words, bits } = rights.memberships;
  const open = planesOf(rights.planes, rubrique);
  const first = group * words;
  let held = 0;
  for (let i = 0; i < words; i++) {
    const here = word(bits, first + i);
    if ((here & ~word(open, i)) !== 0) return false;
    held |= here;
  }
  return held !== 0;
}

/** Someone's effective ranks on every rubrique, in `row` when given. */
export function roleRow(rights: Rights, person: number, row = new Uint8Array(rights.input.rubriques.parent.length)): Uint8Array {
  const { words } = rights.memberships;
  const bit = person & 31;
  const first = person >>> 5;
  for (let rubrique = 0; rubrique < row.length; rubrique++) {
    row[rubrique] = rankAt(planesOf(rights.planes, rubrique), first, words, bit);
  }
  return row;
}

/** The rank that the rights put on a rubrique (or inherited) give, were every mother open. */
export function ownRank(rights: Rights, subject: Subject, rubrique: number): number {
  const { isPublic, closed, inherits } = rights.input.rubriques;
  if (byte(closed, rubrique) === 1) return 0;
  const holds = holderOf(rights.memberships, subject);
  const places = inherits ? [rubrique, ...mothersOf(rights.input.rubriques.parent, rights.order, rubrique)] : [rubrique];
  let rank = byte(isPublic, rubrique);
  for (const place of places) {
    for (const access of accessesOn(rights.index, place)) {
      if (access.rank > rank && holds(access)) rank = access.rank;
    }
  }
  return rank;
}

/** Whether someone is at least a visitor of every mother of a rubrique that is neither an orphan nor in the trash. */
export function isReachable(rights: Rights, person: number, rubrique: number): boolean {
  const { parent, closed } = rights.input.rubriques;
  if (byte(closed, rubrique) === 1 || byte(rights.order.orphan, rubrique) === 1) return false;
  const mother = int(parent, rubrique);
  return mother < 0 || effectiveRank(rights, person, mother) > 0;
}

/** The people with at least a rank (1 to 5) on a rubrique: a view, to be read only. */
export function peopleAtLeast(rights: Rights, rubrique: number, rank: number): PeopleSet {
  const { words } = rights.memberships;
  const start = planeStart(words, rank);
  return planesOf(rights.planes, rubrique).subarray(start, start + words);
}

/** How many people have at least a rank (1 to 5) on a rubrique. */
export function countAtLeast(rights: Rights, rubrique: number, rank: number): number {
  const { words } = rights.memberships;
  const planes = planesOf(rights.planes, rubrique);
  const start = planeStart(words, rank);
  let count = 0;
  for (let at = start; at < start + words; at++) count += countBits(word(planes, at));
  return count;
}

/** The indices of the people with at least a rank (1 to 5) on a rubrique, ascending. */
export function listAtLeast(rights: Rights, rubrique: number, rank: number): Uint32Array {
  return listPeople(peopleAtLeast(rights, rubrique, rank));
}

/** The effective rank of whoever is in these groups and nothing else: a group, or a newcomer not yet in the directory. */
export function rankForGroups(rights: Rights, groups: readonly number[], rubrique: number): number {
  if (byte(rights.order.orphan, rubrique) === 1) return 0;
  const subject: Subject = { kind: 'groups', groups };
  const enters = mothersOf(rights.input.rubriques.parent, rights.order, rubrique).every((mother) => ownRank(rights, subject, mother) > 0);
  return enters ? ownRank(rights, subject, rubrique) : 0;
}

/** As `rankForGroups`, on every rubrique at once: a column of the rights grid. */
export function groupsRow(rights: Rights, groups: readonly number[]): Uint8Array {
  const { parent } = rights.input.rubriques;
  const row = new Uint8Array(parent.length);
  const subject: Subject = { kind: 'groups', groups };
  for (const rubrique of rights.order.mothersFirst) {
    const mother = int(parent, rubrique);
    if (mother < 0 || byte(row, mother) > 0) row[rubrique] = ownRank(rights, subject, rubrique);
  }
  return row;
}
