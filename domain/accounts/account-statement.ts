import { z } from 'zod';

/**
 * Where an account stands, as ENTs say it (domain.md §2.1): to activate, asked to be activated again, in use, blocked, and the two
 * steps of who left before nothing is kept.
 */
export const AccountState = z.enum(['toActivate', 'reset', 'active', 'blocked', 'awaitingDeletion', 'preDeleted']);
export type AccountState = z.infer<typeof AccountState>;

const Day = z.iso.date().optional();

/** What an export says of the account of one person; days are `YYYY-MM-DD`. Nothing by which anybody signs in. */
export const KnownAccount = z.strictObject({
  personId: z.string().min(1).max(100),
  state: AccountState,
  createdOn: Day,
  /** When its activation began: the 48 hours of S1-008 run from there. */
  startedOn: Day,
  activatedOn: Day,
  lastSignInOn: Day,
  /** Whether the address given at the activation was validated; absent where the export does not say. */
  emailChecked: z.boolean().optional(),
  deletionOn: Day,
});
export type KnownAccount = Readonly<z.infer<typeof KnownAccount>>;

/** As many people as a statement may hold, more than any school has. */
export const MOST_ACCOUNTS = 60_000;

/** What the export of one platform said of accounts: an upstream fact, with its day and where it comes from. */
export const AccountStatement = z.strictObject({
  /** Identifier of the platform; empty where the school says of none that it uses it. */
  platform: z.string().max(60),
  /** Day of the export, `YYYY-MM-DD`, as who gave the file said it. */
  statedOn: z.iso.date(),
  /** Name of the file. */
  source: z.string().max(300),
  accounts: z.array(KnownAccount).max(MOST_ACCOUNTS).readonly(),
  /** How many lines named nobody of the directory; their names are not kept. */
  strangers: z.number().int().nonnegative(),
});
export type AccountStatement = Readonly<z.infer<typeof AccountStatement>>;
