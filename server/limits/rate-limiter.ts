import type { LimitedAct, Rates } from './rates.ts';
import { createSteadyRate } from './steady-rate.ts';

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

/** Counts each act under its account and under its school; what is refused costs nothing to either. */
export function createRateLimiter(rates: Rates): RateLimiter {
  const rate = createSteadyRate();
  return {
    admit: ({ act, account, school }, at) =>
      rate.admit(
        [
          { key: `${act} account ${school} ${account}`, rate: rates[act].account },
          { key: `${act} school ${school}`, rate: rates[act].school },
        ],
        at,
      ),
  };
}
