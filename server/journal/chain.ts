import { createHmac, hash, hkdfSync } from 'node:crypto';
import type { JournalEntry, JournalLine } from '../../domain/sync/journal-entry.ts';
import type { CheckpointRecord, JournalRecord } from '../database/tables.ts';

/** Fingerprint of a line of the journal and of everything before it (sync.md §3.13). */
export function chainHash(prev: string, body: string): string {
  return hash('sha256', `${prev}\n${body}`, 'hex');
}

/** The end of a chain that a seal is about: which school, which line, its fingerprint. */
export interface ChainEnd {
  readonly scope: string;
  readonly k: number;
  readonly hash: string;
}

/**
 * Seals the end of a chain, and so everything before it, with a key that the database does not hold (rel:T31): whoever
 * rewrites lines and their fingerprints cannot make the seal that would go with them.
 */
export function sealEnd(key: Uint8Array, { scope, k, hash: end }: ChainEnd): string {
  return createHmac('sha256', key).update(`${scope}\n${k}\n${end}`).digest('hex');
}

/** Seals what a purge leaves in place of the lines that it takes off. */
export function sealCheckpoint(key: Uint8Array, scope: string, { k, hash: end, at, n, state }: Omit<CheckpointRecord, 'seal'>): string {
  return createHmac('sha256', key).update(['checkpoint', scope, k, end, at, n, state].join('\n')).digest('hex');
}

/** The key of the seals, from the secret that opens the data: one secret to keep, two keys that say nothing of each other. */
export function deriveSealKey(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'console-ent journal', 32));
}

/** Gives lines their rank, their hour and their place in the chain that `head` ends. */
export function chainLines(
  head: { readonly n: number; readonly prev: string },
  lines: readonly JournalLine[],
  at: string,
): readonly ChainedLine[] {
  let { n: k, prev } = head;
  const write = lineWriter(at);
  return lines.map((line) => {
    k += 1;
    const body = write(k, line);
    const record = { k, at, body, prev, hash: chainHash(prev, body) };
    prev = record.hash;
    return record;
  });
}

/** A line in its chain, before the seal of its commit. */
export type ChainedLine = Omit<JournalRecord, 'seal'>;

/**
 * Writes entries as `JSON.stringify` would. What every line of one gesture repeats is written once: a push of 500 changes
 * spends more on its journal than on its rows.
 */
function lineWriter(at: string): (k: number, line: JournalLine) => string {
  let last: JournalLine | undefined;
  let shared = '';
  const hour = JSON.stringify(at);
  return (k, line) => {
    const { m, status, refusal, edits, counts } = line;
    if (last === undefined || last.intention !== line.intention || last.gesture !== line.gesture || last.client !== line.client) {
      const { actor, client, gesture, intention, message, authoredAt, effect } = line;
      // Somebody's name is kept apart, where it can be erased: the chain holds references (decision: journal life).
      shared = JSON.stringify({ actor: { ...actor, name: actor.role === null ? actor.name : '' }, client, gesture, intention, message, authoredAt, effect }).slice(1, -1);
      last = line;
    }
    const own = JSON.stringify({ m, status, refusal, edits, counts } satisfies Partial<JournalEntry>).slice(1, -1);
    return `{"k":${k},"at":${hour},${shared},${own}}`;
  };
}
