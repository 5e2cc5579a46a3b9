import { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { School } from '../../domain/directory/school.ts';
import type { AccountRecord, AccountStore } from '../database/account.store.ts';
import type { AuthenticationPort } from './authentication-port.ts';

/** An account of the ENT as a console sees it. */
export function readAccount({ id, name, role, title }: AccountRecord): EntAccount {
  return EntAccount.parse({ id, name, role, title });
}

/** Lets one choose an account without a password, where every name is invented; elsewhere, nobody enters this way. */
export function demoAuthentication(accounts: AccountStore, school: School | undefined): AuthenticationPort {
  const isOpen = school?.fictitious === true;
  return {
    isOpen,
    accounts: () => (isOpen ? accounts.list().map(readAccount) : []),
    authenticate: (accountId) => {
      const found = isOpen ? accounts.find(accountId) : undefined;
      return found === undefined ? undefined : readAccount(found);
    },
  };
}
