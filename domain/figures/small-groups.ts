/**
 * The fewest people that a line of figures is about. Below, a figure would say what somebody does: it is put with others
 * (« Déduit »: the sources ask for figures of the school and none of a person, S3-012, S3-013, and give no threshold).
 */
export const SMALLEST_GROUP = 10;

/** A line of figures about some people; null where nobody knows how many they are, which counts as few. */
export interface Counted {
  readonly people: number | null;
}

/**
 * Puts the lines about few people together, last, under what `merge` makes of them. Where that line would still be about few, or would
 * hold one of them alone, which the whole less the others would tell, the next smallest joins it. What is few even so is not shown.
 * A line about nobody hides nobody: it stays.
 */
export function foldSmall<T extends Counted>(lines: readonly T[], merge: (few: readonly T[]) => T): readonly T[] {
  const few = lines.filter(isFew);
  if (few.length === 0) return lines;
  const joining = lines.filter((line) => !isFew(line) && line.people !== 0).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  let merged = merge(few);
  // One alone is fewer than the threshold: another always joins it.
  while (sizeOf(merged) < SMALLEST_GROUP) {
    const next = joining.shift();
    if (next === undefined) break;
    few.push(next);
    merged = merge(few);
  }
  const folded = new Set(few);
  const kept = lines.filter((line) => !folded.has(line));
  return sizeOf(merged) < SMALLEST_GROUP ? kept : [...kept, merged];
}

function isFew({ people }: Counted): boolean {
  return people === null || (people > 0 && people < SMALLEST_GROUP);
}

function sizeOf({ people }: Counted): number {
  return people ?? 0;
}

/** The sum of figures, which is not known where one of them is not. */
export function sumKnown(figures: readonly (number | null)[]): number | null {
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}
