import type { LimitedAct, Rate, Rates } from './rates.ts';

/** Who does what. */
export interface Doing {
  readonly act: LimitedAct;
  readonly account: string;
  readonly school: string;
}

/** Counts what is done, by account and by school. */
export interface RateLimiter {
  /** Counts an act that may be done now, `at` milliseconds of a clock that never goes back; else the seconds to wait, 1 or more. */
  admit(doing: Doing, at: number): number | undefined;
}

/** Keys beyond which those that are at rest are forgotten. */
const MANY = 10_000;

interface Bucket {
  readonly key: string;
  readonly rate: Rate;
}

/**
 * Lets bursts through, then a steady rate (generic cell rate algorithm). Each key keeps one instant, that at which all it did
 * would be paid for; what is refused costs nothing, neither to its account nor to its school.
 */
export function createRateLimiter(rates: Rates): RateLimiter {
  const paidAt = new Map<string, number>();
  const paid = ({ key }: Bucket, at: number): number => Math.max(at, paidAt.get(key) ?? at);
  const early = (bucket: Bucket, at: number): number => paid(bucket, at) - at - (bucket.rate.burst - 1) * cost(bucket);
  return {
    admit: ({ act, account, school }, at) => {
      const buckets = [
        { key: `${act} account ${school} ${account}`, rate: rates[act].account },
        { key: `${act} school ${school}`, rate: rates[act].school },
      ];
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
