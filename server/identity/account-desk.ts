import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { refuseApproval, refuseGrant, refuseRemoval, refuseRoleChange, type AccountRefusal, type KnownAccount } from '../../domain/roles/account-rules.ts';
import { ConsoleRole, mayManageAccounts } from '../../domain/roles/role-matrix.ts';
import { changeTwoPersons, type AskedByOne, type TwoPersonAct, type TwoPersons } from '../../domain/roles/two-persons.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { PeopleExport } from '../../contract/ent/identity.ts';
import type { AccountRecord } from '../database/account.store.ts';
import type { InvitationRecord } from '../database/identity.store.ts';
import { tellManaged, type Teller } from '../journal/tell-managed.ts';
import type { IdentityPorts } from './identity-ports.ts';
import { comesInBy } from './external/external-issuer.ts';
import { invite } from './invitations.ts';
import { emergencyAsked, putTwoPersons, readTwoPersons } from './two-persons.ts';

/** Somebody who may sign in, as the screen of accounts shows it. */
export interface ListedAccount extends KnownAccount {
  readonly name: string;
  readonly title: string;
  /** ISO 8601; null where none was noted. */
  readonly lastSignIn: string | null;
}

/** What an administrator asks for. */
export interface InvitationRequest {
  readonly role: ConsoleRole;
  readonly name: string;
  readonly title: string;
  /** The account that the new one takes the place of. */
  readonly replaces: string | null;
}

/** Who may come in: listed, invited, approved, removed; every act is checked again here and told to the journal. */
export interface AccountDesk {
  accounts(): readonly ListedAccount[];
  invitations(): readonly InvitationRecord[];
  /** The secret of the invitation, given once. */
  invite(by: EntAccount, request: InvitationRequest): Result<{ readonly token: string; readonly until: string; readonly waits: boolean }, AccountRefusal>;
  /** By a second administrator, where the school wants two. */
  approve(by: EntAccount, token: string): Result<null, AccountRefusal>;
  withdraw(by: EntAccount, token: string): Result<null, AccountRefusal>;
  remove(by: EntAccount, accountId: string): Result<null, AccountRefusal>;
  /** Its sessions end: the person comes in again as what they are now. */
  changeRole(by: EntAccount, accountId: string, role: ConsoleRole): Result<null, AccountRefusal>;
  /** Ends a session; false when it is over already. */
  closeSession(by: EntAccount, id: string): boolean;
  twoPersons(act: TwoPersonAct): TwoPersons;
  /** Who asked for the emergency mode and waits for a second administrator. */
  emergencyAsked(): AskedByOne | undefined;
  /** Wants two persons for an act, or asks that one be enough again. */
  wantTwoPersons(by: EntAccount, act: TwoPersonAct, wanted: boolean): Result<TwoPersons, AccountRefusal>;
  /** Tells the journal that a list of people leaves in a file. */
  noteExport(by: EntAccount, list: PeopleExport): void;
  /** The secret of the invitation to print at start, as long as no administrator comes in. */
  firstInvitation(): string | undefined;
  /** Ends an invitation that was used: the account that it replaces goes. To be called inside its transaction. */
  settle(invitation: InvitationRecord, account: AccountRecord): void;
}

