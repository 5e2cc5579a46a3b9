import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { sameJson } from '../../../../domain/kernel/json.ts';
import { byte, int } from '../../../../domain/rights/typed-read.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import { fieldValue } from '../../../../domain/sync/row.ts';
import type { SchoolState } from '../../../school/store/school-state.ts';
import { CELL, type CellCode } from '../cells/cell-code.ts';
import { heldRank, placedRightsOf, putRank, reaches, shownRank, type PlacedRights } from './placed-rights.ts';

/** What the rights grid reads, as arrays and sets; made at each edit. */
export interface RightsModel extends PlacedRights {
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
  const placed = placedRightsOf(state.rightsNow, state.directory.people);
  const unreachableRubriques = new Set<string>();
  let unreachable = 0;
  placed.unreachableOn.forEach((count, rubrique) => {
    const row = count === 0 ? undefined : placed.side.rubriques[rubrique];
    if (row !== undefined) unreachableRubriques.add(row.id);
    unreachable += count;
  });
  return { ...placed, ...changesOf(state), contested: contestedOf(state), unreachableRubriques, unreachable };
}

/** The rubriques whose cells may show something else than before; undefined when that is not known: all of them, then. */
export function otherSince(model: RightsModel, before: RightsModel): ReadonlySet<string> | undefined {
  const { since, side: { rubriques } } = model;
  if (since?.put !== before.put) return undefined;
  const marks = [...model.changed.symmetricDifference(before.changed), ...model.contested.symmetricDifference(before.contested)];
  return new Set([...rubriques.flatMap(({ id }, rubrique) => (byte(since.moved, rubrique) === 1 ? [id] : [])), ...marks.map((key) => key.split('|', 1)[0] ?? '')]);
}

/** What the draft really changes: a value that came back to its start is not a change. */
function changesOf({ draft, before, view }: Source): Pick<RightsModel, 'changed' | 'changedRubriques'> {
  const changed = new Set<string>();
  const changedRubriques = new Set<string>();
  for (const { entity, id, edits } of waitingEntries(draft).flatMap(({ changes }) => changes)) {
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
