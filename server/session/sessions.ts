import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { AccountStore, SessionRecord } from '../database/account.store.ts';
import type { Families } from '../identity/external/families.ts';
import type { AuthenticationPort } from './authentication-port.ts';
import { readAccount } from './demo-authentication.ts';
import { fingerprintOf } from './fingerprint.ts';

const HOUR = 3_600_000;
/** Hours during which a chosen demonstration account is accepted: the lease of a console (decision: lease). */
const CHOSEN_HOURS = 7 * 24;
/** Hours during which a proven session is accepted; its console renews it by itself, as long as the provider still knows it. */
const PROVEN_HOURS = 1;
/** Minutes during which a proof is fresh: enough to open a session, and to do what asks for it (rel:T33). */
export const FRESH_MINUTES = 5;

/** Nobody, or nobody any more, stands behind a token. */
export interface SessionRefusal {
  readonly kind: 'unauthorized';
  readonly reason: 'absent' | 'expired';
}

/** What an identity provider states of somebody. */
export interface ProvenIdentity {
  readonly accountId: string;
  /** The family of tokens that the statement comes from. */
  readonly family: string;
  /** When the person proved who they are. */
  readonly authAt: Date;
}

/** An open session, as one shows it: nothing in it opens anything. */
export interface OpenSession {
  readonly id: string;
  readonly account: EntAccount;
  readonly device: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

type Unknown = { readonly kind: 'unknown-account' };

/** Why a statement of an identity provider opens nothing. */
export type StatementRefusal = SessionRefusal | Unknown;

/** Whoever stands behind a token. */
export interface Recognised {
  /** With the role it has now. */
  readonly account: EntAccount;
  /** Whether they proved who they are a moment ago; a demonstration has nothing to prove. */
  readonly isFresh: boolean;
  /** What their computer called itself when they signed in. */
  readonly device: string;
}

/** Who is signed in. */
export interface Sessions {
  /** By choice of a demonstration account. */
  open(accountId: string, device: string): Result<EntSession, Unknown>;
  /** By a fresh proof of an identity provider. */
  openProven(proven: ProvenIdentity, device: string): Result<EntSession, StatementRefusal>;
  /** Accepts a session for longer, expired or not, on a later statement of the family that opened it. */
  renew(token: string, proven: ProvenIdentity): Result<EntAccount, SessionRefusal>;
  recognise(token: string | undefined): Result<Recognised, SessionRefusal>;
  /** The account behind a token, with the role it has now. */
  find(token: string | undefined): Result<EntAccount, SessionRefusal>;
  close(token: string): void;
  list(): readonly OpenSession[];
  /** The name under which `list` shows the session of a token. */
  nameOf(token: string): string | undefined;
  /** Closes the session that `list` shows under this name; false when there is none. */
  closeById(id: string): boolean;
  /** Closes every session of an account. */
  closeAllOf(accountId: string): void;
}

/** What sessions need of the outside. */
export interface SessionPorts {
  /** Of the school of each call, as its accounts are. */
  readonly authentication: () => AuthenticationPort;
  readonly accounts: () => AccountStore;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The sign-ins that sessions come from. */
  readonly families: Families;
  /** Tells live channels that somebody may be gone. */
  readonly announce: () => void;
}

/** Opens, recognises, lists and closes sessions; a token has 256 bits and is stored as its fingerprint only. */
export function createSessions(ports: SessionPorts): Sessions {
  const { authentication, accounts, now } = ports;
  const record = (token: string | undefined): SessionRecord | undefined => (token === undefined ? undefined : accounts().findSession(fingerprintOf(token)));
  // Chosen while every name was invented: once people are real, nobody proved who stands behind it.
  const isUnproven = ({ auth_at }: SessionRecord): boolean => auth_at === null && !authentication().isOpen;
  const close = (sessions: readonly SessionRecord[]): void => endSessions(ports, sessions);
  const recognise: Sessions['recognise'] = (token) => {
    const session = token === undefined ? undefined : accounts().signedIn(fingerprintOf(token));
    if (session === undefined || isUnproven(session)) return refuse({ kind: 'unauthorized', reason: 'absent' });
    if (session.expires_at <= now().toISOString()) return refuse({ kind: 'unauthorized', reason: 'expired' });
    return accept({ account: readAccount(session), isFresh: session.auth_at === null || isFresh(new Date(session.auth_at), now()), device: session.device });
  };
  return {
    open: (accountId, device) => {
      const account = authentication().authenticate(accountId);
      return account === undefined ? refuse({ kind: 'unknown-account' }) : accept(addSession(ports, { account, device }));
    },
    openProven: (proven, device) => openProven(ports, proven, device),
    renew: (token, proven) => renew(ports, record(token), proven),
    recognise,
    find: (token) => {
      const found = recognise(token);
      return found.ok ? accept(found.value.account) : found;
    },
    close: (token) => close([record(token) ?? []].flat()),
    list: () => accounts().sessions(now().toISOString()).flatMap((session) => describe(accounts(), session) ?? []),
    nameOf: (token) => {
      const found = record(token);
      return found === undefined ? undefined : publicName(found);
    },
    closeById: (id) => {
      const found = accounts().sessions(now().toISOString()).filter((session) => publicName(session) === id);
      close(found);
      return found.length > 0;
    },
    closeAllOf: (accountId) => close(accounts().sessions('').filter(({ account }) => account === accountId)),
  };
}

function isFresh(authAt: Date, now: Date): boolean {
  return now.getTime() - authAt.getTime() <= FRESH_MINUTES * 60_000;
}

function openProven(ports: SessionPorts, proven: ProvenIdentity, device: string): Result<EntSession, StatementRefusal> {
  const found = ports.accounts().find(proven.accountId);
  if (found === undefined) return refuse({ kind: 'unknown-account' });
  // A session that was killed does not come back by the proof that opened it.
  if (!ports.families.isAlive(proven.family)) return refuse({ kind: 'unauthorized', reason: 'absent' });
  if (!isFresh(proven.authAt, ports.now())) return refuse({ kind: 'unauthorized', reason: 'expired' });
  return accept(addSession(ports, { account: readAccount(found), device, proven }));
}

interface Opening {
  readonly account: EntAccount;
  readonly device: string;
  readonly proven?: ProvenIdentity;
}

function addSession({ accounts, now, randomBytes }: SessionPorts, { account, device, proven }: Opening): EntSession {
  const token = Buffer.from(randomBytes(32)).toString('base64url');
  const hours = proven === undefined ? CHOSEN_HOURS : PROVEN_HOURS;
  accounts().noteSignIn(account.id, now().toISOString());
  accounts().addSession({
    token: fingerprintOf(token),
    account: account.id,
    device,
    created_at: now().toISOString(),
    expires_at: after(now(), hours),
    grant_id: proven?.family ?? null,
    auth_at: proven?.authAt.toISOString() ?? null,
  });
  return { token, account };
}

function renew({ accounts, now, families }: SessionPorts, session: SessionRecord | undefined, proven: ProvenIdentity): Result<EntAccount, SessionRefusal> {
  const isSame = session?.grant_id === proven.family && session.account === proven.accountId && families.isAlive(proven.family);
  const account = accounts().find(proven.accountId);
  if (!isSame || account === undefined) return refuse({ kind: 'unauthorized', reason: 'absent' });
  accounts().noteSignIn(account.id, now().toISOString());
  accounts().prolongSession(session.token, { expires_at: after(now(), PROVEN_HOURS), auth_at: proven.authAt.toISOString() });
  return accept(readAccount(account));
}

function endSessions({ accounts, families, announce }: SessionPorts, sessions: readonly SessionRecord[]): void {
  for (const { token, grant_id } of sessions) {
    accounts().removeSession(token);
    if (grant_id !== null) families.end(grant_id);
  }
  if (sessions.length > 0) announce();
}

function describe(accounts: AccountStore, session: SessionRecord): OpenSession | undefined {
  const account = accounts.find(session.account);
  if (account === undefined) return undefined;
  return { id: publicName(session), account: readAccount(account), device: session.device, openedAt: session.created_at, expiresAt: session.expires_at };
}

/** A name for the screen: the fingerprint of the fingerprint, which tells nothing of either. */
function publicName({ token }: SessionRecord): string {
  return fingerprintOf(token).slice(0, 24);
}

function after(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * HOUR).toISOString();
}