/** Opens the accounts of the school of each call. */
export function createAccountDesk(given: IdentityPorts): AccountDesk {
  const { store, ports, now } = given;
  return {
    accounts: () => listAccounts(given),
    invitations: () => ports().school.identity.invitations(now().toISOString()),
    invite: (by, request) => act(given, () => inviteSomebody(given, by, request)),
    approve: (by, token) => act(given, () => approve(given, by, token)),
    withdraw: (by, token) => act(given, () => withdraw(given, by, token)),
    remove: (by, accountId) => act(given, () => removeAccount(given, by, accountId)),
    changeRole: (by, accountId, role) => act(given, () => changeRole(given, by, { id: accountId, role })),
    closeSession: (by, id) => {
      const closing = given.sessions.list().find((session) => session.id === id);
      if (closing === undefined) return false;
      store.transaction(() => {
        note(given, by, { kind: 'session.close', account: closing.account.id });
        given.sessions.closeById(id);
      });
      return true;
    },
    twoPersons: (wished) => readTwoPersons(ports().school.identity, wished),
    emergencyAsked: () => emergencyAsked(ports().school.identity, now().toISOString()),
    wantTwoPersons: (by, wished, wanted) => act(given, () => wantTwoPersons(given, by, { act: wished, wanted })),
    noteExport: (by, list) => store.transaction(() => note(given, by, { kind: 'people.export', ...list })),
    firstInvitation: () => firstInvitation(given),
    settle: ({ asked_by, replaces }, account) => {
      const by = { id: account.id, name: account.name, role: ConsoleRole.parse(account.role) };
      note(given, by, { kind: 'account.join', role: by.role, first: asked_by === null });
      // Who was invited long ago may be the one by whom the last administrator would go.
      if (replaces !== null && refuseRemoval('administrator', listAccounts(given), replaces) === undefined) takeOut(given, by, replaces);
    },
  };
}

/**
 * An act and the rule that it depends on, at one point in time: of two administrators who take each other out on two processes
 * that share a database, the second one is judged again.
 */
function act<T>({ store, announce }: IdentityPorts, decide: () => Result<T, AccountRefusal>): Result<T, AccountRefusal> {
  const decided = store.transaction(decide);
  if (decided.ok) announce();
  return decided;
}

function findInvitation({ ports, now }: IdentityPorts, token: string): InvitationRecord | undefined {
  return ports().school.identity.invitations(now().toISOString()).find((invitation) => invitation.token === token);
}

function approve(given: IdentityPorts, by: EntAccount, token: string): Result<null, AccountRefusal> {
  const asked = findInvitation(given, token);
  if (asked === undefined) return refuse({ kind: 'unknown' });
  const role = ConsoleRole.parse(asked.role);
  const refusal = refuseApproval(by, { by: asked.asked_by, role });
  if (refusal !== undefined) return refuse(refusal);
  given.ports().school.identity.approveInvitation(token, by.id);
  note(given, by, { kind: 'account.approve', role });
  return accept(null);
}

function withdraw(given: IdentityPorts, by: EntAccount, token: string): Result<null, AccountRefusal> {
  const asked = findInvitation(given, token);
  if (asked === undefined || !mayManageAccounts(by.role)) return refuse({ kind: 'unknown' });
  given.ports().school.identity.removeInvitation(token);
  note(given, by, { kind: 'account.withdraw', role: ConsoleRole.parse(asked.role) });
  return accept(null);
}

function listAccounts({ ports, external }: IdentityPorts): readonly ListedAccount[] {
  const { school, directory } = ports();
  // Of another issuer than the one in force, or of none, an access opens nothing.
  const usable = school.identity.credentials().filter(({ login }) => comesInBy(external, login));
  const holders = new Map(usable.map(({ account, totp }) => [account, external !== undefined || totp !== null]));
  const isDemo = directory.school()?.fictitious === true;
  const signedIn = school.accounts.lastSignIns();
  return school.accounts
    .list()
    .map(({ id, name, role, title }) => ({ id, name, title, role: ConsoleRole.parse(role), comesIn: isDemo || holders.has(id), hasSecondFactor: isDemo || holders.get(id) === true, lastSignIn: signedIn.get(id) ?? null }));
}

function inviteSomebody(given: IdentityPorts, by: EntAccount, { role, name, title, replaces }: InvitationRequest): ReturnType<AccountDesk['invite']> {
  const { ports, now, randomBytes } = given;
  const refusal = refuseGrant(by.role, role) ?? refuseReplacing(given, by, { role, replaces });
  if (refusal !== undefined) return refuse(refusal);
  const waits = mayManageAccounts(role) && readTwoPersons(ports().school.identity, 'grant').wanted;
  note(given, by, { kind: 'account.invite', role });
  const made = invite({ school: ports().school, now: now(), randomBytes }, { role, name, title, person: null, askedBy: by.id, replaces, approvedBy: waits ? null : by.id });
  return accept({ ...made, waits });
}

