import type { Timers } from '../../../main/sync/timers.ts';

/** How many times shorter the waits are. */
export const PACE = 50;

/** The waits of the product, fifty times shorter: what takes a minute between two attempts takes a second. */
export const QUICK: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds / PACE).unref();
    return () => clearTimeout(timer);
  },
};
