import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { createSyncState } from '../../domain/sync/console/sync-state.ts';
import { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { openSettingsFile } from '../../main/database/open-settings-file.ts';
import type { Store } from '../../main/database/open-store.ts';
import { createDraftStore, type DraftStore } from '../../main/draft/draft.store.ts';
import type { DraftWrite } from '../../main/draft/draft-write.ts';
import { createSyncStore, loadSyncState, type SyncStore } from '../../main/sync/sync.store.ts';
import { NO_DIRECTORY, type DirectoryFile, type DiskImage, type Reloaded, type SimulatedStore, type UnfinishedDirectory } from './simulated-store.ts';

const KEY = new Uint8Array(32).fill(9);
const NOW = new Date('2026-11-09T08:00:00.000Z');

/** Consoles whose disks are the product's own encrypted files, in a folder that `close` removes. */
export interface SqliteDisks {
  open(clientId: string): SimulatedStore;
  /** Closes the files of a run. */
  endRun(): void;
  close(): void;
}

/** Opens a place for such disks. */
export function createSqliteDisks(): SqliteDisks {
  const root = mkdtempSync(join(tmpdir(), 'console-ent-simulation-'));
  // Made once and copied: making the tables costs more than a run.
  const blank = join(root, 'settings.db');
  connect(root).store.close();
  const disks: SqliteDisk[] = [];
  let files = 0;
  return {
    open: (clientId) => {
      const folder = mkdtempSync(join(root, 'disk-'));
      copyFileSync(blank, join(folder, 'settings.db'));
      const disk = openDisk(folder, clientId, () => join(root, `image-${++files}.db`));
      disks.push(disk);
      return disk;
    },
    endRun: () => disks.splice(0).forEach((disk) => disk.stop()),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

interface SqliteDisk extends SimulatedStore {
  stop(): void;
}

interface Image extends DiskImage {
  readonly content: { readonly path: string; readonly directory: DirectoryFile; readonly unfinished: UnfinishedDirectory | undefined };
}

function isImage(image: DiskImage): image is Image {
  return typeof image.content === 'object' && image.content !== null && 'path' in image.content;
}

function openDisk(folder: string, clientId: string, newImage: () => string): SqliteDisk {
  const path = join(folder, 'settings.db');
  let connection = connect(folder);
  // The directory has a file of its own, which the other tests open.
  let directory = NO_DIRECTORY;
  let unfinished: UnfinishedDirectory | undefined;
  let { outbox } = createSyncState(clientId);
  return {
    commit: (writes, draft) => {
      const { store, sync, drafts } = connection;
      store.transaction(() => {
        sync.write({ ...createSyncState(clientId), outbox }, writes, NOW);
        drafts.write(draft === undefined ? [] : draftWrites(drafts.list(), draft));
      })();
      outbox = writes.findLast((write) => write.kind === 'outbox')?.items ?? outbox;
    },
    putDirectory: (next) => {
      directory = next;
    },
    putUnfinished: (next) => {
      unfinished = next;
    },
    load: () => {
      const reloaded = { ...reload(connection, clientId, directory), unfinished };
      ({ outbox } = reloaded.state);
      return reloaded;
    },
    copy: (): Image => {
      const image = newImage();
      connection.store.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(path, image);
      return { content: { path: image, directory, unfinished } };
    },
    replace: (image) => {
      if (isImage(image)) {
        connection.store.close();
        copyFileSync(image.content.path, path);
        ({ directory, unfinished } = image.content);
        connection = connect(folder);
      }
    },
    stop: () => void connection.store.close(),
  };
}

interface Connection {
  readonly store: Store;
  readonly sync: SyncStore;
  readonly drafts: DraftStore;
}

function connect(folder: string): Connection {
  const opened = openSettingsFile(folder, KEY, NOW);
  if (!opened.ok) {
    throw new Error(`The disk of a simulated console does not open: ${opened.refusal.kind}`);
  }
  const store = opened.value;
  // The power that goes here is the console's, not the machine's: the other tests pay for the fsyncs.
  store.pragma('synchronous=OFF');
  return { store, sync: createSyncStore(store), drafts: createDraftStore(store) };
}

function reload({ store, drafts }: Connection, clientId: string, directory: DirectoryFile): Omit<Reloaded, 'unfinished'> {
  const lines = store.prepare<[], string>('SELECT entry FROM journal ORDER BY k').pluck().all();
  return {
    state: { ...loadSyncState(store, () => clientId, NOW), directoryCursor: directory.cursor },
    draft: drafts.list(),
    journal: lines.map((line) => JournalEntry.parse(JSON.parse(line))),
    directory,
  };
}

/** What the product would write to come from one draft to another. */
function draftWrites(before: readonly DraftEntry[], after: readonly DraftEntry[]): readonly DraftWrite[] {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
  return [{ kind: 'drop', ids: gone }, ...after.map((entry) => ({ kind: 'put', entry }) as const)];
}
