import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { addDays, holds, type Period } from '../../../domain/kernel/days.ts';
import { keepingLine, useLinesInSight } from '../grid/use-lines-in-sight.ts';
import { actOf } from './timeline-keys.ts';
import { laneCount, Line } from './timeline-line.tsx';
import { moved, place, rowsIn, type TimelineBand, type TimelineBar, type TimelineRow, type TimelineWindow, type WeekLetters } from './timeline-model.ts';
import { TimelineHead } from './timeline-head.tsx';
import { useDrag } from './use-drag.ts';

/** Height of a lane and what is around the lanes of a line, px. */
const LANE = 28;
const AROUND = 6;

interface TimelineProps {
  readonly label: string;
  readonly window: TimelineWindow;
  readonly today: string;
  readonly rows: readonly TimelineRow[];
  readonly bands: readonly TimelineBand[];
  readonly letters?: WeekLetters;
  /** The bar whose details are shown. */
  readonly currentId?: string | undefined;
  readonly onOpen: (rowId: string, barId: string) => void;
  /** Absent where nothing may be moved; locked bars never are. */
  readonly onMove?: ((barId: string, period: Period) => void) | undefined;
  readonly onRemove?: ((barId: string) => void) | undefined;
  /** Absent where nothing may be drawn. */
  readonly onDraw?: ((rowId: string, period: { readonly from: string; readonly to: string }) => void) | undefined;
}

/** Who, and what lasts, day after day: only the lines in sight are drawn. */
export function Timeline(props: TimelineProps) {
  const { label, window, today, bands, currentId, onOpen, onDraw } = props;
  const rows = useMemo(() => rowsIn(props.rows, { from: window.from, days: window.days }), [props.rows, window.from, window.days]);
  const scroller = useRef<HTMLDivElement>(null);
  const { at, cursor, onKey } = useKeyboard({ ...props, rows }, scroller);
  const { drag, begin } = useDrag(window, ({ rowId, barId, period }) => {
    if (barId === undefined) onDraw?.(rowId, { from: period.from, to: period.to ?? period.from });
    else props.onMove?.(barId, period);
  });
  const lines = useLinesInSight({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => heightOf(rows[i]),
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 3,
    rangeExtractor: keepingLine(at),
  });
  useEffect(() => lines.scrollToIndex(at), [lines, at]);
  return (
    <section className="timeline" ref={scroller} aria-label={label}>
      <TimelineHead {...window} today={today} letters={props.letters} />
      <div className="timeline-body" style={{ height: lines.getTotalSize() }}>
        <Backdrop window={window} today={today} bands={bands} />
        <ul>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <li key={row.id} className="timeline-line" data-row={index} style={{ height: heightOf(row), transform: `translateY(${start}px)` }}>
                <Line
                  window={window}
                  row={row}
                  currentId={currentId}
                  isReachable={index === Math.min(at, rows.length - 1)}
                  drag={drag?.rowId === row.id ? drag : undefined}
                  cursor={onDraw === undefined ? undefined : cursor}
                  onOpen={(bar) => onOpen(row.id, bar.id)}
                  onKey={(event, bar) => onKey(event, index, bar)}
                  onGrip={(event, bar) => { if (bar === undefined || canMove(props, bar)) begin(bar === undefined ? { rowId: row.id } : { rowId: row.id, bar }, event); }}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function heightOf(row: TimelineRow | undefined): number {
  return (row === undefined ? 1 : laneCount(row)) * LANE + AROUND;
}

function canMove({ onMove }: TimelineProps, { kind }: TimelineBar): boolean {
  return onMove !== undefined && kind !== 'locked';
}

/** The line that the keyboard is on, the days under its cursor, and what each key does. */
function useKeyboard(props: TimelineProps, scroller: RefObject<HTMLElement | null>) {
  const { rows, window, today, onRemove, onDraw } = props;
  const [at, setAt] = useState(0);
  const [moving, setCursor] = useState<Period>({ from: today, to: today });
  const cursor = place(window, moving) === undefined ? { from: window.from, to: window.from } : moving;
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-item]`)?.focus();
  });
  const onKey = (event: KeyboardEvent, index: number, bar?: TimelineBar): void => {
    const act = actOf(event);
    if (act === undefined || (act.kind === 'open' && bar !== undefined)) return;
    event.preventDefault();
    if (act.kind === 'row') step(index, act.by);
    else if (bar !== undefined) onBar(act, bar, rows[index]?.id ?? '');
    else onLine(act, index);
  };
  return { at, cursor, onKey };

  function step(index: number, by: 1 | -1): void {
    wanted.current = true;
    setAt(Math.max(0, Math.min(rows.length - 1, index + by)));
  }

  function onBar(act: NonNullable<ReturnType<typeof actOf>>, bar: TimelineBar, rowId: string): void {
    if (act.kind === 'remove') onRemove?.(bar.id);
    if (act.kind !== 'move') return;
    // What does not move is opened: its sheet says why.
    if (!canMove(props, bar)) return props.onOpen(rowId, bar.id);
    const period = moved(bar, act.stretch ? 'end' : 'whole', act.days);
    if (period !== undefined) props.onMove?.(bar.id, period);
  }

  function onLine(act: NonNullable<ReturnType<typeof actOf>>, index: number): void {
    const row = rows[index];
    if (act.kind === 'open' && row !== undefined) onDraw?.(row.id, { from: cursor.from, to: cursor.to ?? cursor.from });
    if (act.kind === 'move') setCursor(pointed(window, cursor, act));
  }
}

/** Where the cursor of the line goes: another day, or to its first one with more days; it never leaves what is in sight. */
function pointed({ from, days }: TimelineWindow, cursor: Period, act: { readonly days: number; readonly stretch: boolean }): Period {
  const day = addDays(cursor.from, act.days);
  const next = act.stretch ? moved(cursor, 'end', act.days) : { from: day, to: day };
  const isInSight = next !== undefined && [next.from, next.to ?? next.from].every((one) => holds({ from, to: addDays(from, days - 1) }, one));
  return isInSight ? next : cursor;
}

/** Behind the lines: holidays with their name, and today. */
function Backdrop({ window, today, bands }: Pick<TimelineProps, 'window' | 'today' | 'bands'>) {
  const day = place(window, { from: today, to: today });
  return (
    <div className="timeline-backdrop" style={{ backgroundSize: `${700 / window.days}% 100%` }} aria-hidden>
      {bands.map((band) => {
        const span = place(window, band);
        return span === undefined ? null : <span key={`${band.from} ${band.name}`} className="timeline-band" style={across(window, span)}><span>{band.name}</span></span>;
      })}
      {day === undefined ? null : <span className="timeline-today" style={across(window, day)} />}
    </div>
  );
}

function across({ days }: TimelineWindow, { start, length }: { readonly start: number; readonly length: number }) {
  return { left: `${(start / days) * 100}%`, width: `${(length / days) * 100}%` };
}
