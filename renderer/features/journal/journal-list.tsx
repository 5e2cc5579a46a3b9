import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { dayHeading, JOURNAL_TEXTS } from '../../../texts/changes/journal.ts';
import { JournalLine } from './journal-line.tsx';
import type { JournalRow } from './journal-pages.ts';
import { useLinesInSight } from '../../ui/grid/use-lines-in-sight.ts';

const LINE_PX = 31;
/** How far from the last row the next page is asked for. */
const AHEAD = 20;

interface JournalListProps {
  readonly rows: readonly JournalRow[];
  readonly canUndo: boolean;
  readonly onEnd: () => void;
}

/** Only the lines in sight are drawn: a million feel like a hundred. */
export function JournalList({ rows, canUndo, onEnd }: JournalListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const virtual = useLinesInSight({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - AHEAD) onEnd();
  }, [lastShown, rows.length, onEnd]);
  const toggle = (key: string): void => setOpen((keys) => (keys.has(key) ? keys.difference(new Set([key])) : keys.union(new Set([key]))));
  return (
    <div ref={scroller} className="journal-scroll">
      <ul aria-label={JOURNAL_TEXTS.lines} className="journal-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li key={key} ref={virtual.measureElement} data-index={index} className="journal-row" style={{ transform: `translateY(${start}px)` }}>
              {row.kind === 'day' ? (
                <h2 className="journal-day">{dayHeading(row.at)}</h2>
              ) : (
                <JournalLine line={row.line} isOpen={open.has(row.key)} canUndo={canUndo} onToggle={() => toggle(row.key)} onKey={moveBetweenLines} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Up and down go from line to line; Tab goes on to what an open line holds. */
function moveBetweenLines(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const list = event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.journal-line') ?? [];
  const lines = [...list].toSorted((a, b) => rankOf(a) - rankOf(b));
  event.preventDefault();
  lines[lines.indexOf(event.currentTarget) + step]?.focus();
}

function rankOf(line: HTMLElement): number {
  return Number(line.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? 0);
}
