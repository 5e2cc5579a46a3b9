import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accept, type Result } from '../../domain/kernel/result.ts';
import { syncFolder } from '../database/mirror.ts';
import { DIRECTORY_INDEXES, DIRECTORY_MIGRATIONS } from '../database/migrations/directory.ts';
import { openStore, type Store, type StoreKind } from '../database/open-store.ts';
import { removeStoreFiles } from '../database/remove-store-files.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { createDirectoryStore, forgetCursor, type DirectoryStore } from './directory.store.ts';
import { startDirectoryLoad, type DirectoryLoad } from './load-directory.store.ts';
import { readPlace } from './load-place.store.ts';

/** The directory of one account: the file in use, and how another replaces it. */
export interface DirectoryFile {
  /** The directory as it is now; asked again after each swap. */
  now(): DirectoryStore;
  /** Opens a file beside: that of the load that was cut, where it can be gone on with, else a fresh one. */
  startLoad(): Result<DirectoryLoad, StoreRefusal>;
  /** Erases a load that was cut: the next one begins again. */
  forgetLoad(): void;
  /** People and groups that a finished load would take away. */
  removedBy(load: DirectoryLoad): number;
  /** Puts a finished load in the place of the file in use: one sees the old whole, or the new whole. */
  adopt(load: DirectoryLoad): void;
  forgetCursor(): void;
  /** Erases everything: the ENT gives it again. */
  empty(): void;
  close(): void;
}

/** « CEad » : a directory of Console ENT. */
const KIND: StoreKind = { applicationId: 0x43_45_61_64, migrations: DIRECTORY_MIGRATIONS };

/** The directory in use, and the one that is being loaded beside it. */
const FILES = { used: 'directory.db', fresh: 'directory.tmp' } as const;

/** Removes a directory that nobody has open, and what had come of the one that was to replace it. */
export function removeDirectoryFiles(folder: string): void {
  for (const name of Object.values(FILES)) removeStoreFiles(join(folder, name));
}

/** Opens the directory file; one that cannot be read is made anew, empty, since the ENT has it all. */
export function openDirectoryFile(folder: string, key: Uint8Array): Result<DirectoryFile, StoreRefusal> {
  const path = join(folder, FILES.used);
  const opened = openOrRebuild(path, key);
  if (!opened.ok) {
    return opened;
  }
  let store = opened.value;
  let current = createDirectoryStore(store);
  // Ready before a page asks for it. Not after a load: half a second for 100,000 people, before the rest that a page waits for.
  setImmediate(() => store.open && current.outlineJson());
  const fresh = join(folder, FILES.fresh);
  // Read through once in the life of this process, which wrote the rest of it: an ENT out of reach is asked each minute.
  let isKnown = false;
  // Nothing is being loaded: what an older copy of the folder left is nobody's.
  if (current.cursor() !== null) removeStoreFiles(fresh);
  return accept({
    now: () => current,
    startLoad: () => {
      const loading = openUnfinished(fresh, key, isKnown);
      isKnown ||= loading.ok;
      return loading.ok ? accept(startDirectoryLoad(loading.value)) : loading;
    },
    forgetLoad: () => removeStoreFiles(fresh),
    removedBy: (load) => load.missingFrom(store),
    adopt: (load) => {
      // Closing folds the write-ahead log into the file: each is whole under its name before and after the rename.
      load.close();
      store.close();
      renameSync(fresh, path);
      syncFolder(dirname(path));
      store = mustOpen(path, key);
      current = createDirectoryStore(store);
    },
    forgetCursor: () => forgetCursor(store),
    empty: () => {
      store.close();
      removeDirectoryFiles(folder);
      store = mustOpen(path, key);
      store.exec(DIRECTORY_INDEXES);
      current = createDirectoryStore(store);
    },
    close: () => store.close(),
  });
}

/** The file of a load that was cut, as long as it is sound and of this version; else a new one in its place. */
function openUnfinished(fresh: string, key: Uint8Array, isKnown: boolean): Result<Store, StoreRefusal> {
  const kept = existsSync(fresh) ? openStore(fresh, key, { ...KIND, isFresh: isKnown }) : undefined;
  if (kept?.ok === true && readPlace(kept.value) !== undefined) return kept;
  if (kept?.ok === false && !REBUILT.has(kept.refusal.kind)) return kept;
  if (kept?.ok === true) kept.value.close();
  removeStoreFiles(fresh);
  return openStore(fresh, key, KIND);
}

function openOrRebuild(path: string, key: Uint8Array): Result<Store, StoreRefusal> {
  const opened = openStore(path, key, KIND);
  if (!opened.ok && !REBUILT.has(opened.refusal.kind)) {
    return opened;
  }
  if (opened.ok) {
    opened.value.exec(DIRECTORY_INDEXES);
    return opened;
  }
  removeStoreFiles(path);
  const rebuilt = openStore(path, key, KIND);
  if (rebuilt.ok) {
    rebuilt.value.exec(DIRECTORY_INDEXES);
  }
  return rebuilt;
}

const REBUILT: ReadonlySet<StoreRefusal['kind']> = new Set(['corrupted', 'newer', 'foreign', 'wrong-key']);

function mustOpen(path: string, key: Uint8Array): Store {
  const opened = openStore(path, key, { ...KIND, isFresh: true });
  if (!opened.ok) {
    throw new Error(`The directory just written cannot be opened: ${opened.refusal.kind}`);
  }
  return opened.value;
}
