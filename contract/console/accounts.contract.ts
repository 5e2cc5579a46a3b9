import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AccountStatement } from '../../domain/accounts/account-statement.ts';
import { LockReason } from './station.contract.ts';

/** Statements that a console keeps for a school: one per platform. */
export const MOST_STATEMENTS = 8;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** This role keeps no statement. */
  FORBIDDEN: { status: 403 },
  /** As many as a console keeps. */
  TOO_MANY: { status: 409 },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
} as const;

/** What this computer keeps of the accounts of the people of the ENT, as its exports said: never anything by which somebody signs in. */
export const accountsContract = {
  statements: oc.errors(errors).output(z.array(AccountStatement)),
  /** Keeps a statement in place of the one of its platform; durable when it answers. */
  keep: oc.errors(errors).input(AccountStatement).output(z.object({})),
  forget: oc.errors(errors).input(z.object({ platform: AccountStatement.shape.platform })).output(z.object({})),
};
