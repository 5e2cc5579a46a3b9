import { z } from 'zod';
import { ConsoleRole, mayManageAccounts, needsSecondFactor, ROLE_MATRIX } from './role-matrix.ts';

/** Why an act on the accounts of a school is refused; nothing was changed. */
export const AccountRefusal = z.discriminatedUnion('kind', [
  /** The role does not manage accounts, or would give what it does not hold (rel:T11). */
  z.object({ kind: z.literal('grants-beyond'), role: ConsoleRole }),
  /** Nobody could open the doors again (decision: first administrator). */
  z.object({ kind: z.literal('last-administrator') }),
  /** Whoever asked for it does not approve it (option: two persons). */
  z.object({ kind: z.literal('same-person') }),
  /** An administrator is named by an invitation, which two persons may be wanted for, and is taken out; nothing between. */
  z.object({ kind: z.literal('by-invitation') }),
  /** The role proves who it is with two factors, and this person has one. */
  z.object({ kind: z.literal('needs-second-factor'), role: ConsoleRole }),
  z.object({ kind: z.literal('unknown') }),
]);
export type AccountRefusal = Readonly<z.infer<typeof AccountRefusal>>;

/** Somebody who may sign in, as far as these rules look. */
export interface KnownAccount {
  readonly id: string;
  readonly role: ConsoleRole;
  /** Whether this person has what it takes to come in now: an invitation that waits opens nothing. */
  readonly comesIn: boolean;
  /** Whether a code of an authenticator is part of it. */
  readonly hasSecondFactor: boolean;
}

/** Nobody grants what he does not hold: every kind of setting of the given role is one of the giver's (rel:T11). */
export function refuseGrant(giver: ConsoleRole, given: ConsoleRole): AccountRefusal | undefined {
  const held = new Set(ROLE_MATRIX[giver].edits);
  const isHeld = mayManageAccounts(giver) && ROLE_MATRIX[given].edits.every((entity) => held.has(entity));
  return isHeld ? undefined : { kind: 'grants-beyond', role: given };
}

/** Removing an account, whoever it is: at least one administrator who comes in remains (rel:T12). */
export function refuseRemoval(remover: ConsoleRole, accounts: readonly KnownAccount[], id: string): AccountRefusal | undefined {
  const target = accounts.find((account) => account.id === id);
  if (target === undefined) return { kind: 'unknown' };
  const beyond = refuseGrant(remover, target.role);
  if (beyond !== undefined) return beyond;
  const remains = accounts.some((account) => account.id !== id && mayManageAccounts(account.role) && account.comesIn);
  return remains ? undefined : { kind: 'last-administrator' };
}

/** Giving another role to somebody who has a lesser one. */
export function refuseRoleChange(changer: ConsoleRole, accounts: readonly KnownAccount[], { id, role }: { readonly id: string; readonly role: ConsoleRole }): AccountRefusal | undefined {
  const target = accounts.find((account) => account.id === id);
  if (target === undefined) return { kind: 'unknown' };
  const beyond = refuseGrant(changer, target.role) ?? refuseGrant(changer, role);
  if (beyond !== undefined) return beyond;
  if (mayManageAccounts(target.role) || mayManageAccounts(role)) return { kind: 'by-invitation' };
  return needsSecondFactor(role) && !target.hasSecondFactor ? { kind: 'needs-second-factor', role } : undefined;
}

/** Approving what somebody else asked for: another person, who may grant it too. */
export function refuseApproval(approver: { readonly id: string; readonly role: ConsoleRole }, asked: { readonly by: string | null; readonly role: ConsoleRole }): AccountRefusal | undefined {
  return asked.by === approver.id ? { kind: 'same-person' } : refuseGrant(approver.role, asked.role);
}
