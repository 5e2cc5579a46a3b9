const DAY = 86_400_000;

/** A civil day, `YYYY-MM-DD`, and nothing that looks like one: 2026-02-30 is not. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && addDays(value, 0) === value;
}

/** The day so many days later, or earlier when negative; `Invalid` days give an empty text. */
export function addDays(day: string, days: number): string {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** How many days there are from one day to another; negative when the second one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** First and last day of a period, both included; null: no end. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Whether two periods have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from);
}

/** Whether a day is in a period. */
export function holds({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || day <= to);
}
