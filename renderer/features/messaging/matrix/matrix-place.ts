import type { AskedCell } from '../../../../domain/messaging/matrix-gestures.ts';
import type { CellModel, MatrixModel } from './matrix-model.ts';

/** A place of the grid: -1 is the header of the row or of the column. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** Where the focus is, and from where the selection was drawn. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
}

/** Where one starts: at a cell that is asked for by its rule, else at the first. */
export function startAt({ rows }: Pick<MatrixModel, 'rows'>, asked: string | undefined): Selection {
  const at = rows.flatMap(({ cells }, row) => cells.flatMap(({ cell }, col): readonly Place[] => (cell.ruleId === asked ? [{ row, col }] : [])))[0] ?? { row: 0, col: 0 };
  return { active: at, anchor: at };
}

type Size = Pick<MatrixModel, 'rows' | 'emitters'>;

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, col: 0 },
  ArrowDown: { row: 1, col: 0 },
  ArrowLeft: { row: 0, col: -1 },
  ArrowRight: { row: 0, col: 1 },
  PageUp: { row: -10, col: 0 },
  PageDown: { row: 10, col: 0 },
};

/** Where a key leads; undefined when it moves nothing. With Maj the selection is drawn from where it began. */
export function moveBy(size: Size, { active, anchor }: Selection, key: string, { shift, ctrl }: { readonly shift: boolean; readonly ctrl: boolean }): Selection | undefined {
  const target = targetOf(size, active, key, ctrl);
  if (target === undefined) return undefined;
  return { active: target, anchor: shift ? anchor : target };
}

function targetOf(size: Size, active: Place, key: string, ctrl: boolean): Place | undefined {
  const last = { row: size.rows.length - 1, col: size.emitters.length - 1 };
  if (key === 'Home') return { row: ctrl ? -1 : active.row, col: -1 };
  if (key === 'End') return { row: ctrl ? last.row : active.row, col: last.col };
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const within = (at: number, most: number): number => Math.min(Math.max(at, -1), most);
  return { row: within(active.row + step.row, last.row), col: within(active.col + step.col, last.col) };
}

/** Whether a place is in the selection; a header takes its whole line with it. */
export function isSelected(selection: Selection, { row, col }: Place): boolean {
  const { rows, cols } = spanOf(selection);
  return within(rows, row) && within(cols, col);
}

type Span = readonly [first: number, last: number];

function spanOf({ active, anchor }: Selection): { readonly rows: Span; readonly cols: Span } {
  return { rows: span(anchor.row, active.row), cols: span(anchor.col, active.col) };
}

/** A span that touches the headers is the whole line. */
function span(one: number, other: number): Span {
  const first = Math.min(one, other);
  return first < 0 ? [0, Number.POSITIVE_INFINITY] : [first, Math.max(one, other)];
}

const within = ([first, last]: Span, at: number): boolean => at >= first && at <= last;

/** The cells of the selection that may be written, with the value that a toggle gives them all. */
export function askedBy(model: MatrixModel, selection: Selection): { readonly cells: readonly AskedCell[]; readonly visible: boolean } {
  const chosen = chosenCells(model, selection);
  const { active } = selection;
  const under = model.rows[active.row]?.cells[active.col];
  const visible = under === undefined ? chosen.some(({ value }) => value.cell.set !== true) : under.cell.set !== true;
  return { cells: chosen.map(({ asked }) => asked), visible };
}

interface ChosenCell {
  readonly asked: AskedCell;
  readonly value: CellModel;
}

function chosenCells({ rows }: MatrixModel, selection: Selection): readonly ChosenCell[] {
  return rows.flatMap(({ target, name, cells, isUnderstood }, row) =>
    isUnderstood
      ? cells.flatMap((value, col) => (isSelected(selection, { row, col }) ? [{ asked: { emitter: value.cell.emitter, target: target.key, targetName: name }, value }] : []))
      : [],
  );
}
