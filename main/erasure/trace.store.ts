import type { Store } from '../database/open-store.ts';

/** What the console's own file remembers of accounts, beside their folders. */
export interface TraceStore {
  /** Forgets an account of an ENT: its name, its proof, its lease, what was seen of its school, its columns, its visits. How the program looks stays. */
  forget(server: string, accountId: string): void;
}

/** Every table whose rows are of one account of one ENT, with the column that names it. */
const OF_AN_ACCOUNT = [['account', 'id'], ['current', 'account_id'], ['lease', 'account_id'], ['refresh_token', 'account_id'], ['school_sight', 'account_id']] as const;

/** Prepares the statements; all of it goes in one transaction. */
export function createTraceStore(store: Store): TraceStore {
  const rows = OF_AN_ACCOUNT.map(([table, column]) => store.prepare<[string, string]>(`DELETE FROM ${table} WHERE server = ? AND ${column} = ?`));
  const named = store.prepare<[string, string, string]>('DELETE FROM preference WHERE account IN (?, ?, ?)');
  const forget = store.transaction((server: string, accountId: string) => {
    for (const row of rows) row.run(server, accountId);
    named.run(accountId, `visit ${accountId}`, `columns ${accountId}`);
  });
  return { forget: (server, accountId) => forget.immediate(server, accountId) };
}
