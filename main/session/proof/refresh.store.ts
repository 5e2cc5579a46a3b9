import type { Store } from '../../database/open-store.ts';

/** What keeps a session without asking the person again, per account of one ENT; in the encrypted file only. */
export interface RefreshStore {
  find(accountId: string): string | undefined;
  /** Durable when it returns: the provider forgets the one before at that moment. */
  keep(accountId: string, token: string): void;
  forget(accountId: string): void;
}

/** Prepares the statements of the refresh tokens of one ENT. */
export function createRefreshStore(store: Store, server: string): RefreshStore {
  const find = store.prepare<[string, string], string>('SELECT token FROM refresh_token WHERE server = ? AND account_id = ?').pluck();
  const keep = store.prepare<[string, string, string]>('INSERT OR REPLACE INTO refresh_token VALUES (?, ?, ?)');
  const forget = store.prepare<[string, string]>('DELETE FROM refresh_token WHERE server = ? AND account_id = ?');
  return {
    find: (accountId) => find.get(server, accountId),
    keep: (accountId, token) => void keep.run(server, accountId, token),
    forget: (accountId) => void forget.run(server, accountId),
  };
}
