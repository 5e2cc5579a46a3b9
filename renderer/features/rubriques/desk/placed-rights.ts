import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import type { Person } from '../../../../domain/directory/person.ts';
import { sameItems } from '../../../../domain/kernel/remember-last.ts';
import { accessesOn } from '../../../../domain/rights/access-index.ts';
import { effectiveRank, groupReaches } from '../../../../domain/rights/engine.ts';
import { byte, int } from '../../../../domain/rights/typed-read.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';

/** The rights put on each rubrique, as a table: one line per rubrique, one column per holder. */
export interface PlacedRights {
  readonly side: RightsSide;
  /** Per holder of a right (« group:… » or « person:… »), its column in `put`: groups first. */
  readonly slots: ReadonlyMap<string, number>;
  /** Per rubrique, the rank put on it for each holder; a line that an edit leaves alone is shared with the table before. */
  readonly put: readonly Uint8Array[];
  /** The people who hold a right of their own, by index, in the order of the slots that follow the groups. */
  readonly people: readonly number[];
  /** How many rights each active rubrique has that a closed mother makes vain. */
  readonly unreachableOn: Uint16Array;
  /** The table this one was made from, and 1 for each rubrique where something is other: its rights, or those of a mother. */
  readonly since?: { readonly put: PlacedRights['put']; readonly moved: Uint8Array };
}

const KNOWN = new WeakMap<RightsSide, PlacedRights>();

/** The last table made from each side: drafts follow one another, and differ by less than from where they began. */
const LAST = new WeakMap<RightsSide, PlacedRights>();

/** The table of one state of the rights, made from that of the state before when only rights changed. */
export function placedRightsOf(side: RightsSide, people: readonly Person[]): PlacedRights {
  const known = KNOWN.get(side) ?? patched(side, people) ?? placeAll(side, people);
  KNOWN.set(side, known);
  return known;
}

function placeAll(side: RightsSide, people: readonly Person[]): PlacedRights {
  const holders = holdersOf(side);
  const slots = new Map<string, number>();
  side.groups.forEach(({ id }, slot) => slots.set(`group:${id}`, slot));
  holders.forEach((person, n) => slots.set(`person:${people[person]?.id ?? ''}`, side.groups.length + n));
  const count = side.rubriques.length;
  const put = side.rubriques.map((_, rubrique) => lineOf(side, holders, rubrique));
  const placed: PlacedRights = { side, slots, people: holders, put, unreachableOn: new Uint16Array(count) };
  for (let rubrique = 0; rubrique < count; rubrique++) countUnreachable(placed, rubrique);
  return placed;
}

/** Undefined unless the lines and the columns are those of the earlier side. */
function patched(side: RightsSide, people: readonly Person[]): PlacedRights | undefined {
  const { earlier, rights: { since } } = side;
  if (earlier === undefined || since?.rights !== earlier.rights || earlier.groups !== side.groups || earlier.rubriques !== side.rubriques) return undefined;
  const from = [LAST.get(earlier), placedRightsOf(earlier, people)].find((one) => one !== undefined && isAlike(one, side));
  if (from === undefined) return undefined;
  const put = linesSince(side, from, since.refilled);
  const moved = movedBy(side, put.map((line, rubrique) => line !== from.put[rubrique]));
  const placed = { ...from, side, put, unreachableOn: from.unreachableOn.slice(), since: { put: from.put, moved } };
  moved.forEach((isOther, rubrique) => isOther === 1 && countUnreachable(placed, rubrique));
  LAST.set(earlier, placed);
  return placed;
}

/** Whether a table has the lines and the columns of a side. */
function isAlike(from: PlacedRights, side: RightsSide): boolean {
  return from.side.groups === side.groups && from.side.rubriques === side.rubriques && sameItems(holdersOf(side), from.people);
}

/** Places again what either side has filled again since both began; a line that comes out the same is kept. */
function linesSince(side: RightsSide, from: PlacedRights, refilled: Uint8Array): readonly Uint8Array[] {
  const before = from.side.earlier === side.earlier ? from.side.rights.since?.refilled : undefined;
  return from.put.map((line, rubrique) => {
    if (byte(refilled, rubrique) === 0 && (before === undefined || byte(before, rubrique) === 0)) return line;
    const placed = lineOf(side, from.people, rubrique);
    return placed.every((rank, slot) => rank === line[slot]) ? line : placed;
  });
}

