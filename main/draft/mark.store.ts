import { WorkMark } from '../../domain/draft/work-mark.ts';
import type { Store } from '../database/open-store.ts';

/** What the user noted of changes, in the settings file of the account. */
export interface MarkStore {
  /** In the order in which they were put. */
  list(): readonly WorkMark[];
  /** Puts marks in the place of those of the same kind and key, or takes them away; all or none. */
  write(marks: readonly WorkMark[], marked: boolean): void;
}

/** Prepares the statements of the marks. */
export function createMarkStore(store: Store): MarkStore {
  const list = store.prepare<[], WorkMark>('SELECT kind, key, value, at FROM mark ORDER BY seq');
  const put = store.prepare<[string, string, string, string]>('INSERT OR REPLACE INTO mark (kind, key, value, at) VALUES (?, ?, ?, ?)');
  const drop = store.prepare<[string, string]>('DELETE FROM mark WHERE kind = ? AND key = ?');
  return {
    list: () => list.all().map((row) => WorkMark.parse(row)),
    write: store.transaction((marks: readonly WorkMark[], marked: boolean) => {
      for (const { kind, key, value, at } of marks) {
        if (marked) put.run(kind, key, value, at);
        else drop.run(kind, key);
      }
    }),
  };
}
