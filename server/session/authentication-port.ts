import type { EntAccount } from '../../contract/ent/ent.contract.ts';

/** Says who somebody is; the demonstration lets one choose, another issue brings OIDC behind the same port. */
export interface AuthenticationPort {
  /** Accounts that one may choose; empty where choosing is not how one signs in. */
  accounts(): readonly EntAccount[];
  authenticate(accountId: string): EntAccount | undefined;
}
