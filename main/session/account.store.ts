import { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { Store } from '../database/open-store.ts';

/** Somebody who has signed in on this computer; `token` absent once they signed out. */
export interface RememberedAccount {
  readonly account: EntAccount;
  readonly token: string | null;
  readonly schoolName: string | null;
}

/** Who has signed in on this computer, for one ENT. */
export interface AccountStore {
  list(): readonly RememberedAccount[];
  find(accountId: string): RememberedAccount | undefined;
  /** The account that was open when the console stopped. */
  current(): RememberedAccount | undefined;
  remember(remembered: RememberedAccount): void;
  setCurrent(accountId: string | null): void;
}

interface AccountRow {
  readonly account: string;
  readonly token: string | null;
  readonly school_name: string | null;
}

/** Prepares the statements of the accounts of one ENT. */
export function createAccountStore(store: Store, server: string): AccountStore {
  const list = store.prepare<[string], AccountRow>('SELECT account, token, school_name FROM account WHERE server = ? ORDER BY id');
  const find = store.prepare<[string, string], AccountRow>('SELECT account, token, school_name FROM account WHERE server = ? AND id = ?');
  const current = store.prepare<[string], string>('SELECT account_id FROM current WHERE server = ?').pluck();
  const put = store.prepare<[string, string, string, string | null, string | null]>(
    'INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?)',
  );
  const setCurrent = store.prepare<[string, string]>('INSERT OR REPLACE INTO current VALUES (?, ?)');
  const clearCurrent = store.prepare<[string]>('DELETE FROM current WHERE server = ?');
  const findAccount = (accountId: string): RememberedAccount | undefined => decode(find.get(server, accountId));
  return {
    list: () => list.all(server).flatMap((row) => decode(row) ?? []),
    find: findAccount,
    current: () => {
      const accountId = current.get(server);
      return accountId === undefined ? undefined : findAccount(accountId);
    },
    remember: ({ account, token, schoolName }) =>
      void put.run(server, account.id, JSON.stringify(account), token, schoolName),
    setCurrent: (accountId) => void (accountId === null ? clearCurrent.run(server) : setCurrent.run(server, accountId)),
  };
}

function decode(row: AccountRow | undefined): RememberedAccount | undefined {
  return row === undefined
    ? undefined
    : { account: EntAccount.parse(JSON.parse(row.account)), token: row.token, schoolName: row.school_name };
}
