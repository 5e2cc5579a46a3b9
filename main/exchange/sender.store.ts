import { z } from 'zod';
import { KnownSender } from '../../domain/exchange/exchange-sender.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

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
  const values = createNamedValues(store);
  const list = (accountId: string): readonly KnownSender[] => values.read(SENDERS + accountId, Kept) ?? [];
  return {
    list,
    keep: (accountId, sender) => {
      const others = list(accountId).filter((one) => one.fingerprint !== sender.fingerprint || one.accountId !== sender.accountId);
      values.keep(SENDERS + accountId, [sender, ...others].slice(0, MOST));
    },
  };
}
