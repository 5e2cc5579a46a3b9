import { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { AccountRecord, AccountStore } from '../database/account.store.ts';
import type { AuthenticationPort } from './authentication-port.ts';

/** An account of the ENT as a console sees it. */
export function readAccount({ id, name, role, title }: AccountRecord): EntAccount {
  return EntAccount.parse({ id, name, role, title });
}

/** Lets one choose an account of the school without a password: for demonstration and training only. */
export function demoAuthentication(accounts: AccountStore): AuthenticationPort {
  return {
    accounts: () => accounts.list().map(readAccount),
    authenticate: (accountId) => {
      const found = accounts.find(accountId);
      return found === undefined ? undefined : readAccount(found);
    },
  };
}
