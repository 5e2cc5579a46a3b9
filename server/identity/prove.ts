import { must } from '../../domain/kernel/assert.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { ConsoleRole, needsSecondFactor } from '../../domain/roles/role-matrix.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { AccountRecord } from '../database/account.store.ts';
import type { CredentialRecord } from '../database/identity.store.ts';
import { stepOfCode } from './one-time-code.ts';
import { isPassword, NOBODY } from './passwords.ts';

/** What somebody types on the page of identification. */
export interface Proof {
  readonly login: string;
  readonly password: string;
  readonly code: string;
}

/** Why a proof is not accepted: never which part of it was wrong. */
export type ProofRefusal = { readonly kind: 'wrong' } | { readonly kind: 'wait'; readonly until: string };

/** Attempts that cost nothing, then each failure doubles the wait, up to a quarter of an hour (rel:T32). */
const FREE_FAILURES = 4;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Checks password and code together, and notes how it went; the account when both are right. */
export async function prove(school: SchoolStore, proof: Proof, now: Date): Promise<Result<AccountRecord, ProofRefusal>> {
  const credential = school.identity.byLogin(proof.login.trim().toLowerCase());
  if (credential === undefined) {
    await isPassword(NOBODY, proof.password);
    return refuse({ kind: 'wrong' });
  }
  const until = credential.locked_until ?? '';
  if (until > now.toISOString()) return refuse({ kind: 'wait', until });
  // Noted before the check: a hundred attempts at once are a hundred attempts.
  noteFailure(school, credential, now);
  const isRight = await isPassword(credential.password, proof.password);
  const account = school.accounts.find(credential.account);
  const step = isRight && account !== undefined ? secondFactor(school, account, proof.code, now) : undefined;
  if (step === undefined || account === undefined) return refuse({ kind: 'wrong' });
  school.identity.noteAttempt(account.id, { failures: 0, locked_until: null, totp_step: step });
  return accept(account);
}

/** The step to note; undefined when the code is wrong, or missing where the role needs one. */
function secondFactor({ identity }: SchoolStore, { id, role }: AccountRecord, code: string, now: Date): number | undefined {
  // Read again: the same code may have served while the password was checked.
  const { totp, totp_step } = must(identity.byAccount(id), 'its password was just checked');
  if (totp === null) return needsSecondFactor(ConsoleRole.parse(role)) ? undefined : totp_step;
  return stepOfCode(totp, code, { now, lastStep: totp_step });
}

function noteFailure(school: SchoolStore, { account, failures: before }: CredentialRecord, now: Date): void {
  const failures = before + 1;
  const wait = failures <= FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT_MS);
  school.identity.noteAttempt(account, { failures, locked_until: wait === 0 ? null : new Date(now.getTime() + wait).toISOString() });
}
