import { useState, type PointerEvent } from 'react';
import { addDays, type Period } from '../../../domain/kernel/days.ts';
import { moved, type TimelineWindow } from './timeline-model.ts';

/** What is being dragged, and where it would land. */
export interface Drag {
  readonly rowId: string;
  /** Absent: a new period is drawn on the line. */
  readonly barId?: string;
  readonly period: Period;
}

/** Near enough to an end of a bar to pull that end, px. */
const HANDLE = 8;

interface Grip {
  readonly rowId: string;
  readonly bar?: Period & { readonly id: string };
}

/** Follows the pointer from a bar or from a line, a day at a time; `onDrop` hears of what really moved. */
export function useDrag(window: TimelineWindow, onDrop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag>();
  const begin = ({ rowId, bar }: Grip, event: PointerEvent<HTMLElement>): void => {
    const track = event.currentTarget.closest<HTMLElement>('.timeline-track');
    if (event.button !== 0 || track === null) return;
    const box = track.getBoundingClientRect();
    const dayAt = (x: number): number => Math.max(0, Math.min(window.days - 1, Math.floor(((x - box.left) / box.width) * window.days)));
    const [from, part] = [dayAt(event.clientX), partUnder(event)];
    follow(event.currentTarget, event.pointerId, (x) => {
      const to = dayAt(x);
      return bar === undefined ? drawn(window, rowId, from, to) : carried(rowId, bar, part, to - from);
    });
  };
  return { drag, begin };

  function follow(element: HTMLElement, pointer: number, dragTo: (x: number) => Drag | undefined): void {
    let last: Drag | undefined;
    const move = (event: globalThis.PointerEvent): void => {
      if (last === undefined && !element.hasPointerCapture(pointer)) element.setPointerCapture(pointer);
      last = dragTo(event.clientX) ?? last;
      setDrag(last);
    };
    const end = (event: globalThis.PointerEvent): void => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      setDrag(undefined);
      if (event.type === 'pointerup' && last !== undefined) {
        // What was dragged is not opened as well.
        element.addEventListener('click', (click) => click.stopPropagation(), { once: true, capture: true });
        onDrop(last);
      }
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
  }
}

function partUnder({ currentTarget, clientX }: PointerEvent<HTMLElement>): 'whole' | 'start' | 'end' {
  const { left, right } = currentTarget.getBoundingClientRect();
  if (right - clientX <= HANDLE) return 'end';
  return clientX - left <= HANDLE ? 'start' : 'whole';
}

function drawn({ from }: TimelineWindow, rowId: string, one: number, other: number): Drag {
  return { rowId, period: { from: addDays(from, Math.min(one, other)), to: addDays(from, Math.max(one, other)) } };
}

/** Undefined as long as the bar has not left its days, so that a click stays a click. */
function carried(rowId: string, bar: Period & { readonly id: string }, part: 'whole' | 'start' | 'end', days: number): Drag | undefined {
  const period = moved(bar, part, days);
  return period === undefined || days === 0 ? undefined : { rowId, barId: bar.id, period };
}
