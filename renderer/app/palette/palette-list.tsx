import { memo, type MouseEvent } from 'react';
import { lineName, PALETTE_TEXTS } from '../../../texts/frame/palette.ts';
import type { PaletteLine, PalettePart, PartId } from './palette-line.ts';

/** The list, for the field that works it. */
export const LIST_ID = 'palette-list';

/** The line at a place, for the field that points to it. */
export function optionId(at: number): string {
  return `palette-option-${at}`;
}

interface PaletteListProps {
  readonly parts: readonly PalettePart[];
  /** The line that Enter chooses, counted over all the parts. */
  readonly at: number;
  readonly onChoose: (line: PaletteLine) => void;
}

/** The lines by part; the keyboard stays in the field, which points to the line it is on (ARIA combobox). */
export function PaletteList({ parts, at, onChoose }: PaletteListProps) {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { lines }) => sum + lines.length, 0));
  return (
    <div {...LISTBOX} className="palette-list">
      {parts.map(({ id, lines }, part) => (
        <div key={id} {...partProps(id)} className="palette-part">
          <div id={`palette-part-${id}`} className="palette-part-name">{PALETTE_TEXTS.parts[id]}</div>
          <div role="presentation">
            {lines.map((line, i) => (
              <Line key={line.key} line={line} place={(starts[part] ?? 0) + i} isCurrent={(starts[part] ?? 0) + i === at} onChoose={onChoose} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** A press of the mouse leaves the cursor in the field. */
const LISTBOX = { id: LIST_ID, role: 'listbox', 'aria-label': PALETTE_TEXTS.list, onMouseDown: (event: MouseEvent) => event.preventDefault() } as const;

function partProps(id: PartId) {
  return { role: 'group', 'aria-labelledby': `palette-part-${id}` } as const;
}

interface LineProps {
  readonly line: PaletteLine;
  readonly place: number;
  readonly isCurrent: boolean;
  readonly onChoose: (line: PaletteLine) => void;
}

function LineOf({ line, place, isCurrent, onChoose }: LineProps) {
  const { name, detail, keys, refusal } = line;
  return (
    <div {...optionProps({ line, place, isCurrent, onChoose })} ref={isCurrent ? keepInSight : undefined} className="palette-line">
      <span className="palette-name"><bdi>{name}</bdi></span>
      {detail === '' ? null : <span className="palette-detail">{detail}</span>}
      {refusal === undefined ? null : <span className="palette-detail">{refusal}</span>}
      {/* A space that only who listens needs: the words are apart on screen. */}
      {keys === undefined ? null : <>{' '}<kbd>{keys}</kbd></>}
    </div>
  );
}

function optionProps({ line, place, isCurrent, onChoose }: LineProps) {
  return {
    id: optionId(place),
    role: 'option',
    'aria-selected': isCurrent,
    'aria-disabled': line.refusal === undefined ? undefined : true,
    'aria-label': lineName(line),
    onClick: () => onChoose(line),
  } as const;
}

/** The first line is in sight already: asking would make the browser lay the list out at once. */
function keepInSight(line: HTMLElement | null): void {
  if (line !== null && line.id !== optionId(0)) line.scrollIntoView({ block: 'nearest' });
}

/** `onChoose` is another function at each key and does the same with the same line: it is drawn again only when what it says changes. */
const Line = memo(LineOf, (a, b) => a.place === b.place && a.isCurrent === b.isCurrent && saysTheSame(a.line, b.line));

function saysTheSame(a: PaletteLine, b: PaletteLine): boolean {
  return a === b || (a.key === b.key && a.name === b.name && a.detail === b.detail && a.keys === b.keys && a.refusal === b.refusal);
}
