import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { AskedCell } from '../../../../domain/messaging/matrix-gestures.ts';
import { emitterLabel } from '../../../../texts/messaging/messaging.ts';
import { cellName, cellsSelected, MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { targetLoss } from '../../../../domain/connectors/limits/limits-of.ts';
import { LIMIT_SIGN, limitWords } from '../../../../texts/connectors/limits.ts';
import { LimitMark } from '../../../platforms/limit-mark.tsx';
import { useLimits } from '../../../platforms/use-limits.ts';
import { cellWords, MatrixCellFace, type Comparison } from './matrix-cell.tsx';
import type { MatrixModel, MatrixRow } from './matrix-model.ts';
import { askedBy, isSelected, moveBy, startAt, type Place, type Selection } from './matrix-place.ts';

interface MatrixGridProps {
  readonly model: MatrixModel;
  readonly comparison: Comparison;
  readonly canEdit: boolean;
  /** The rule of a cell that the focus goes to at first. */
  readonly asked: string | undefined;
  readonly onSet: (cells: readonly AskedCell[], visible: boolean) => void;
}

/** A table that the keyboard walks is a grid (ARIA), which its tag alone does not say. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

/** The whole of « Qui voit qui ? » in a grid that the keyboard walks: Espace shows or hides, a header takes its line. */
export function MatrixGrid({ model, comparison, canEdit, asked, onSet }: MatrixGridProps) {
  const { place, selection, select, onKey } = useSelection(model, asked, toggle);
  const { cells } = askedBy(model, selection);
  const handlers = { onKeyDown: onKey, onClick: click };
  return (
    <>
      <div className="matrix-place">
        <table ref={place} className="matrix" {...GRID} {...handlers} aria-label={MATRIX_TEXTS.grid} aria-readonly={!canEdit}>
          <MatrixHead model={model} selection={selection} />
          <tbody>
            {model.rows.map((row, i) => <MatrixLine key={row.target.key} line={row} row={i} selection={selection} comparison={comparison} />)}
          </tbody>
        </table>
      </div>
      {canEdit && cells.length > 1 ? (
        <div className="matrix-bar">
          <output>{cellsSelected(cells.length)}</output>
          <button type="button" className="link-button" onClick={() => onSet(cells, true)}>{MATRIX_TEXTS.show}</button>
          <button type="button" className="link-button" onClick={() => onSet(cells, false)}>{MATRIX_TEXTS.hide}</button>
        </div>
      ) : null}
    </>
  );

  function toggle(chosen: Selection): void {
    const { cells: chosenCells, visible } = askedBy(model, chosen);
    if (canEdit && chosenCells.length > 0) onSet(chosenCells, visible);
  }

  function click(event: MouseEvent<HTMLElement>): void {
    const at = placeUnder(event.target);
    if (at === undefined) return;
    const chosen = select(at, event.shiftKey);
    const onEye = event.target instanceof Element && event.target.closest('[data-eye]') !== null;
    if (!event.shiftKey && onEye) toggle(chosen);
  }
}

function useSelection(model: MatrixModel, asked: string | undefined, toggle: (chosen: Selection) => void) {
  const place = useRef<HTMLTableElement>(null);
  const [selection, setSelection] = useState(() => startAt(model, asked));
  const isAsked = asked !== undefined;
  useEffect(() => {
    if (isAsked) place.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [isAsked]);
  const move = (next: Selection): Selection => {
    setSelection(next);
    const { row, col } = next.active;
    place.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-col="${col}"]`)?.focus();
    return next;
  };
  const select = (at: Place, extends_: boolean): Selection => move({ active: at, anchor: extends_ ? selection.anchor : at });
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.metaKey) return;
    const next = event.key === 'Escape' ? { active: selection.active, anchor: selection.active } : moveBy(model, selection, event.key, { shift: event.shiftKey, ctrl: event.ctrlKey });
    if (next !== undefined) move(next);
    else if (!event.ctrlKey && (event.key === ' ' || event.key === 'Enter')) toggle(selection);
    else return;
    event.preventDefault();
  };
  return { place, selection, select, onKey };
}

function placeUnder(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? undefined : { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']) };
}

/** What every cell of the grid bears, headers included. */
function placeProps(selection: Selection, at: Place) {
  const { active } = selection;
  return { 'data-row': at.row, 'data-col': at.col, tabIndex: active.row === at.row && active.col === at.col ? 0 : -1 };
}

function MatrixHead({ model, selection }: { readonly model: MatrixModel; readonly selection: Selection }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix-corner" {...placeProps(selection, { row: -1, col: -1 })}>{MATRIX_TEXTS.target}</th>
        {model.emitters.map(({ id, isKnown }, col) => (
          <th key={id} scope="col" {...placeProps(selection, { row: -1, col })}>
            <span data-eye>{emitterLabel(id)}</span>
            {isKnown ? null : <span className="matrix-note">{MATRIX_TEXTS.unknownEmitter}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface MatrixLineProps {
  readonly line: MatrixRow;
  readonly row: number;
  readonly selection: Selection;
  readonly comparison: Comparison;
}

function MatrixLine({ line, row, selection, comparison }: MatrixLineProps) {
  const { name, cells } = line;
  const limit = limitWords(useLimits().of('visibilityRule', targetLoss(line.target.key)));
  return (
    <tr>
      <th scope="row" {...placeProps(selection, { row, col: -1 })}>
        <span data-eye><bdi>{name}</bdi></span> <LimitMark unit="visibilityRule" value={targetLoss(line.target.key)} />
        <RowNote line={line} />
      </th>
      {cells.map((value, col) => {
        const isIn = isSelected(selection, { row, col });
        return (
          <td
            key={value.cell.emitter}
            aria-selected={isIn}
            aria-label={cellName(name, value.cell.emitter, [...cellWords({ value, comparison }), ...(limit === '' ? [] : [limit])])}
            title={limit === '' ? undefined : limit}
            {...placeProps(selection, { row, col })}
          >
            <MatrixCellFace value={value} comparison={comparison} />{limit === '' ? null : <span className="limit-mark" aria-hidden> {LIMIT_SIGN}</span>}
          </td>
        );
      })}
    </tr>
  );
}

function RowNote({ line: { target, isUnderstood } }: { readonly line: MatrixRow }) {
  if (!isUnderstood) return <span className="matrix-note">{MATRIX_TEXTS.unknownTarget}</span>;
  return target.kind === 'gone' ? <span className="matrix-note">{MATRIX_TEXTS.goneTarget}</span> : null;
}
