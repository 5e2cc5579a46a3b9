import type { OidcStore } from '../../database/oidc.store.ts';
import { fingerprintOf } from '../../session/fingerprint.ts';

/** The sign-ins that sessions come from: each may be ended, whoever stated it. */
export interface Families {
  isAlive(family: string): boolean;
  end(family: string): void;
}

const OUTSIDE = 'outside:';
const ENDED = 'EndedFamily';

/** Seconds that the end of an outside sign-in is remembered: far longer than its proof opens anything. */
const REMEMBERED = 24 * 3600;

/** A sign-in at an issuer that tells no family. */
export interface OutsideSignIn {
  readonly issuer: string;
  readonly subject: string;
  /** When they proved it, seconds since 1970. */
  readonly authTime: number;
  /** The access that it opens: somebody who is of two schools of the ENT may be put out of one. */
  readonly account: string;
}

/** Names it by who, for what, and when they proved it, which renewals repeat (OpenID Connect Core §12.2). */
export function outsideFamily({ issuer, subject, authTime, account }: OutsideSignIn): string {
  return `${OUTSIDE}${fingerprintOf(`${issuer} ${subject} ${String(authTime)} ${account}`)}`;
}

/** Those of the ENT's own provider live as long as it knows their grant; those of another issuer until they are ended here. */
export function createFamilies(store: OidcStore, now: () => Date): Families {
  const seconds = (): number => Math.floor(now().getTime() / 1000);
  return {
    isAlive: (family) => (family.startsWith(OUTSIDE) ? store.find(ENDED, family) === undefined : store.find('Grant', family) !== undefined),
    end: (family) => {
      if (!family.startsWith(OUTSIDE)) return store.removeGrant(family);
      store.purge(seconds());
      store.put({ model: ENDED, id: family, payload: '{}', grant_id: null, uid: null, expires_at: seconds() + REMEMBERED });
    },
  };
}
