import { addDays, daysBetween } from '../../../domain/kernel/days.ts';
import { dayHead, weekHead, weekNumber } from '../../../texts/frame/timeline.ts';
import type { TimelineWindow, WeekLetters } from './timeline-model.ts';

/** Above this, days are too narrow for a figure. */
const MOST_DAYS = 42;
/** Above this, two figures side by side touch: every other working day bears its own. */
const MOST_FIGURES = 21;

interface TimelineHeadProps extends TimelineWindow {
  readonly today: string;
  readonly letters: WeekLetters | undefined;
}

/** The weeks by their number, with their letter where they have one, and the days where there is room; read by eye only, each bar says its own days. */
export function TimelineHead({ from, days, today, letters }: TimelineHeadProps) {
  const weeks = Array.from({ length: days / 7 }, (_, i) => addDays(from, i * 7));
  return (
    <div className="timeline-head" aria-hidden>
      <div className="timeline-weeks">
        {weeks.map((monday) => <span key={monday}>{weekNumber(isoWeek(monday), letters?.get(monday))}{days > MOST_DAYS ? <small>{weekHead(monday)}</small> : null}</span>)}
      </div>
      {days > MOST_DAYS ? null : (
        <div className="timeline-days">
          {Array.from({ length: days }, (_, i) => addDays(from, i)).map((day, i) => <Day key={day} day={day} isToday={day === today} hasFigure={days <= MOST_FIGURES || SPACED.has(i % 7)} />)}
        </div>
      )}
    </div>
  );
}

/** Monday, Wednesday, Friday. */
const SPACED: ReadonlySet<number> = new Set([0, 2, 4]);

function Day({ day, isToday, hasFigure }: { readonly day: string; readonly isToday: boolean; readonly hasFigure: boolean }) {
  const [letter, figure] = dayHead(day);
  return <span data-today={isToday || undefined}>{letter}<small>{hasFigure ? figure : ''}</small></span>;
}

/** The number of the week of a Monday (ISO 8601): that of the year of its Thursday. */
export function isoWeek(monday: string): number {
  const thursday = addDays(monday, 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}
