import { IconLock } from '@tabler/icons-react';
import type { KeyboardEventHandler, PointerEventHandler } from 'react';
import { barWords } from '../../../texts/timeline.ts';
import { place, type TimelineBar, type TimelineRow, type TimelineWindow } from './timeline-model.ts';

interface BarProps {
  readonly window: TimelineWindow;
  readonly row: TimelineRow;
  readonly bar: TimelineBar;
  readonly lane: number;
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
}

/** One bar: a word, a pattern, and everything in its name for who does not see it. */
export function Bar({ window, row, bar, lane, isCurrent, isReachable, onOpen, onKeyDown, onPointerDown }: BarProps) {
  const placed = place(window, bar);
  if (placed === undefined) return null;
  const words = barWords(row.label, bar.label, bar.word, bar.from, bar.to) + (bar.mark === undefined ? '' : `, ${bar.mark.label}`);
  return (
    <button
      type="button"
      className="timeline-bar"
      data-item={bar.id}
      data-kind={bar.kind}
      data-cut-before={placed.isCutBefore || undefined}
      data-cut-after={placed.isCutAfter || undefined}
      aria-label={words}
      aria-current={isCurrent || undefined}
      title={words}
      tabIndex={isReachable ? 0 : -1}
      style={spanStyle(window, placed, lane)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      {bar.kind === 'locked' ? <IconLock size={13} stroke={1.6} aria-hidden /> : null}
      <span className="timeline-words">{bar.kind === 'conflict' ? '▲ ' : ''}{bar.label} · {bar.word}</span>
      {bar.mark === undefined ? null : <Mark bar={bar} mark={bar.mark} window={window} />}
    </button>
  );
}

/** The diamond of a day, in the bar that holds it. */
function Mark({ window, bar, mark }: { readonly window: TimelineWindow; readonly bar: TimelineBar; readonly mark: { readonly day: string } }) {
  const day = place(window, { from: mark.day, to: mark.day });
  const whole = place(window, bar);
  if (day === undefined || whole === undefined) return null;
  return <span className="timeline-mark" style={{ left: `${((day.start - whole.start + 0.5) / whole.length) * 100}%` }} aria-hidden>◆</span>;
}

/** Where days are across the line, and which lane down it. */
export function spanStyle({ days }: TimelineWindow, { start, length }: { readonly start: number; readonly length: number }, lane: number) {
  return { left: `${(start / days) * 100}%`, width: `${(length / days) * 100}%`, top: `calc(${lane} * var(--lane) + 4px)` };
}
