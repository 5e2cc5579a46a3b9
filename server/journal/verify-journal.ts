import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JournalFault, JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import type { JournalStore } from '../database/journal.store.ts';
import type { CheckpointRecord, HeadRecord, JournalRecord } from '../database/tables.ts';
import { chainHash, sealCheckpoint, sealEnd } from './chain.ts';

/** Lines of one turn: other requests are answered between two. */
const TURN = 5000;

/** What a verification reads. */
export interface Verifying {
  readonly scope: string;
  readonly sealKey: Uint8Array;
  readonly journal: Pick<JournalStore, 'page' | 'lastCheckpoint'>;
  /** Where the counter of the journal says that it ends. */
  readonly head: () => HeadRecord;
}

/** How far the chain holds. */
interface Walk {
  k: number;
  hash: string;
  /** Last line that a seal vouches for, with everything before it. */
  sealed: number;
  fault: JournalFault | undefined;
}

/**
 * Computes the chain of a school's journal again, from the last checkpoint to its head, with the key of the seals
 * (rel:T31). Gives the first line that does not hold: exact where fingerprints were left alone, the first one of its transaction
 * where somebody computed them again.
 */
export async function verifyJournal(verifying: Verifying): Promise<JournalIntegrity> {
  const checkpoint = verifying.journal.lastCheckpoint();
  const { k: start, hash } = checkpoint ?? { k: 0, hash: '' };
  const walk: Walk = { k: start, hash, sealed: start, fault: checkpointFault(verifying, checkpoint) };
  await walkToEnd(walk, verifying);
  return {
    from: start + 1,
    checked: (walk.fault === undefined ? walk.k : Math.max(walk.fault.line - 1, start)) - start,
    end: { k: walk.k, hash: walk.hash },
    purgedAt: checkpoint?.at ?? null,
    fault: walk.fault ?? null,
  };
}

/** Lines that come meanwhile are for the next time. */
async function walkToEnd(walk: Walk, verifying: Verifying): Promise<void> {
  const end = verifying.head();
  while (walk.fault === undefined) {
    const lines = verifying.journal.page({ after: walk.k, to: end.n, limit: TURN });
    walkLines(walk, lines, verifying);
    if (lines.length < TURN) break;
    await nextTurn();
  }
  walk.fault ??= endFault(walk, end);
}

function checkpointFault({ scope, sealKey }: Verifying, checkpoint: CheckpointRecord | undefined): JournalFault | undefined {
  if (checkpoint === undefined || checkpoint.seal === sealCheckpoint(sealKey, scope, checkpoint)) return undefined;
  return { line: checkpoint.k, kind: 'checkpoint' };
}

function walkLines(walk: Walk, lines: readonly JournalRecord[], { scope, sealKey }: Verifying): void {
  for (const line of lines) {
    const kind = linkFault(walk, line);
    if (kind !== undefined) {
      walk.fault = { line: walk.k + 1, kind };
      return;
    }
    walk.k = line.k;
    walk.hash = line.hash;
    if (line.seal === null) continue;
    if (line.seal !== sealEnd(sealKey, { scope, k: line.k, hash: line.hash })) {
      walk.fault = { line: walk.sealed + 1, kind: 'forged' };
      return;
    }
    walk.sealed = line.k;
  }
}

function linkFault({ k, hash }: Walk, line: JournalRecord): JournalFault['kind'] | undefined {
  if (line.k !== k + 1) return 'missing';
  if (line.prev === hash && line.hash === chainHash(hash, line.body)) return undefined;
  // Each line tells its own rank: two that changed places say it.
  return line.body.startsWith(`{"k":${line.k},`) ? 'altered' : 'moved';
}

function endFault({ k, hash, sealed }: Walk, head: HeadRecord): JournalFault | undefined {
  if (head.n > k) return { line: k + 1, kind: 'cut' };
  if (head.prev !== hash) return { line: k, kind: 'forged' };
  return sealed < k ? { line: sealed + 1, kind: 'unsealed' } : undefined;
}
