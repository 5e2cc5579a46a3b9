import type { UdtWeeks } from './udt-base.ts';

const WEEKS_OF_A_YEAR = 53;

/**
 * ISO weeks of a mask whose bit i is week i + 1, in the order of the school year; undefined when it is no number. A mask
 * passes 32 bits, and 53: a plain number loses some. Weeks of holidays inside a run of weeks are part of it (formats.md §6).
 */
export function weeksOfMask(mask: string, year: { readonly firstWeek: number; readonly holidays: ReadonlySet<number> }): UdtWeeks | undefined {
  if (!/^\d{0,19}$/.test(mask)) return undefined;
  const bits = BigInt(mask === '' ? '0' : mask);
  if (bits === 0n) return 'all';
  const order = schoolWeeks(year.firstWeek);
  const isSet = order.map((week) => (bits & (1n << BigInt(week - 1))) !== 0n);
  return order.filter((_, index) => isSet[index] === true || isInsideRun(order, isSet, index, year.holidays));
}

/** Weeks of a year from the one where school begins. */
function schoolWeeks(firstWeek: number): readonly number[] {
  return Array.from({ length: WEEKS_OF_A_YEAR }, (_, index) => ((firstWeek - 1 + index) % WEEKS_OF_A_YEAR) + 1);
}

/** Whether a week without bit stands among holidays alone between two weeks that have one. */
function isInsideRun(order: readonly number[], isSet: readonly boolean[], index: number, holidays: ReadonlySet<number>): boolean {
  const reaches = (step: 1 | -1): boolean => {
    let at = index;
    while (isSet[at] === false && holidays.has(order[at] ?? 0)) at += step;
    return isSet[at] === true;
  };
  return holidays.has(order[index] ?? 0) && reaches(-1) && reaches(1);
}

const DAY = 86_400_000;

/** ISO weeks whose five days of school are all between two days, ISO. */
export function closedWeeks(from: string, to: string): readonly number[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const monday = start + ((8 - new Date(start).getUTCDay()) % 7) * DAY;
  const weeks: number[] = [];
  for (let day = monday; day + 4 * DAY <= end; day += 7 * DAY) weeks.push(isoWeek(day));
  return weeks;
}

/**
 * Monday and Sunday, ISO, of an ISO week of a school year that begins in the civil year `year`: a week before the first one is
 * of the next civil year (formats.md §6). Undefined for a 53rd week that this year has not.
 */
export function daysOfWeek({ year, firstWeek }: { readonly year: number; readonly firstWeek: number }, week: number): { readonly from: string; readonly to: string } | undefined {
  const january4 = Date.UTC(week < firstWeek ? year + 1 : year, 0, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  if (isoWeek(monday) !== week) return undefined;
  const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { from: isoDay(monday), to: isoDay(monday + 6 * DAY) };
}

/** ISO week of a Monday, in milliseconds: that of its Thursday, counted from the year's first Thursday. */
export function isoWeek(monday: number): number {
  const thursday = new Date(monday + 3 * DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / DAY / 7) + 1;
}
