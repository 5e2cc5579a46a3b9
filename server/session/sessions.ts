import { hash } from 'node:crypto';
import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { AccountStore } from '../database/account.store.ts';
import type { AuthenticationPort } from './authentication-port.ts';
import { readAccount } from './demo-authentication.ts';

/** Days during which a session is accepted: the lease of a console (decision: lease). */
const SESSION_DAYS = 7;
const DAY = 86_400_000;

/** Nobody, or nobody any more, stands behind a token. */
export interface SessionRefusal {
  readonly kind: 'unauthorized';
  readonly reason: 'absent' | 'expired';
}

/** Who is signed in. */
export interface Sessions {
  open(accountId: string, device: string): Result<EntSession, { readonly kind: 'unknown-account' }>;
  /** The account behind a token, with the role it has now. */
  find(token: string | undefined): Result<EntAccount, SessionRefusal>;
  close(token: string): void;
}

/** What sessions need of the outside. */
export interface SessionPorts {
  readonly authentication: AuthenticationPort;
  readonly accounts: AccountStore;
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Opens, recognises and closes sessions; a token has 256 bits and is stored as its fingerprint only. */
export function createSessions({ authentication, accounts, now, randomBytes }: SessionPorts): Sessions {
  return {
    open: (accountId, device) => {
      const account = authentication.authenticate(accountId);
      if (account === undefined) return refuse({ kind: 'unknown-account' });
      const token = Buffer.from(randomBytes(32)).toString('base64url');
      const at = now();
      accounts.addSession({
        token: fingerprintOf(token),
        account: account.id,
        device,
        created_at: at.toISOString(),
        expires_at: new Date(at.getTime() + SESSION_DAYS * DAY).toISOString(),
      });
      return accept({ token, account });
    },
    find: (token) => {
      const session = token === undefined ? undefined : accounts.findSession(fingerprintOf(token));
      const account = session === undefined ? undefined : accounts.find(session.account);
      if (session === undefined || account === undefined) return refuse({ kind: 'unauthorized', reason: 'absent' });
      return session.expires_at <= now().toISOString()
        ? refuse({ kind: 'unauthorized', reason: 'expired' })
        : accept(readAccount(account));
    },
    close: (token) => {
      accounts.removeSession(fingerprintOf(token));
    },
  };
}

function fingerprintOf(token: string): string {
  return hash('sha256', token, 'hex');
}
