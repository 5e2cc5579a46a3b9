import { z } from 'zod';
import { KnownSender } from '../../domain/exchange/exchange-sender.ts';
import type { Store } from '../database/open-store.ts';

/** The computers whose files an account accepted here. */
export interface SenderStore {
  list(accountId: string): readonly KnownSender[];
  keep(accountId: string, sender: KnownSender): void;
}

/** Before the account in the name under which they are kept: no account of an ENT begins so. */
const SENDERS = 'senders ';

/** How many are remembered per account, the oldest forgotten first: it is then asked again. */
const MOST = 200;

const Kept = z.array(KnownSender);

/** The memory of each account of this computer. */
export function createSenderStore(store: Store): SenderStore {
  const find = store.prepare<[string], string>('SELECT value FROM preference WHERE account = ?').pluck();
  const put = store.prepare<[string, string]>('INSERT OR REPLACE INTO preference VALUES (?, ?)');
  const list = (accountId: string): readonly KnownSender[] => Kept.safeParse(JSON.parse(find.get(SENDERS + accountId) ?? '[]')).data ?? [];
  return {
    list,
    keep: (accountId, sender) => {
      const others = list(accountId).filter((one) => one.fingerprint !== sender.fingerprint || one.accountId !== sender.accountId);
      put.run(SENDERS + accountId, JSON.stringify([sender, ...others].slice(0, MOST)));
    },
  };
}
