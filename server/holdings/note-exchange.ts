import { isDeepStrictEqual } from 'node:util';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { directoryViewOf } from '../../domain/roles/directory-view.ts';
import type { HoldingRecord } from '../database/holding.store.ts';
import { readCursor } from '../sync/cursor.ts';
import type { SyncPorts } from '../sync/sync-ports.ts';

/** A console that is being answered, and on which computer it says that it is. */
export interface Asking {
  readonly client: string;
  readonly account: EntAccount;
  readonly device: string;
  /** The cursor of the directory that it gives back; absent when it asks for everything. */
  readonly directoryCursor?: string;
}

/** How long the hour of an exchange that brought nothing new may be late: an answer does not cost a write to the disk. */
const LATE_MS = 3_600_000;
const NOTHING = { confirmed: 0, confirmed_view: '', sent: 0, sent_view: '' } as const;

/**
 * Remembers how far a console has received the directory, before it is answered up to `sent`: what it gives back it has, what it
 * is sent it may have (rel:C-P11). The cursor of an ENT put back from a copy counts up to what this one has.
 */
export function noteExchange({ store, school, uai, now }: SyncPorts, { client, account, device, directoryCursor }: Asking, sent: number): void {
  const known = school.holdings.of(client).find((holding) => holding.account === account.id);
  const cursor = directoryCursor === undefined ? undefined : readCursor(directoryCursor);
  const isOurs = cursor !== undefined && cursor.s === uai;
  const next: HoldingRecord = {
    ...(known ?? NOTHING),
    ...(isOurs ? { confirmed: Math.min(cursor.n, sent), confirmed_view: cursor.w } : {}),
    client,
    account: account.id,
    device,
    sent,
    sent_view: directoryViewOf(account.role).name,
    at: now().toISOString(),
  };
  if (known === undefined || isWorthWriting(known, next)) store.transaction(() => school.holdings.put(next));
}

function isWorthWriting(known: HoldingRecord, next: HoldingRecord): boolean {
  const isSame = isDeepStrictEqual(next, { ...known, at: next.at });
  return !isSame || Date.parse(next.at) - Date.parse(known.at) >= LATE_MS;
}
