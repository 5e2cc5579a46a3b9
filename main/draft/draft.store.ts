import { DraftEntry } from '../../domain/draft/draft-entry.ts';
import type { Store } from '../database/open-store.ts';
import type { DraftWrite } from './draft-write.ts';

/** Reads and writes the draft in the settings file. */
export interface DraftStore {
  list(): readonly DraftEntry[];
  has(id: string): boolean;
  /** Called inside the transaction of an action. */
  write(writes: readonly DraftWrite[]): void;
}

/** Prepares the statements of the draft. */
export function createDraftStore(store: Store): DraftStore {
  const list = store.prepare<[], string>('SELECT entry FROM draft ORDER BY seq').pluck();
  const has = store.prepare<[string], number>('SELECT 1 FROM draft WHERE id = ?').pluck();
  const put = store.prepare<[string, string, string]>(
    `INSERT INTO draft (id, state, entry) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, entry = excluded.entry`,
  );
  const drop = store.prepare<[string]>('DELETE FROM draft WHERE id = ?');
  return {
    list: () => list.all().map((text) => DraftEntry.parse(JSON.parse(text))),
    has: (id) => has.get(id) !== undefined,
    write: (writes) => {
      for (const write of writes) {
        if (write.kind === 'put') {
          put.run(write.entry.id, write.entry.state, JSON.stringify(write.entry));
        } else {
          write.ids.forEach((id) => drop.run(id));
        }
      }
    },
  };
}
