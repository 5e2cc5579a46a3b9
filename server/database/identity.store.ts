import type { Connection } from './engines/engine.ts';
import type { Tables } from './tables.ts';

/** How somebody proves who they are. */
export type CredentialRecord = Omit<Tables['credential'], 'scope'>;
/** A door that opens once. */
export type InvitationRecord = Omit<Tables['invitation'], 'scope'>;

/** Passwords, second factors and invitations of one school. */
export interface IdentityStore {
  byLogin(login: string): CredentialRecord | undefined;
  byAccount(account: string): CredentialRecord | undefined;
  /** How each account that has what it takes proves who it is. */
  credentials(): readonly CredentialRecord[];
  putCredential(credential: CredentialRecord): void;
  /** Notes how the last attempt went. */
  noteAttempt(account: string, noted: Partial<Pick<CredentialRecord, 'failures' | 'locked_until' | 'totp_step'>>): void;
  removeCredential(account: string): void;
  invitation(token: string): InvitationRecord | undefined;
  /** Those that still wait, newest first; what is over is forgotten. */
  invitations(now: string): readonly InvitationRecord[];
  putInvitation(invitation: InvitationRecord): void;
  approveInvitation(token: string, by: string): void;
  removeInvitation(token: string): void;
  /** For what two persons are wanted, and who asked to stop it. */
  policy(): PolicyRecord;
  putPolicy(changed: Partial<PolicyRecord>): void;
  /** Lines that an account raised without a fresh proof, since an instant. */
  raisedSince(account: string, at: string): number;
  /** Notes lines raised so, and forgets those from before `since`. */
  noteRaises(raised: { readonly account: string; readonly at: string; readonly lines: number }, since: string): void;
  forgetRaises(account: string): void;
}

/** What the school wants of those who give strong rights. */
export type PolicyRecord = Omit<Tables['access_policy'], 'scope'>;

/** As long as a school has said nothing. */
const ONE_PERSON: PolicyRecord = { two_persons: 0, end_asked_by: null, emergency: 0, emergency_end_asked_by: null, emergency_asked_by: null, emergency_asked_at: null };

/** Opens the identities of one school. */
export function createIdentityStore(connection: Connection, scope: string): IdentityStore {
  const { sql } = connection;
  const credentials = sql
    .selectFrom('credential')
    .select(['account', 'login', 'password', 'totp', 'totp_step', 'failures', 'locked_until'])
    .where('scope', '=', scope);
  const invitations = sql
    .selectFrom('invitation')
    .select(['token', 'role', 'name', 'title', 'person', 'asked_by', 'asked_at', 'expires_at', 'replaces', 'approved_by'])
    .where('scope', '=', scope);
  const policies = sql
    .selectFrom('access_policy')
    .select(['two_persons', 'end_asked_by', 'emergency', 'emergency_end_asked_by', 'emergency_asked_by', 'emergency_asked_at'])
    .where('scope', '=', scope);
  const raises = sql.selectFrom('unproven_raise').where('scope', '=', scope);
  const policy = (): PolicyRecord => connection.first(policies) ?? ONE_PERSON;
  const removeInvitation = (token: string): void => connection.run(sql.deleteFrom('invitation').where('scope', '=', scope).where('token', '=', token));
  const removeCredential = (account: string): void => connection.run(sql.deleteFrom('credential').where('scope', '=', scope).where('account', '=', account));
  return {
    byLogin: (login) => connection.first(credentials.where('login', '=', login)),
    byAccount: (account) => connection.first(credentials.where('account', '=', account)),
    credentials: () => connection.all(credentials),
    putCredential: (credential) => {
      removeCredential(credential.account);
      connection.run(sql.insertInto('credential').values({ ...credential, scope }));
    },
    noteAttempt: (account, noted) => connection.run(sql.updateTable('credential').set(noted).where('scope', '=', scope).where('account', '=', account)),
    removeCredential,
    invitation: (token) => connection.first(invitations.where('token', '=', token)),
    invitations: (now) => connection.all(invitations.where('expires_at', '>', now).orderBy('asked_at', 'desc')),
    putInvitation: (invitation) => {
      connection.run(sql.deleteFrom('invitation').where('scope', '=', scope).where('expires_at', '<=', invitation.asked_at));
      connection.run(sql.insertInto('invitation').values({ ...invitation, scope }));
    },
    approveInvitation: (token, by) =>
      connection.run(sql.updateTable('invitation').set({ approved_by: by }).where('scope', '=', scope).where('token', '=', token)),
    removeInvitation,
    policy,
    putPolicy: (changed) => {
      const kept = { ...policy(), ...changed };
      connection.run(sql.deleteFrom('access_policy').where('scope', '=', scope));
      connection.run(sql.insertInto('access_policy').values({ ...kept, scope }));
    },
    raisedSince: (account, at) => connection.all(raises.select('lines').where('account', '=', account).where('at', '>=', at)).reduce((total, { lines }) => total + lines, 0),
    noteRaises: ({ account, at, lines }, since) => {
      connection.run(sql.deleteFrom('unproven_raise').where('scope', '=', scope).where('at', '<', since));
      connection.run(
        sql
          .insertInto('unproven_raise')
          .values({ scope, account, at, lines })
          .onConflict((conflict) => conflict.columns(['scope', 'account', 'at']).doUpdateSet(({ eb }) => ({ lines: eb('unproven_raise.lines', '+', lines) }))),
      );
    },
    forgetRaises: (account) => connection.run(sql.deleteFrom('unproven_raise').where('scope', '=', scope).where('account', '=', account)),
  };
}
