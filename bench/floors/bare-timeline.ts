import { barPlace, TIMELINE } from '../timeline-bars.ts';

// The floor of the timeline: the lines that a screen holds, drawn by hand, one button a bar, and nothing around.

const LINES_IN_SIGHT = 20;
const LINE_HEIGHT = 34;
const DAYS = 35;

let first = 0;

/** Draws the next month of the lines in sight. */
export function showNextMonth(place: HTMLElement): void {
  first = first === 0 ? DAYS : 0;
  const lines = Array.from({ length: LINES_IN_SIGHT }, (_, i) => drawLine(i));
  const list = document.createElement('ul');
  list.className = 'bare-timeline';
  list.style.position = 'relative';
  list.dataset['from'] = String(first);
  list.append(...lines);
  place.replaceChildren(list);
}

function drawLine(teacher: number): HTMLElement {
  const line = document.createElement('li');
  line.style.cssText = `position:absolute;top:${teacher * LINE_HEIGHT}px;left:0;right:0;height:${LINE_HEIGHT}px`;
  line.append(`ENSEIGNANT ${teacher}`, ...barsOf(teacher));
  return line;
}

function barsOf(teacher: number): readonly HTMLElement[] {
  const places = Array.from({ length: TIMELINE.bars }, (_, i) => barPlace(i));
  return places
    .filter((bar) => bar.teacher === teacher && bar.start < first + DAYS && bar.start + bar.days > first)
    .map(({ start, days }) => {
      const button = document.createElement('button');
      button.style.cssText = `position:absolute;left:${20 + ((start - first) / DAYS) * 80}%;width:${(days / DAYS) * 80}%;height:24px`;
      button.textContent = 'Remplacement en cours';
      return button;
    });
}
