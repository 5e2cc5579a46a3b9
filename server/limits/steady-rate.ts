/** So many at once, then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What an act is counted under, and how often that may be. */
export interface Bucket {
  readonly key: string;
  readonly rate: Rate;
}

/** Counts acts by key. */
export interface SteadyRate {
  /** Counts an act that may be done now under all its keys, `at` milliseconds of a clock that never goes back; else the seconds to wait, 1 or more. */
  admit(buckets: readonly Bucket[], at: number): number | undefined;
}

/** Keys beyond which those that are at rest are forgotten. */
const MANY = 10_000;

/**
 * Lets bursts through, then a steady rate (generic cell rate algorithm). Each key keeps one instant, that at which all it did
 * would be paid for; what is refused costs nothing, to none of its keys.
 */
export function createSteadyRate(): SteadyRate {
  const paidAt = new Map<string, number>();
  const paid = ({ key }: Bucket, at: number): number => Math.max(at, paidAt.get(key) ?? at);
  const early = (bucket: Bucket, at: number): number => paid(bucket, at) - at - (bucket.rate.burst - 1) * cost(bucket);
  return {
    admit: (buckets, at) => {
      const wait = Math.max(...buckets.map((bucket) => early(bucket, at)));
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
      if (paidAt.size > MANY) forgetPaid(paidAt, at);
      for (const bucket of buckets) paidAt.set(bucket.key, paid(bucket, at) + cost(bucket));
      return undefined;
    },
  };
}

/** Milliseconds that one act takes of a steady rate. */
function cost({ rate: { perSecond } }: Bucket): number {
  return 1000 / perSecond;
}

function forgetPaid(paidAt: Map<string, number>, at: number): void {
  for (const [key, instant] of paidAt) if (instant <= at) paidAt.delete(key);
}
