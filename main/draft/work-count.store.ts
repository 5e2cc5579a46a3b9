import type { Store } from '../database/open-store.ts';

/**
 * Counts the writes of the user's work in the settings file. Its mirror bears the same number: one that is ahead says that the
 * file lost its last commits, as when the end of its journal is damaged, which SQLite takes for work never committed.
 */
export interface WorkCount {
  read(): number;
  /** Called inside the transaction of an action. */
  write(count: number): void;
  /** Writes it as it is once more: by two values, since SQLite writes no page for one that is there already. */
  writeAgain(): void;
}

/** Prepares the statements of the count. */
export function createWorkCount(store: Store): WorkCount {
  const find = store.prepare<[], string>("SELECT value FROM meta WHERE key = 'work'").pluck();
  const put = store.prepare<[string]>("INSERT INTO meta VALUES ('work', ?) ON CONFLICT DO UPDATE SET value = excluded.value");
  const read = (): number => Number(find.get() ?? 0);
  const write = (count: number): void => void put.run(String(count));
  const writeAgain = store.transaction(() => {
    const count = read();
    write(count + 1);
    write(count);
  });
  return { read, write, writeAgain: () => writeAgain.immediate() };
}
