import type { LeaseMemory } from '../../domain/station/lease.ts';
import type { Store } from '../database/open-store.ts';

/** The lease of one account on this computer. */
export interface Lease extends LeaseMemory {
  /** Days that the school gave when it was last heard. */
  readonly days: number;
}

/** The leases of one ENT; each is durable when `put` returns. */
export interface LeaseStore {
  find(accountId: string): Lease | undefined;
  put(accountId: string, lease: Lease): void;
}

interface LeaseRow {
  readonly renewed_at: string;
  readonly highest: string;
  readonly days: number;
}

/** Prepares the statements of the leases. */
export function createLeaseStore(store: Store, server: string): LeaseStore {
  const find = store.prepare<[string, string], LeaseRow>('SELECT renewed_at, highest, days FROM lease WHERE server = ? AND account_id = ?');
  const put = store.prepare<[string, string, string, string, number]>('INSERT OR REPLACE INTO lease VALUES (?, ?, ?, ?, ?)');
  return {
    find: (accountId) => {
      const row = find.get(server, accountId);
      return row === undefined ? undefined : { renewedAt: row.renewed_at, highest: row.highest, days: row.days };
    },
    put: (accountId, { renewedAt, highest, days }) => void put.run(server, accountId, renewedAt, highest, days),
  };
}
