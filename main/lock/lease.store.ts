import type { LeaseMemory } from '../../domain/station/lease.ts';
import type { Store } from '../database/open-store.ts';

/** The lease of one account on this computer. */
export interface Lease extends LeaseMemory {
  /** Days that the school gave when it was last heard. */
  readonly days: number;
  /** What the ENT signed of it; empty where it does not sign: good as long as this program runs, and worth nothing on the disk. */
  readonly publicKey: string;
  readonly signature: string;
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
  readonly public_key: string;
  readonly signature: string;
}

/** Prepares the statements of the leases. */
export function createLeaseStore(store: Store, server: string): LeaseStore {
  const find = store.prepare<[string, string], LeaseRow>('SELECT renewed_at, highest, days, public_key, signature FROM lease WHERE server = ? AND account_id = ?');
  const put = store.prepare<[string, string, string, string, number, string, string]>('INSERT OR REPLACE INTO lease VALUES (?, ?, ?, ?, ?, ?, ?)');
  return {
    find: (accountId) => {
      const row = find.get(server, accountId);
      return row === undefined ? undefined : { renewedAt: row.renewed_at, highest: row.highest, days: row.days, publicKey: row.public_key, signature: row.signature };
    },
    put: (accountId, { renewedAt, highest, days, publicKey, signature }) => void put.run(server, accountId, renewedAt, highest, days, publicKey, signature),
  };
}
