import { must } from '../../domain/kernel/assert.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import { ConsoleRole, needsSecondFactor } from '../../domain/roles/role-matrix.ts';
import type { AccountRecord } from '../database/account.store.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { InvitationRecord } from '../database/identity.store.ts';
import { fingerprintOf } from '../session/fingerprint.ts';
import { loginAt, type ExternalIssuer } from './external/external-issuer.ts';
import { stepOfCode } from './one-time-code.ts';
import { hashPassword, LONGEST_PASSWORD, NOBODY, SHORTEST_PASSWORD } from './passwords.ts';

/** Days during which an invitation opens (« Déduit »: long enough for a holiday week-end, no source says). */
const INVITATION_DAYS = 7;
const DAY = 86_400_000;

/** What an invitation is made of. */
export interface Invited {
  readonly role: ConsoleRole;
  readonly name: string;
  readonly title: string;
  readonly person: string | null;
  readonly askedBy: string | null;
  readonly replaces: string | null;
  /** Null as long as a second person has not agreed. */
  readonly approvedBy: string | null;
}

/** What inviting needs of the outside. */
export interface InvitationPorts {
  readonly school: SchoolStore;
  readonly now: Date;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Makes an invitation; gives its secret, which is kept nowhere. */
export function invite({ school, now, randomBytes }: InvitationPorts, invited: Invited): { readonly token: string; readonly until: string } {
  const token = Buffer.from(randomBytes(32)).toString('base64url');
  const until = new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString();
  const { role, name, title, person, askedBy, replaces, approvedBy } = invited;
  school.identity.putInvitation({
    token: fingerprintOf(token), role, name, title, person, replaces,
    asked_by: askedBy, asked_at: now.toISOString(), expires_at: until, approved_by: approvedBy,
  });
  return { token, until };
}

/** What somebody who was invited gives: how they will prove who they are. */
export interface Enrolment {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
  /** The secret shown on the page, and the code that the authenticator makes of it. */
  readonly secret: string;
  readonly code: string;
}

/** Why an enrolment is not accepted; the invitation stays open, except where it is over. */
export type EnrolmentRefusal = {
  readonly kind: 'over' | 'not-approved' | 'no-name' | 'no-identity' | 'bad-login' | 'taken-login' | 'short-password' | 'login-in-password' | 'other-password' | 'wrong-code';
};

/** The invitation behind a secret, if it still opens. */
export function openInvitation({ identity }: SchoolStore, token: string, now: Date): Result<InvitationRecord, EnrolmentRefusal> {
  const found = identity.invitation(fingerprintOf(token));
  if (found === undefined || found.expires_at <= now.toISOString()) return refuse({ kind: 'over' });
  return found.approved_by === null && found.asked_by !== null ? refuse({ kind: 'not-approved' }) : accept(found);
}

/** 160 bits in base32. */
const SECRET = /^[A-Z2-7]{32}$/;

const LOGIN = /^[a-z0-9](?:[a-z0-9.-]{1,58})[a-z0-9]$/;

/** What turning an invitation into an account needs besides. */
export interface EnrolmentPorts extends InvitationPorts {
  readonly transaction: <T>(work: () => T) => T;
  /** Where the person will prove who they are, when it is not here. */
  readonly external: ExternalIssuer | undefined;
  /** Ends the invitation in the same transaction: whom it replaces goes. */
  readonly settle: (invitation: InvitationRecord, account: AccountRecord) => void;
}

/** Turns an invitation into an account, once. */
export async function enrol(ports: EnrolmentPorts, token: string, enrolment: Enrolment): Promise<Result<AccountRecord, EnrolmentRefusal>> {
  const { transaction, external } = ports;
  const refusal = judge(ports, token, enrolment);
  if (refusal !== undefined) return refuse(refusal);
  const password = external === undefined ? await hashPassword(enrolment.password) : NOBODY;
  // Judged again: somebody may have used it, or taken the login, while the password was hashed.
  return transaction(() => {
    const late = judge(ports, token, enrolment);
    return late === undefined ? accept(join(ports, token, { ...enrolment, password })) : refuse(late);
  });
}

function judge({ school, now, external }: EnrolmentPorts, token: string, enrolment: Enrolment): EnrolmentRefusal | undefined {
  const invitation = openInvitation(school, token, now);
  if (!invitation.ok) return invitation.refusal;
  return external === undefined ? refuseEnrolment(school, invitation.value, enrolment, now) : refuseBinding(school, invitation.value, enrolment, external);
}

/** The claim of an issuer is compared to the letter: its value is taken as it is written, but for the spaces around it. */
function refuseBinding({ identity }: SchoolStore, { name: invitedName }: InvitationRecord, { name, login }: Enrolment, external: ExternalIssuer): EnrolmentRefusal | undefined {
  if (invitedName === '' && name.trim() === '') return { kind: 'no-name' };
  if (login === '') return { kind: 'no-identity' };
  return identity.byLogin(loginAt(external, login)) === undefined ? undefined : { kind: 'taken-login' };
}

/** `password` is its hash here. */
function join({ school, randomBytes, settle, external }: EnrolmentPorts, token: string, { password, ...enrolment }: Enrolment): AccountRecord {
  const invitation = must(school.identity.invitation(fingerprintOf(token)), 'it was just judged');
  const account = accountOf(school, invitation, enrolment.name, Buffer.from(randomBytes(9)).toString('base64url'));
  // The code that was typed shows that the authenticator works; it is no sign-in, and still serves once.
  const totp = external === undefined && needsSecondFactor(ConsoleRole.parse(account.role)) ? enrolment.secret : null;
  const login = external === undefined ? enrolment.login : loginAt(external, enrolment.login);
  school.accounts.put(account);
  school.identity.putCredential({ account: account.id, login, password, totp, totp_step: 0, failures: 0, locked_until: null });
  school.identity.removeInvitation(invitation.token);
  settle(invitation, account);
  return account;
}

function accountOf({ accounts }: SchoolStore, { role, title, person, name: invitedName }: InvitationRecord, name: string, id: string): AccountRecord {
  return { id: `acces:${id}`, name: invitedName === '' ? name.trim() : invitedName, role, title, person, rank: accounts.list().length };
}

function refuseEnrolment({ identity }: SchoolStore, { role, name: invitedName }: InvitationRecord, enrolment: Enrolment, now: Date): EnrolmentRefusal | undefined {
  const { name, login, password, again, secret, code } = enrolment;
  const isLong = password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD;
  const checks: readonly (readonly [boolean, EnrolmentRefusal['kind']])[] = [
    [invitedName === '' && name.trim() === '', 'no-name'],
    [!LOGIN.test(login), 'bad-login'],
    [identity.byLogin(login) !== undefined, 'taken-login'],
    [!isLong, 'short-password'],
    [password.toLowerCase().includes(login), 'login-in-password'],
    [password !== again, 'other-password'],
    [needsSecondFactor(ConsoleRole.parse(role)) && !isCodeOf(secret, code, now), 'wrong-code'],
  ];
  const kind = checks.find(([fails]) => fails)?.[1];
  return kind === undefined ? undefined : { kind };
}

function isCodeOf(secret: string, code: string, now: Date): boolean {
  return SECRET.test(secret) && stepOfCode(secret, code, { now, lastStep: 0 }) !== undefined;
}
