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

/** Weeks as letters, that of week 1 first, to the last one that has any: `1` in the mask, `x` among those taken back, `0` in neither. */
export function weekLetters(mask: bigint, cancelled: bigint): string {
  const key = `${mask.toString(36)} ${cancelled.toString(36)}`;
  const known = LETTERS.get(key);
  if (known !== undefined) return known;
  const weeks = Array.from({ length: LAST_WEEK }, (_, i) => letterOf(mask, cancelled, BigInt(i + 1)));
  const letters = weeks.join('').replace(/(?<!0)0+$/, '');
  if (LETTERS.size >= MOST_KEPT) LETTERS.clear();
  LETTERS.set(key, letters);
  return letters;
}

function letterOf(mask: bigint, cancelled: bigint, week: bigint): string {
  if ((mask >> week) & 1n) return '1';
  return (cancelled >> week) & 1n ? 'x' : '0';
}

// A school has a few masks for thousands of lessons.
const LETTERS = new Map<string, string>();
const MOST_KEPT = 1000;

/** ISO date of the first day of a grid week, given that of week 1. */
export function weekStart(firstDay: string, week: number): string {
  const day = new Date(`${firstDay}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (week - 1) * 7);
  return day.toISOString().slice(0, 10);
}
