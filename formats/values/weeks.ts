const LAST_WEEK = 63;
const LARGEST_MASK = 2n ** 64n - 1n;

/** Mask of grid weeks: bit i is week i, from 1 (formats §5.1); undefined when it is not an unsigned integer of 64 bits. */
export function parseWeeks(raw: string): bigint | undefined {
  // All who take part in a lesson have the same mask, as a rule.
  if (raw !== last.raw) last = { raw, mask: parseMask(raw.trim()) };
  return last.mask;
}

let last: { readonly raw: string; readonly mask: bigint | undefined } = { raw: '', mask: undefined };

function parseMask(text: string): bigint | undefined {
  if (!/^\d{1,20}$/.test(text)) return undefined;
  // A Number would lose the weeks past the 52nd.
  const mask = BigInt(text);
  return mask <= LARGEST_MASK ? mask : undefined;
}

/** Grid weeks of a mask, from 1 to 63, in order; bit 0 means nothing. */
export function weeksOf(mask: bigint): readonly number[] {
  const weeks: number[] = [];
  for (let week = 1; week <= LAST_WEEK; week += 1) {
    if ((mask >> BigInt(week)) & 1n) weeks.push(week);
  }
  return weeks;
}

/** ISO date of the first day of a grid week, given that of week 1. */
export function weekStart(firstDay: string, week: number): string {
  const day = new Date(`${firstDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (week - 1) * 7);
  return day.toISOString().slice(0, 10);
}
