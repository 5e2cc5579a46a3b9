import { IconAlertTriangleFilled, IconEqual, IconLock, IconQuestionMark, type Icon } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEventHandler, PointerEventHandler } from 'react';
import { barWords } from '../../../texts/frame/timeline.ts';
import { place, type BarKind, type Placed, type TimelineBar, type TimelineRow, type TimelineWindow } from './timeline-model.ts';

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

/** Shapes for those that ask for an act or forbid one: a colour alone says nothing. */
const SHAPES: Partial<Readonly<Record<BarKind, Icon>>> = { locked: IconLock, conflict: IconAlertTriangleFilled, redundant: IconEqual, unconfirmed: IconQuestionMark };

/** One bar: a word, a pattern, and everything in its name for who does not see it. */
export function Bar({ window, row, bar, lane, isCurrent, isReachable, onOpen, onKeyDown, onPointerDown }: BarProps) {
  const placed = place(window, bar);
  if (placed === undefined) return null;
  const markPlace = placeOfMark(window, bar, placed);
  const words = [barWords(row.label, bar.label, bar.word, bar.from, bar.to), bar.note, bar.mark?.label].filter((part) => part !== undefined).join(', ');
  const Shape = SHAPES[bar.kind];
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
      {Shape === undefined ? null : <Shape size={13} stroke={1.8} aria-hidden />}
      <span className="timeline-words" style={besideMark(markPlace)}>{bar.label} · {bar.word}</span>
      {markPlace === undefined ? null : <span className="timeline-mark" style={{ left: `${markPlace * 100}%` }} aria-hidden>◆</span>}
    </button>
  );
}

/** Where the diamond of a day is across the bar that holds it, from 0 to 1; undefined when its day is not in sight. */
function placeOfMark(window: TimelineWindow, { mark }: TimelineBar, { start, length }: Placed): number | undefined {
  const day = mark === undefined ? undefined : place(window, { from: mark.day, to: mark.day });
  return day === undefined ? undefined : (day.start - start + 0.5) / length;
}

/** The words take the wider side of the diamond: it would hide some of their letters. */
function besideMark(at: number | undefined): CSSProperties | undefined {
  if (at === undefined) return undefined;
  return at > 0.5 ? { maxWidth: `calc(${at * 100}% - 18px)` } : { marginInlineStart: `calc(${at * 100}% + 12px)` };
}

/** Where days are across the line, and which lane down it. */
export function spanStyle({ days }: TimelineWindow, { start, length }: { readonly start: number; readonly length: number }, lane: number) {
  return { left: `${(start / days) * 100}%`, width: `${(length / days) * 100}%`, top: `calc(${lane} * var(--lane) + 4px)` };
}
