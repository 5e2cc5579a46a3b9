import type { AccessCell } from '../../../../domain/rubriques/access-gestures.ts';
import { principalOf } from './columns.ts';

/** A cell of the grid, by what it is about rather than by its place: rows may move under it. */
export interface CellRef {
  readonly rubriqueId: string;
  /** « group:… » or « person:… ». */
  readonly holder: string;
}

/** Two corners of a selection; the first stays, the second follows the keys or the pointer. */
export interface Rectangle {
  readonly anchor: CellRef;
  readonly head: CellRef;
}

/** The lines and columns that are shown, in order. */
export interface Lattice {
  readonly rubriqueIds: readonly string[];
  readonly holders: readonly string[];
}

/** The cells of a rectangle, line by line; none when a corner is no longer shown. */
export function cellsIn(lattice: Lattice, rectangle: Rectangle): readonly (readonly CellRef[])[] {
  const span = spanOf(lattice, rectangle);
  if (span === undefined) return [];
  return lattice.rubriqueIds
    .slice(span.top, span.bottom + 1)
    .map((rubriqueId) => lattice.holders.slice(span.left, span.right + 1).map((holder) => ({ rubriqueId, holder })));
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function spanOf({ rubriqueIds, holders }: Lattice, { anchor, head }: Rectangle): Span | undefined {
  const lines = [rubriqueIds.indexOf(anchor.rubriqueId), rubriqueIds.indexOf(head.rubriqueId)];
  const columns = [holders.indexOf(anchor.holder), holders.indexOf(head.holder)];
  const span = { top: Math.min(...lines), bottom: Math.max(...lines), left: Math.min(...columns), right: Math.max(...columns) };
  return span.top < 0 || span.left < 0 ? undefined : span;
}

/** The cell so many lines and columns away, at the edge at most. */
export function cellAway(lattice: Lattice, from: CellRef, lines: number, columns: number): CellRef {
  const rubriqueId = at(lattice.rubriqueIds, lattice.rubriqueIds.indexOf(from.rubriqueId) + lines);
  const holder = at(lattice.holders, lattice.holders.indexOf(from.holder) + columns);
  return { rubriqueId: rubriqueId ?? from.rubriqueId, holder: holder ?? from.holder };
}

function at(items: readonly string[], index: number): string | undefined {
  return items[Math.min(Math.max(index, 0), items.length - 1)];
}

/** The right that a cell is about. */
export function accessCellOf({ rubriqueId, holder }: CellRef): AccessCell {
  return { rubriqueId, principal: principalOf(holder) };
}
