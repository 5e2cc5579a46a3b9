import type { EntAccount } from '../../contract/ent/ent.contract.ts';

/** Says who somebody is by choice alone; a proof of identity comes by another door (`Sessions.openProven`). */
export interface AuthenticationPort {
  /** Accounts that one may choose; empty where choosing is not how one signs in. */
  accounts(): readonly EntAccount[];
  authenticate(accountId: string): EntAccount | undefined;
  /** Whether one signs in so: what was opened by choice is accepted as long as it is. */
  readonly isOpen: boolean;
}
