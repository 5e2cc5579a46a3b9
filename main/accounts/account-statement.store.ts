import { AccountStatement } from '../../domain/accounts/account-statement.ts';
import type { Store } from '../database/open-store.ts';

/** What exports of the ENT said of accounts, in the settings file of the account, which is encrypted. */
export interface AccountStatementStore {
  /** By platform; one that this version does not understand is passed over. */
  list(): readonly AccountStatement[];
  /** In place of the one of its platform. */
  keep(statement: AccountStatement): void;
  forget(platform: string): void;
  /** Takes out those of whom nothing may be kept any more; what does not name them is not written again. */
  forgetPeople(people: readonly string[]): void;
}

/** Prepares the statements of SQL. */
export function createAccountStatementStore(store: Store): AccountStatementStore {
  const list = store.prepare<[], string>('SELECT statement FROM account_statement ORDER BY platform').pluck();
  const put = store.prepare<[string, string]>('INSERT OR REPLACE INTO account_statement VALUES (?, ?)');
  const drop = store.prepare<[string]>('DELETE FROM account_statement WHERE platform = ?');
  const all = (): readonly AccountStatement[] => list.all().flatMap((text) => AccountStatement.safeParse(JSON.parse(text)).data ?? []);
  const keep = (statement: AccountStatement): void => void put.run(statement.platform, JSON.stringify(statement));
  return {
    list: all,
    keep,
    forget: (platform) => void drop.run(platform),
    forgetPeople: store.transaction((people: readonly string[]) => {
      const gone = new Set(people);
      for (const statement of people.length === 0 ? [] : all()) {
        const accounts = statement.accounts.filter(({ personId }) => !gone.has(personId));
        if (accounts.length < statement.accounts.length) keep({ ...statement, accounts });
      }
    }),
  };
}
