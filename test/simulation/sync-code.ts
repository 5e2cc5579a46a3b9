import { enqueue, resendLost } from '../../domain/sync/console/enqueue.ts';
import { nextPull, onPullAnswer, onSnapshot } from '../../domain/sync/console/pull.ts';
import { nextPush, onPushAnswer } from '../../domain/sync/console/push.ts';
import { nextStep } from '../../domain/sync/console/scheduler.ts';
import { followsOn } from '../../domain/sync/console/unfinished-load.ts';
import { holdRemovals, isMassRemoval } from '../../main/sync/hold-removals.ts';
import { evolve, type Write } from '../../domain/sync/console/write.ts';
import { refuseDisappearances } from '../../domain/deliveries/refuse-disappearances.ts';
import { admit } from '../../domain/sync/ent/admit-gesture.ts';
import { applyGesture } from '../../domain/sync/ent/apply-gesture.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { withdrawReferences } from '../../server/import/turnover/withdraw-references.ts';
import type { SentGesture } from '../../domain/sync/versions/upcast.ts';
import { directorySumOf } from './simulated-answers.ts';
import type { DirectoryFile, SimulatedStore, UnfinishedDirectory } from './simulated-store.ts';
import { goesOnUnder } from './snapshot-stream.ts';
import { readOldTitles } from './old-consoles.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';

/** What an ENT remembers of one console. */
export interface ClientRecord {
  last: number;
  readonly outcomes: Map<number, Outcome>;
}

/** Everything that a planted bug may replace: the product's own functions, or what this simulation writes again of a host (the epoch of the ENT, its sums). */
export interface SyncCode {
  readonly applyGesture: typeof applyGesture;
  readonly enqueue: typeof enqueue;
  readonly resendLost: typeof resendLost;
  readonly nextPush: typeof nextPush;
  readonly onPushAnswer: typeof onPushAnswer;
  readonly nextPull: typeof nextPull;
  readonly onPullAnswer: typeof onPullAnswer;
  readonly onSnapshot: typeof onSnapshot;
  readonly nextStep: typeof nextStep;
  readonly evolve: typeof evolve;
  /** How the writes of one reaction are cut in transactions: all in one. */
  readonly transactions: (writes: readonly Write[]) => readonly (readonly Write[])[];
  /** What an ENT does with a mutation's number. */
  readonly admit: typeof admit;
  /** The epoch of an ENT restored from a backup. */
  readonly epochAfterRestore: (epoch: string, fresh: string) => string;
  /** How an ENT understands what older consoles send. */
  readonly steps: Readonly<Record<number, (sent: SentGesture) => SentGesture>>;
  /** The number of the last commit after one that wrote something. */
  readonly nextHead: (head: number, source: 'sync' | 'import') => number;
  /** The role by which an ENT decides: that of now, whatever it was before. */
  readonly actorOf: (now: Actor, before: Actor) => Actor;
  /** Whether somebody whose account was taken away is still heard. */
  readonly hearsRevoked: boolean;
  /** Whether a pull looks at what its ENT has forgotten. */
  readonly checksFloor: boolean;
  /** What a console keeps of the directory that it received. */
  readonly directoryKept: (received: DirectoryFile, known: ReadonlySet<string>) => DirectoryFile;
  /** Whether a directory is the one whose checksum the ENT says. */
  readonly isDirectoryOf: (people: ReadonlySet<string>, sum: string) => boolean;
  /** The cursor that a whole stream ends with, of the one read before its first page and that of its last. */
  readonly cursorOfPages: (first: string, last: string) => string;
  /** Whether the pages of a stream go on where its ENT died or was restored. */
  readonly pagesOutliveEnt: boolean;
  /** What a console makes of a load of the settings that was cut, in memory; of the directory, `keeps` takes it for the whole. */
  readonly onCutLoad: 'throws-away' | 'keeps' | 'goes-on';
  /** Under which cursor an ENT goes on with a directory that was cut, if it does. */
  readonly goesOnUnder: typeof goesOnUnder;
  /** Whether what comes of a directory follows what is kept of it. */
  readonly followsOn: typeof followsOn;
  /** Keeps what has come of a directory with the key of its last row; the power may go where it is asked. */
  readonly keepPage: (store: SimulatedStore, page: { readonly kept: UnfinishedDirectory | undefined; readonly next: UnfinishedDirectory }, mayDie: () => void) => void;
  /** Whether disks rot and news are lost on the way: without the checksums, that alone would break every promise. */
  readonly rots: boolean;
  /** Whether an import takes away more than somebody agreed to. */
  readonly refuseDisappearances: typeof refuseDisappearances;
  /** Whether so many who go are a failed import rather than a school's life. */
  readonly isMassRemoval: typeof isMassRemoval;
  readonly holdRemovals: typeof holdRemovals;
  /** What an import takes back from those who left. */
  readonly withdraw: typeof withdrawReferences;
  /** Whether an ENT that dies before its commit may already have answered. */
  readonly answersBeforeCommit: boolean;
}

/** The product. */
export const PRODUCT: SyncCode = {
  applyGesture,
  enqueue,
  resendLost,
  nextPush,
  onPushAnswer,
  nextPull,
  onPullAnswer,
  onSnapshot,
  nextStep,
  evolve,
  transactions: (writes) => [writes],
  admit,
  epochAfterRestore: (_, fresh) => fresh,
  steps: { 1: readOldTitles },
  nextHead: (head) => head + 1,
  actorOf: (now) => now,
  hearsRevoked: false,
  checksFloor: true,
  directoryKept: (received) => received,
  isDirectoryOf: (people, sum) => directorySumOf(people) === sum,
  cursorOfPages: (first) => first,
  pagesOutliveEnt: false,
  onCutLoad: 'throws-away',
  rots: true,
  goesOnUnder,
  followsOn,
  keepPage: (store, { next }) => store.putUnfinished(next),
  refuseDisappearances,
  isMassRemoval,
  holdRemovals,
  withdraw: withdrawReferences,
  answersBeforeCommit: false,
};
