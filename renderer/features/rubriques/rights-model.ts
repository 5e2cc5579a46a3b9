import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { activeEntries } from '../../../domain/draft/draft-entry.ts';
import { sameJson } from '../../../domain/kernel/json.ts';
import { effectiveRank, groupReaches } from '../../../domain/rights/engine.ts';
import { byte, int } from '../../../domain/rights/typed-read.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';
import { fieldValue } from '../../../domain/sync/row.ts';
import type { SchoolState } from '../../school/school-state.ts';
import { CELL, type CellCode } from './cell-code.ts';

/** What the rights grid reads, as arrays and sets; made whole at each edit. */
export interface RightsModel {
  readonly side: RightsSide;
  /** Per holder of a right (« group:… » or « person:… »), its column in `put`: groups first. */
  readonly slots: ReadonlyMap<string, number>;
  /** The rank put on each rubrique for each holder, one line per rubrique. */
  readonly put: Uint8Array;
  /** The people who hold a right of their own, by index, in the order of the slots that follow the groups. */
  readonly people: readonly number[];
  /** Keys of rights that the draft changes, and of rubriques it changes otherwise. */
  readonly changed: ReadonlySet<string>;
  readonly contested: ReadonlySet<string>;
  /** Rubriques where something is changed, by identifier. */
  readonly changedRubriques: ReadonlySet<string>;
  /** Rubriques with a right that a closed mother makes vain, by identifier. */
  readonly unreachableRubriques: ReadonlySet<string>;
  readonly unreachable: number;
}

type Source = Pick<SchoolState, 'rightsNow' | 'before' | 'view' | 'draft' | 'conflicts' | 'foreseen' | 'directory'>;

const KNOWN = new WeakMap<RightsSide, RightsModel>();

/** The model of the grid, made once per state of the rights. */
export function rightsModelOf(state: Source): RightsModel {
  const known = KNOWN.get(state.rightsNow) ?? makeModel(state);
  KNOWN.set(state.rightsNow, known);
  return known;
}

function makeModel(state: Source): RightsModel {
  const side = state.rightsNow;
  const placed = placeRights(side, state.directory.people);
  const changes = changesOf(state);
  const model = { side, ...placed, ...changes, contested: contestedOf(state), unreachableRubriques: new Set<string>(), unreachable: 0 };
  return { ...model, ...findUnreachable(model) };
}

/** One line per rubrique, one column per group then per person who holds a right of his or her own. */
function placeRights(side: RightsSide, people: SchoolState['directory']['people']): Pick<RightsModel, 'slots' | 'put' | 'people'> {
  const { accesses } = side.rights.input;
  const personSlots = new Map<number, number>();
  for (const { kind, principal } of accesses) {
    if (kind === 'person' && !personSlots.has(principal)) personSlots.set(principal, side.groups.length + personSlots.size);
  }
  const width = side.groups.length + personSlots.size;
  const put = new Uint8Array(side.rubriques.length * width);
  for (const { kind, principal, rubrique, rank } of accesses) {
    put[rubrique * width + (kind === 'group' ? principal : (personSlots.get(principal) ?? 0))] = rank;
  }
  const holders = [...personSlots.keys()];
  const slots = new Map<string, number>();
  side.groups.forEach(({ id }, slot) => slots.set(`group:${id}`, slot));
  holders.forEach((person, n) => slots.set(`person:${people[person]?.id ?? ''}`, side.groups.length + n));
  return { slots, put, people: holders };
}

/** What the draft really changes: a value that came back to its start is not a change. */
function changesOf({ draft, before, view }: Source): Pick<RightsModel, 'changed' | 'changedRubriques'> {
  const changed = new Set<string>();
  const changedRubriques = new Set<string>();
  for (const { entity, id, edits } of activeEntries(draft).flatMap(({ changes }) => changes)) {
    if (entity !== 'access' && entity !== 'rubrique') continue;
    const was = before.find(entity, id);
    const is = view.find(entity, id);
    if (edits.some(({ field }) => !sameJson(fieldValue(was, entity, field), fieldValue(is, entity, field)))) {
      changed.add(id);
      changedRubriques.add(entity === 'access' ? id.slice(0, id.indexOf('|')) : id);
    }
  }
  return { changed, changedRubriques };
}

function contestedOf({ conflicts, foreseen }: Source): ReadonlySet<string> {
  return new Set([...conflicts.flatMap(({ edits }) => edits.map(({ id }) => id)), ...foreseen.map(({ id }) => id)]);
}

function findUnreachable(model: RightsModel): Pick<RightsModel, 'unreachable' | 'unreachableRubriques'> {
  const { rights, rubriques, groups } = model.side;
  const unreachableRubriques = new Set<string>();
  const slotOfPerson = new Map(model.people.map((person, n) => [person, groups.length + n]));
  let unreachable = 0;
  for (const { rubrique, kind, principal } of rights.input.accesses) {
    const slot = kind === 'group' ? principal : (slotOfPerson.get(principal) ?? 0);
    const row = rubriques[rubrique];
    if (row?.state === 'active' && !reaches(model, rubrique, slot)) {
      unreachable++;
      unreachableRubriques.add(row.id);
    }
  }
  return { unreachable, unreachableRubriques };
}

