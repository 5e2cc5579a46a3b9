import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { localDay } from '../../domain/kernel/local-time.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import { pastRetention } from '../../domain/station/retention.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import type { SyncState } from '../../domain/sync/console/sync-state.ts';
import { evolve, type Write } from '../../domain/sync/console/write.ts';
import { createAccountStatementStore, type AccountStatementStore } from '../accounts/account-statement.store.ts';
import { createSharedSheetStore, type SharedSheetStore } from '../connectors/shared-sheet.store.ts';
import { createReportPlanStore, type ReportPlanStore } from '../figures/report-plan.store.ts';
import { createStatisticsStore, type StatisticsStore } from '../figures/statistics.store.ts';
import { openSettingsFile } from '../database/open-settings-file.ts';
import type { Store } from '../database/open-store.ts';
import { startMirror, type Mirror } from '../database/mirror.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';
import { createControlHistoryStore, type ControlHistoryStore } from '../controls/control-history.store.ts';
import { openDirectoryFile, type DirectoryFile } from '../directory/directory-file.ts';
import { purgePastRetention } from '../directory/purge-past-retention.ts';
import { evolveDraft, type DraftWrite } from '../draft/draft-write.ts';
import { createDraftStore, type DraftStore } from '../draft/draft.store.ts';
import { createMarkStore, type MarkStore } from '../draft/mark.store.ts';
import { mirrorContent, mirrorOf, recoverWork } from '../draft/recover-work.ts';
import { createWorkCount } from '../draft/work-count.store.ts';
import { createSyncStore, loadSyncState, readReceivedAt } from '../sync/sync.store.ts';

/** What one action writes; kept whole or not at all. */
export interface Keeping {
  readonly writes?: readonly Write[];
  readonly draft?: readonly DraftWrite[];
}

/** The open files of one account, and their copy in memory, which follows the disk. */
export interface Workspace {
  readonly account: EntAccount;
  readonly actor: Actor;
  readonly store: Store;
  readonly directory: DirectoryFile;
  readonly state: SyncState;
  readonly drafts: DraftStore;
  /** What the user noted of changes: done by hand, refusal accepted. */
  readonly marks: MarkStore;
  /** What happened to each control, pass after pass. */
  readonly controls: ControlHistoryStore;
  /** What exports of the ENT said of accounts. */
  readonly accountStatements: AccountStatementStore;
  /** What statistics of the ENT said of groups of people. */
  readonly statistics: StatisticsStore;
  /** The report that is written by itself. */
  readonly reportPlan: ReportPlanStore;
  /** The application sheets that administrators share, as the ENT last said them. */
  readonly sheets: SharedSheetStore;
  draft(): readonly DraftEntry[];
  /** Set when the settings file had to be set aside and the work was recovered from its mirror. */
  readonly recovered: boolean;
  /** Commits, then changes memory. Throws what the disk throws, having changed nothing. */
  keep(keeping: Keeping): void;
  close(): void;
}

/** What opening a workspace needs of its host. */
export interface WorkspacePorts {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly newId: () => string;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
}

/** Opens the files of an account, makes them at its first time, sets a dead one aside and recovers the work from the mirror. */
export function openWorkspace(ports: WorkspacePorts, account: EntAccount): Result<Workspace, StoreRefusal> {
  mkdirSync(ports.folder, { recursive: true, mode: 0o700 });
  const mirrorPath = join(ports.folder, 'outbox.log');
  const settings = openSettingsFile(ports.folder, ports.key, ports.clock());
  if (!settings.ok) {
    return settings;
  }
  const store = settings.value;
  const directory = openDirectoryFile(ports.folder, ports.key);
  if (!directory.ok) {
    store.close();
    return directory;
  }
  const recovered = recoverWork(store, mirrorPath, ports.key);
  return accept(assemble(ports, { account, store, directory: directory.value, mirrorPath, recovered }));
}

interface Parts {
  readonly account: EntAccount;
  readonly store: Store;
  readonly directory: DirectoryFile;
  readonly mirrorPath: string;
  readonly recovered: boolean;
}

function assemble(ports: WorkspacePorts, { account, store, directory, mirrorPath, recovered }: Parts): Workspace {
  const state = loadSyncState(store, ports.newId, ports.clock());
  const today = localDay(ports.clock().toISOString());
  purgePastRetention(directory, { settings: state.base, receivedAt: readReceivedAt(store), today });
  const accountStatements = createAccountStatementStore(store);
  accountStatements.forgetPeople(pastRetention(state.base, today));
  state.directoryCursor = directory.now().cursor();
  const syncStore = createSyncStore(store);
  const drafts = createDraftStore(store);
  let draft = drafts.list();
  const count = createWorkCount(store);
  let work = count.read();
  const startAnew = (): Mirror => startMirror(mirrorPath, ports.key, mirrorContent(state, draft, work));
  let mirror: Mirror | undefined = startAnew();
  const commit = store.transaction(({ writes = [], draft: draftWrites = [] }: Keeping, workAfter: number) => {
    drafts.write(draftWrites);
    if (workAfter !== work) count.write(workAfter);
    syncStore.write(state, writes, ports.clock());
  });
  return {
    account,
    actor: { accountId: account.id, name: account.name, role: account.role },
    store,
    directory,
    state,
    drafts,
    marks: createMarkStore(store),
    controls: createControlHistoryStore(store),
    accountStatements,
    statistics: createStatisticsStore(store),
    reportPlan: createReportPlanStore(store),
    sheets: createSharedSheetStore(store),
    recovered,
    draft: () => draft,
    keep: (keeping) => {
      const workAfter = touchesWork(keeping) ? work + 1 : work;
      commitOrErase(() => commit.immediate(keeping, workAfter), count.writeAgain);
      work = workAfter;
      const before = state.outbox;
      evolve(state, keeping.writes ?? []);
      draft = evolveDraft(draft, keeping.draft ?? []);
      const record = mirrorOf(state, before, { draft: keeping.draft ?? [], work });
      if (record !== undefined) {
        mirror = follow(mirror, record, startAnew, ports.log);
      }
    },
    close: () => {
      mirror?.close();
      directory.close();
      store.close();
    },
  };
}

/**
 * Commits, or throws and leaves nothing. Where the disk fails at the very end of a commit, what it had written stays whole in the log, and a
 * restart would find what was said not to be kept: something is written over it at once, if the disk lets it.
 */
function commitOrErase(commit: () => void, writeOver: () => void): void {
  try {
    commit();
  } catch (error) {
    try {
      writeOver();
    } catch {
      // Nothing more can be done: the first failure is told.
    }
    throw error;
  }
}

/** Whether an action writes what the mirror copies: the draft, and what was sent under which numbers. */
function touchesWork({ writes = [], draft = [] }: Keeping): boolean {
  return draft.length > 0 || writes.some(({ kind }) => kind === 'outbox' || kind === 'last-m' || kind === 'identity');
}

/**
 * The settings file already holds the work: a mirror that cannot follow is told, and stops nothing;
 * what it missed comes with the next record, which starts it anew.
 */
function follow(
  mirror: Mirror | undefined,
  record: { readonly content: unknown; readonly durable: boolean },
  startAnew: () => Mirror,
  log: (line: string) => void,
): Mirror | undefined {
  try {
    if (mirror === undefined) {
      return startAnew();
    }
    mirror.append(record.content, record.durable);
    return mirror;
  } catch (error) {
    log(`The second copy of the draft could not be written: ${error instanceof Error ? error.message : 'unknown failure'}`);
    mirror?.close();
    return undefined;
  }
}
