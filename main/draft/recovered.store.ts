import type { OutboxItem } from '../../domain/sync/console/sync-state.ts';
import type { Store } from '../database/open-store.ts';

/** The name under which recovered work was sent. */
export interface RecoveredIdentity {
  readonly client: string;
  readonly former: readonly string[];
  readonly lastM: number;
}

/** Takes out the work of a file that is behind its mirror, which holds all of it; called inside the transaction of the recovery. */
export function clearWork(store: Store): void {
  store.exec('DELETE FROM draft; DELETE FROM outbox');
}

/** Puts a recovered outbox into a settings file that has none; called inside the transaction of the recovery. */
export function writeRecovered(store: Store, identity: RecoveredIdentity, items: readonly OutboxItem[]): void {
  const meta = store.prepare<[string, string]>('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  meta.run('client', identity.client);
  meta.run('former', JSON.stringify(identity.former));
  meta.run('last-m', String(identity.lastM));
  const gesture = store.prepare<[string, string]>('INSERT OR REPLACE INTO gesture VALUES (?, ?)');
  const item = store.prepare<[number, string, string, string, number]>('INSERT INTO outbox VALUES (?, ?, ?, ?, NULL, ?)');
  for (const { mutation, gesture: body, hash, schema } of items) {
    gesture.run(body.id, JSON.stringify(body));
    item.run(mutation.m, body.id, JSON.stringify(mutation), hash, schema);
  }
}