function widthOf({ side, people }: RightsModel): number {
  return side.groups.length + people.length;
}

/** The rank put on a rubrique for a holder. */
export function putRank(model: RightsModel, rubrique: number, slot: number): number {
  return byte(model.put, rubrique * widthOf(model) + slot);
}

/** The rank that a holder has by itself: what is put, what the ENT makes inherit, or visitor of a public rubrique. */
export function shownRank(model: RightsModel, rubrique: number, slot: number): number {
  return Math.max(heldRank(model, rubrique, slot), byte(model.side.rights.input.rubriques.isPublic, rubrique));
}

function heldRank(model: RightsModel, rubrique: number, slot: number): number {
  const { inherits, parent } = model.side.rights.input.rubriques;
  let rank = putRank(model, rubrique, slot);
  if (!inherits || byte(model.side.rights.order.orphan, rubrique) === 1) return rank;
  for (let at = int(parent, rubrique); at >= 0; at = int(parent, at)) rank = Math.max(rank, putRank(model, at, slot));
  return rank;
}

/**
 * Whether everyone who holds a right can come to the rubrique: every mother is open to the holder itself or to everyone,
 * or else each member has another way.
 */
export function reaches(model: RightsModel, rubrique: number, slot: number): boolean {
  const { rights, groups } = model.side;
  const mother = int(rights.input.rubriques.parent, rubrique);
  if (byte(rights.order.orphan, rubrique) === 1) return false;
  if (mother < 0) return true;
  if (slot >= groups.length) return effectiveRank(rights, model.people[slot - groups.length] ?? 0, mother) > 0;
  return opensAlone(model, mother, slot) || groupReaches(rights, slot, mother);
}

function opensAlone(model: RightsModel, mother: number, slot: number): boolean {
  const { parent, closed } = model.side.rights.input.rubriques;
  const everyone = model.slots.get(`group:${WELL_KNOWN_GROUPS.everyone}`) ?? slot;
  for (let at = mother; at >= 0; at = int(parent, at)) {
    if (byte(closed, at) === 1) return false;
    if (shownRank(model, at, slot) === 0 && shownRank(model, at, everyone) === 0) return false;
  }
  return true;
}

/** What a cell shows; `holder` is « group:… » or « person:… ». Zero is a cell of a rubrique or a holder that is gone. */
export function cellCode(model: RightsModel, rubriqueId: string, holder: string): CellCode {
  const rubrique = model.side.rubriqueIndex.get(rubriqueId);
  const slot = model.slots.get(holder);
  if (rubrique === undefined) return 0;
  // A person without any right yet has no column of ranks.
  const rank = slot === undefined ? byte(model.side.rights.input.rubriques.isPublic, rubrique) : shownRank(model, rubrique, slot);
  return rank | originMarks(model, rubrique, slot, rank) | draftMarks(model, `${rubriqueId}|${holder}`) | closedMark(model, rubrique);
}

function originMarks(model: RightsModel, rubrique: number, slot: number | undefined, rank: number): number {
  if (rank === 0) return 0;
  if (slot === undefined) return CELL.byPublic;
  const mother = int(model.side.rights.input.rubriques.parent, rubrique);
  const same = mother >= 0 && shownRank(model, mother, slot) === rank ? CELL.same : 0;
  return same | sourceMark(model, rubrique, slot);
}

/** Where the right of a cell comes from, and whether it is in vain. */
function sourceMark(model: RightsModel, rubrique: number, slot: number): number {
  if (heldRank(model, rubrique, slot) === 0) return CELL.byPublic;
  if (putRank(model, rubrique, slot) === 0) return CELL.inherited;
  const isActive = model.side.rubriques[rubrique]?.state === 'active';
  return isActive && !reaches(model, rubrique, slot) ? CELL.unreachable : 0;
}

function draftMarks({ changed, contested }: RightsModel, accessKey: string): number {
  return (changed.has(accessKey) ? CELL.changed : 0) | (contested.has(accessKey) ? CELL.contested : 0);
}

function closedMark({ side }: RightsModel, rubrique: number): number {
  return side.rubriques[rubrique]?.state === 'active' ? 0 : CELL.closed;
}

/** Whether a rubrique gives one of these holders something else than its mother gives. */
export function differsFromMother(model: RightsModel, rubriqueId: string, holders: readonly string[]): boolean {
  const rubrique = model.side.rubriqueIndex.get(rubriqueId);
  const mother = rubrique === undefined ? -1 : int(model.side.rights.input.rubriques.parent, rubrique);
  if (rubrique === undefined || mother < 0) return false;
  return holders.some((holder) => {
    const slot = model.slots.get(holder);
    return slot !== undefined && shownRank(model, rubrique, slot) !== shownRank(model, mother, slot);
  });
}

/** How many people hold a right of their own on a rubrique. */
export function individualRights(model: RightsModel, rubriqueId: string): number {
  const rubrique = model.side.rubriqueIndex.get(rubriqueId);
  const first = model.side.groups.length;
  return rubrique === undefined ? 0 : model.people.filter((_, n) => putRank(model, rubrique, first + n) > 0).length;
}