/** Per rubrique, 1 when its line is another, or that of one of its mothers. */
function movedBy(side: RightsSide, isOther: readonly boolean[]): Uint8Array {
  return Uint8Array.from(isOther, (_, rubrique) => (isUnder(side, rubrique, isOther) ? 1 : 0));
}

function holdersOf({ rights }: RightsSide): readonly number[] {
  const holders = new Set<number>();
  for (const { kind, principal } of rights.input.accesses) if (kind === 'person') holders.add(principal);
  return [...holders];
}

/** Whether a rubrique or one of its mothers is marked. */
function isUnder({ rights }: RightsSide, rubrique: number, marked: readonly boolean[]): boolean {
  if (byte(rights.order.orphan, rubrique) === 1) return marked[rubrique] === true;
  for (let at = rubrique; at >= 0; at = int(rights.input.rubriques.parent, at)) {
    if (marked[at] === true) return true;
  }
  return false;
}

function lineOf(side: RightsSide, people: readonly number[], rubrique: number): Uint8Array {
  const line = new Uint8Array(side.groups.length + people.length);
  for (const access of accessesOn(side.rights.index, rubrique)) line[slotOf({ side, people }, access)] = access.rank;
  return line;
}

function countUnreachable(placed: PlacedRights, rubrique: number): void {
  const { rights, rubriques } = placed.side;
  const isActive = rubriques[rubrique]?.state === 'active';
  placed.unreachableOn[rubrique] = isActive ? accessesOn(rights.index, rubrique).filter((access) => !reaches(placed, rubrique, slotOf(placed, access))).length : 0;
}

function slotOf({ side, people }: Pick<PlacedRights, 'side' | 'people'>, { kind, principal }: { readonly kind: 'group' | 'person'; readonly principal: number }): number {
  return kind === 'group' ? principal : side.groups.length + people.indexOf(principal);
}

/** The rank put on a rubrique for a holder. */
export function putRank(placed: PlacedRights, rubrique: number, slot: number): number {
  return placed.put[rubrique]?.[slot] ?? 0;
}

/** The rank that a holder has by itself: what is put, what the ENT makes inherit, or visitor of a public rubrique. */
export function shownRank(placed: PlacedRights, rubrique: number, slot: number): number {
  return Math.max(heldRank(placed, rubrique, slot), byte(placed.side.rights.input.rubriques.isPublic, rubrique));
}

/** The rank that a holder has without the rubrique being public. */
export function heldRank(placed: PlacedRights, rubrique: number, slot: number): number {
  const { inherits, parent } = placed.side.rights.input.rubriques;
  let rank = putRank(placed, rubrique, slot);
  if (!inherits || byte(placed.side.rights.order.orphan, rubrique) === 1) return rank;
  for (let at = int(parent, rubrique); at >= 0; at = int(parent, at)) rank = Math.max(rank, putRank(placed, at, slot));
  return rank;
}

/**
 * Whether everyone who holds a right can come to the rubrique: every mother is open to the holder itself or to everyone,
 * or else each member has another way.
 */
export function reaches(placed: PlacedRights, rubrique: number, slot: number): boolean {
  const { rights, groups } = placed.side;
  const mother = int(rights.input.rubriques.parent, rubrique);
  if (byte(rights.order.orphan, rubrique) === 1) return false;
  if (mother < 0) return true;
  if (slot >= groups.length) return effectiveRank(rights, placed.people[slot - groups.length] ?? 0, mother) > 0;
  return opensAlone(placed, mother, slot) || groupReaches(rights, slot, mother);
}

function opensAlone(placed: PlacedRights, mother: number, slot: number): boolean {
  const { parent, closed } = placed.side.rights.input.rubriques;
  const everyone = placed.side.groupIndex.get(WELL_KNOWN_GROUPS.everyone) ?? slot;
  for (let at = mother; at >= 0; at = int(parent, at)) {
    if (byte(closed, at) === 1) return false;
    if (shownRank(placed, at, slot) === 0 && shownRank(placed, at, everyone) === 0) return false;
  }
  return true;
}