/** Nobody takes the place of somebody who may do more than whoever asks, nor of the last administrator with less. */
function refuseReplacing(given: IdentityPorts, by: EntAccount, { role, replaces }: Pick<InvitationRequest, 'role' | 'replaces'>): AccountRefusal | undefined {
  if (replaces === null) return undefined;
  const accounts = listAccounts(given);
  const replaced = accounts.find(({ id }) => id === replaces);
  if (replaced === undefined) return { kind: 'unknown' };
  return refuseGrant(by.role, replaced.role) ?? (mayManageAccounts(role) ? undefined : refuseRemoval(by.role, accounts, replaces));
}

function removeAccount(given: IdentityPorts, by: EntAccount, accountId: string): Result<null, AccountRefusal> {
  const refusal = refuseRemoval(by.role, listAccounts(given), accountId);
  if (refusal !== undefined) return refuse(refusal);
  takeOut(given, by, accountId);
  return accept(null);
}

function changeRole(given: IdentityPorts, by: EntAccount, { id, role }: { readonly id: string; readonly role: ConsoleRole }): Result<null, AccountRefusal> {
  const { accounts } = given.ports().school;
  const refusal = refuseRoleChange(by.role, listAccounts(given), { id, role });
  const target = accounts.find(id);
  if (refusal !== undefined || target === undefined) return refuse(refusal ?? { kind: 'unknown' });
  accounts.put({ ...target, role });
  given.sessions.closeAllOf(id);
  note(given, by, { kind: 'account.role', account: id, role });
  return accept(null);
}

function wantTwoPersons({ ports, ...given }: IdentityPorts, by: EntAccount, { act: wished, wanted }: { readonly act: TwoPersonAct; readonly wanted: boolean }): Result<TwoPersons, AccountRefusal> {
  if (!mayManageAccounts(by.role)) return refuse({ kind: 'grants-beyond', role: 'administrator' });
  const { identity } = ports().school;
  const next = changeTwoPersons(readTwoPersons(identity, wished), by.id, wanted);
  putTwoPersons(identity, wished, next);
  note({ ports, ...given }, by, { kind: 'account.twoPersons', wanted: next.wanted, asked: next.endAskedBy !== null, act: wished });
  return accept(next);
}

function takeOut(given: IdentityPorts, by: Teller, accountId: string): void {
  const { accounts, identity } = given.ports().school;
  const target = accounts.find(accountId);
  if (target === undefined) return;
  given.sessions.closeAllOf(accountId);
  identity.removeCredential(accountId);
  accounts.remove({ account: accountId, at: given.now().toISOString(), by: by.id });
  note(given, by, { kind: 'account.remove', account: accountId, role: ConsoleRole.parse(target.role) });
}

function firstInvitation(given: IdentityPorts): string | undefined {
  const { store, ports, now, randomBytes } = given;
  const { school, directory } = ports();
  const served = directory.school();
  const isOpen = listAccounts(given).some(({ role, comesIn }) => comesIn && mayManageAccounts(role));
  if (served === undefined || isOpen) return undefined;
  return store.transaction(() => {
    // One printed before may have been read by somebody else: only the last one opens.
    const before = school.identity.invitations(now().toISOString()).filter(({ asked_by }) => asked_by === null);
    for (const { token } of before) school.identity.removeInvitation(token);
    const invited = { role: 'administrator', name: '', title: '', person: null, askedBy: null, replaces: null, approvedBy: null } as const;
    return invite({ school, now: now(), randomBytes }, invited).token;
  });
}

function note({ ports, now }: IdentityPorts, by: Teller, intention: Intention): void {
  tellManaged(ports().school, by, intention, now().toISOString());
}
