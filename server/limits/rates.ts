import type { Rate } from './steady-rate.ts';

/** What is counted of those who are signed in. */
export type LimitedAct = 'push' | 'pull' | 'snapshot' | 'import' | 'export' | 'verify' | 'connector';

/** What one account may do, and what all those of a school may do together. */
export interface SharedRate {
  readonly account: Rate;
  readonly school: Rate;
}

/** The limit of each act. */
export type Rates = Readonly<Record<LimitedAct, SharedRate>>;

const rate = (burst: number, perSecond: number): Rate => ({ burst, perSecond });

const MINUTE = 1 / 60;

/**
 * The limits of an ENT (rel:T32; the figures are inferred, no text gives any). Above what people do: a console that sends all
 * it kept for a year makes some tens of pushes, one that follows every change asks ten times a second. Below what a program
 * would need to read a school again and again, or to fill its journal.
 */
export const RATES: Rates = {
  push: { account: rate(300, 5), school: rate(1200, 20) },
  pull: { account: rate(600, 10), school: rate(6000, 100) },
  snapshot: { account: rate(30, 3 * MINUTE), school: rate(300, 30 * MINUTE) },
  import: { account: rate(20, MINUTE), school: rate(40, 2 * MINUTE) },
  // In September somebody makes a list for each class of the school, and then again.
  export: { account: rate(40, MINUTE), school: rate(160, 4 * MINUTE) },
  verify: { account: rate(10, MINUTE), school: rate(40, 4 * MINUTE) },
  // Whoever says what is the same on both sides makes two acts for each group; the platform itself is spared by the pace of its transport.
  connector: { account: rate(100, 20 * MINUTE), school: rate(200, 40 * MINUTE) },
};
