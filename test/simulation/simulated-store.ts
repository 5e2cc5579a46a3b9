import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { createSyncState, type SettledItem, type SyncState } from '../../domain/sync/console/sync-state.ts';
import { evolve, type Write } from '../../domain/sync/console/write.ts';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';

/** What a console finds again when it starts. */
export interface Reloaded {
  readonly state: SyncState;
  readonly draft: readonly DraftEntry[];
  readonly journal: readonly JournalEntry[];
  readonly directory: DirectoryFile;
  readonly unfinished: UnfinishedDirectory | undefined;
}

/** The file of the directory, apart and disposable: its cursor goes with its people. */
export interface DirectoryFile {
  readonly cursor: string | null;
  readonly people: ReadonlySet<string>;
}

/** The file beside it: what has come of a whole directory, with the key of its last row and what it began under. */
export interface UnfinishedDirectory {
  readonly epoch: string;
  readonly cursor: string;
  readonly after: string;
  readonly people: ReadonlySet<string>;
}

/** A directory that was never loaded. */
export const NO_DIRECTORY: DirectoryFile = { cursor: null, people: new Set() };

/** The disk of a console, behind which a real one can be put: everything of one call is durable, or nothing. */
export interface SimulatedStore {
  commit(writes: readonly Write[], draft?: readonly DraftEntry[]): void;
  /** A transaction of its own. */
  putDirectory(directory: DirectoryFile): void;
  /** A transaction of its own; undefined: the file goes. */
  putUnfinished(load: UnfinishedDirectory | undefined): void;
  load(): Reloaded;
  /** A copy of the disk as it is now. */
  copy(): DiskImage;
  /** Puts an older copy, or another computer's, in place of the disk. */
  replace(image: DiskImage): void;
}

/** The content of a disk, opaque to the simulation. */
export interface DiskImage {
  readonly content: unknown;
}

interface Memory extends DiskImage {
  readonly content: Reloaded;
}

/** A disk in memory, which shares nothing with the console's own memory. */
export function createMemoryStore(clientId: string): SimulatedStore {
  let disk: Reloaded = { state: createSyncState(clientId), draft: [], journal: [], directory: NO_DIRECTORY, unfinished: undefined };
  return {
    commit: (writes, draft) => {
      const journal = [...disk.journal];
      for (const write of writes) {
        applyToDisk(disk.state, journal, write);
      }
      disk = { ...disk, draft: draft ?? disk.draft, journal };
    },
    putDirectory: (directory) => {
      disk = { ...disk, directory };
    },
    putUnfinished: (unfinished) => {
      disk = { ...disk, unfinished };
    },
    load: () => copyOf(disk),
    copy: (): Memory => ({ content: copyOf(disk) }),
    replace: (image) => {
      if (isMemory(image)) {
        disk = copyOf(image.content);
      }
    },
  };
}

function isMemory(image: DiskImage): image is Memory {
  return typeof image.content === 'object' && image.content !== null && 'state' in image.content;
}

function copyOf({ state, draft, journal, directory, unfinished }: Reloaded): Reloaded {
  const base = createRowTable();
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, row] of state.base.list(entity)) {
      base.put(entity, id, row);
    }
  }
  return { state: { ...state, base, directoryCursor: directory.cursor }, draft, journal, directory, unfinished };
}

function applyToDisk(state: SyncState, journal: JournalEntry[], write: Write): void {
  switch (write.kind) {
    case 'journal':
      return void journal.push(write.entry);
    case 'clear-journal':
      return void journal.splice(0);
    case 'unsettle':
      state.settled = without(state.settled, write.items);
      return undefined;
    default:
      return evolve(state, [write]);
  }
}

/** By number and identity, as a table would: never by reference. */
function without(items: readonly SettledItem[], gone: readonly SettledItem[]): readonly SettledItem[] {
  return items.filter(({ client, mutation }) => !gone.some((item) => item.client === client && item.mutation.m === mutation.m));
}
