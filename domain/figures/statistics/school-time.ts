import { must } from '../../kernel/assert.ts';
import { addDays, daysBetween } from '../../kernel/days.ts';
import type { Holiday } from '../../school-year/holiday.ts';
import { mondayOf, type DayPeriod } from './period-words.ts';

/** A time over which figures are summed. */
export interface TimeSlot extends DayPeriod {
  readonly kind: 'week' | 'term';
  /** For a week: whether it is of holidays, from Monday to Friday. */
  readonly isHoliday: boolean;
  /** For a term: its rank in the year, from 1. */
  readonly rank: number;
}

/** Holidays of fewer days than this cut no term: a bridge is not a vacation. */
const SHORTEST_CUT = 7;

/** The weeks from the one of a day to the one of another. */
export function weeksOf(period: DayPeriod, holidays: readonly Holiday[]): readonly TimeSlot[] {
  const first = mondayOf(period.from);
  return Array.from({ length: Math.floor(daysBetween(first, period.to) / 7) + 1 }, (_, i) => {
    const from = addDays(first, i * 7);
    return { kind: 'week', from, to: addDays(from, 6), rank: i + 1, isHoliday: holidays.some((one) => one.from <= from && addDays(from, 4) <= one.to) };
  });
}

/**
 * The terms of a school year (« 2026-2027 »), which its holidays cut: no source gives the days of trimesters, each school has its own.
 * None where no holidays of the year are known.
 */
export function termsOf(year: string, holidays: readonly Holiday[]): readonly TimeSlot[] {
  const [first, last] = [`${year.slice(0, 4)}-09-01`, `${year.slice(5)}-08-31`];
  const cuts = holidays.filter(({ from, to }) => to >= first && from <= last && daysBetween(from, to) + 1 >= SHORTEST_CUT);
  if (cuts.length === 0) return [];
  const starts = [first, ...cuts.map(({ to }) => addDays(to, 1))];
  const ends = [...cuts.map(({ from }) => addDays(from, -1)), last];
  return starts.flatMap((from, i) => { const to = must(ends[i], 'each term has an end'); return from <= to ? [{ from, to }] : []; })
    .map(({ from, to }, i) => ({ kind: 'term', from, to, rank: i + 1, isHoliday: false }));
}
