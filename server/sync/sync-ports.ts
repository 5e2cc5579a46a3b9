import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { WriteFile } from '../../formats/file/write-durably.ts';
import type { EntStore, SchoolStore } from '../database/ent-store.ts';
import type { DirectoryMemory } from '../directory/directory-memory.ts';
import type { SettingsMemory } from '../settings/settings-memory.ts';
import type { CrowdMemory } from './crowd-memory.ts';

/** Where tests and « Formation » make the ENT fail; in use nothing is there. */
export interface Faults {
  /** Called inside the transaction of a push, just before it becomes durable. */
  readonly beforeCommit?: () => void;
  /** Called when a push is durable, before it is answered. */
  readonly afterCommit?: () => void;
  /** Asked once a push: what refuses each of its changes, when everything of it is to be refused. */
  readonly refusePush?: () => ((change: Change, role: ConsoleRole) => Refusal) | undefined;
  /** In place of the disk, for the files of an export. */
  readonly writeFile?: WriteFile;
}

/** What synchronisation works with. */
export interface SyncPorts {
  readonly store: EntStore;
  /** The school's UAI: every row, counter and journal line belongs to it. */
  readonly uai: string;
  readonly school: SchoolStore;
  readonly settings: SettingsMemory;
  readonly directory: DirectoryMemory;
  readonly crowd: CrowdMemory;
  readonly now: () => Date;
  readonly faults: Faults;
  /** Tells those who listen that a stream moved. */
  readonly announce: () => void;
}
