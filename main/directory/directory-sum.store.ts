import type { Store } from '../database/open-store.ts';

// The checksum of what the ENT gave of its directory, in the file of its rows (sync.md §3.5). Unknown in the file of an older
// version, and once people were erased here before the ENT said that they left: nothing is compared until the next whole load.

/** The checksum of the directory; undefined when it is not known. */
export function readSum(store: Store): string | undefined {
  return store.prepare<[], string>("SELECT value FROM meta WHERE key = 'sum'").pluck().get();
}

/** Keeps the checksum of the directory. */
export function writeSum(store: Store, sum: string): void {
  store.prepare("INSERT INTO meta VALUES ('sum', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(sum);
}

/** Counts no more until the next whole load. */
export function forgetSum(store: Store): void {
  store.prepare("DELETE FROM meta WHERE key = 'sum'").run();
}
