import { addDays, daysBetween, type Period } from '../../../domain/kernel/days.ts';

/** How a bar is drawn: its pattern, that its word repeats (ux-performance.md §2.12). */
export type BarKind = 'planned' | 'current' | 'ended' | 'locked' | 'conflict' | 'redundant' | 'unconfirmed';

/** Something that lasts, on the line of somebody. */
export interface TimelineBar {
  readonly id: string;
  /** First and last day, `YYYY-MM-DD`, both included; `to` null: no end. */
  readonly from: string;
  readonly to: string | null;
  readonly kind: BarKind;
  /** The state in a word: « planifié ». */
  readonly word: string;
  /** What it is: « Y. Roux (6e A, 3e C) ». */
  readonly label: string;
  /** What is said of it where there is room: « long, 36 jours ». */
  readonly note?: string;
  /** A day of its own inside it, drawn as a diamond: the day of a visit. */
  readonly mark?: { readonly day: string; readonly label: string };
}

/** Somebody, and what is on their line. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly bars: readonly TimelineBar[];
}

/** Days without class, shaded with their name. */
export interface TimelineBand {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** The letter of each week that has one, by its Monday: « A ». */
export type WeekLetters = ReadonlyMap<string, string>;

/** The days in sight: a number of whole weeks from a Monday. */
export interface TimelineWindow {
  readonly from: string;
  readonly days: number;
}

/** Where something is among the days in sight, in days from the first one; `isCut`: it goes on beyond. */
export interface Placed {
  readonly start: number;
  readonly length: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Places a period among the days in sight; undefined when none of its days is. */
export function place({ from, days }: TimelineWindow, period: Period): Placed | undefined {
  const first = daysBetween(from, period.from);
  const last = period.to === null ? Infinity : daysBetween(from, period.to);
  if (last < 0 || first >= days || last < first) return undefined;
  const start = Math.max(0, first);
  return { start, length: Math.min(days - 1, last) - start + 1, isCutBefore: first < 0, isCutAfter: last >= days };
}

/** The same lines with the bars in sight alone: others take neither a lane nor an element. */
export function rowsIn(rows: readonly TimelineRow[], window: TimelineWindow): readonly TimelineRow[] {
  return rows.map((row) => ({ ...row, bars: row.bars.filter((bar) => place(window, bar) !== undefined) }));
}

/** Per bar, the lane it takes so that no two bars of a lane share a day; bars by first day take the lowest free lane. */
export function lanesOf(bars: readonly Period[]): readonly number[] {
  const order = [...bars.keys()].toSorted((a, b) => (startOf(bars[a]) < startOf(bars[b]) ? -1 : startOf(bars[a]) > startOf(bars[b]) ? 1 : a - b));
  const ends: (string | null)[] = [];
  const lanes = bars.map(() => 0);
  for (const at of order) {
    const free = ends.findIndex((end) => end !== null && end < startOf(bars[at]));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bars[at]?.to ?? null;
    lanes[at] = lane;
  }
  return lanes;
}

const startOf = (bar: Period | undefined): string => bar?.from ?? '';

/** How far a period goes when it is moved or lengthened by some days; undefined when it would end before it begins. */
export function moved({ from, to }: Period, part: 'whole' | 'start' | 'end', days: number): Period | undefined {
  const next = { from: part === 'end' ? from : addDays(from, days), to: to === null || part === 'start' ? to : addDays(to, days) };
  return next.to !== null && next.to < next.from ? undefined : next;
}
