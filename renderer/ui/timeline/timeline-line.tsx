import type { KeyboardEvent, PointerEvent } from 'react';
import type { Period } from '../../../domain/kernel/days.ts';
import { lineWords } from '../../../texts/frame/timeline.ts';
import { Bar, spanStyle } from './timeline-bar.tsx';
import { lanesOf, place, type TimelineBar, type TimelineRow, type TimelineWindow } from './timeline-model.ts';
import type { Drag } from './use-drag.ts';

interface LineProps {
  readonly window: TimelineWindow;
  readonly row: TimelineRow;
  readonly currentId: string | undefined;
  /** Whether Tab stops here: on one line only. */
  readonly isReachable: boolean;
  readonly drag: Drag | undefined;
  /** The days under the cursor of the line, where one may draw. */
  readonly cursor: Period | undefined;
  readonly onOpen: (bar: TimelineBar) => void;
  readonly onKey: (event: KeyboardEvent, bar?: TimelineBar) => void;
  readonly onGrip: (event: PointerEvent<HTMLElement>, bar?: TimelineBar) => void;
}

/** The line of somebody: who it is, then what lasts, in as many lanes as needed. */
export function Line({ window, row, currentId, isReachable, drag, cursor, onOpen, onKey, onGrip }: LineProps) {
  const bars = row.bars.map((bar) => (drag?.barId === bar.id ? { ...bar, ...drag.period } : bar));
  // While one is dragged, each keeps its lane.
  const lanes = lanesOf(row.bars);
  return (
    <>
      <div className="timeline-who"><bdi>{row.label}</bdi>{row.note === undefined ? null : <small>{row.note}</small>}</div>
      <div className="timeline-track">
        {cursor === undefined ? null : <DrawLayer window={window} row={row} isReachable={isReachable} drag={drag} cursor={cursor} onKey={onKey} onGrip={onGrip} />}
        {bars.map((bar, i) => (
          <Bar
            key={bar.id}
            window={window}
            row={row}
            bar={bar}
            lane={lanes[i] ?? 0}
            isCurrent={bar.id === currentId}
            isReachable={isReachable}
            onOpen={() => onOpen(bar)}
            onKeyDown={(event) => onKey(event, bar)}
            onPointerDown={(event) => onGrip(event, bar)}
          />
        ))}
      </div>
    </>
  );
}

type DrawProps = Pick<LineProps, 'window' | 'row' | 'isReachable' | 'drag' | 'onKey' | 'onGrip'> & { readonly cursor: Period };

/** Behind the bars: the line itself, on which days are chosen. */
function DrawLayer({ window, row, isReachable, drag, cursor, onKey, onGrip }: DrawProps) {
  const isDrawn = drag !== undefined && drag.barId === undefined;
  const span = isDrawn || isReachable ? place(window, isDrawn ? drag.period : cursor) : undefined;
  return (
    <>
      <button
        type="button"
        className="timeline-draw"
        data-item=""
        aria-label={lineWords(row.label, cursor.from, cursor.to ?? cursor.from)}
        tabIndex={isReachable ? 0 : -1}
        onKeyDown={(event) => onKey(event)}
        onPointerDown={(event) => onGrip(event)}
      />
      {span === undefined ? null : <span className="timeline-cursor" data-drawn={isDrawn || undefined} style={spanStyle(window, span, 0)} />}
    </>
  );
}

/** How many lanes a line has: one at least. */
export function laneCount({ bars }: TimelineRow): number {
  return Math.max(1, ...lanesOf(bars).map((lane) => lane + 1));
}
