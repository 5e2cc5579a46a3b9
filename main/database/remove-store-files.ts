import { existsSync, rmSync } from 'node:fs';

/** Removes a database file and what SQLite keeps beside it. */
export function removeStoreFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const file = `${path}${suffix}`;
    if (existsSync(file)) {
      rmSync(file);
    }
  }
}
