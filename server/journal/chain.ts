import { hash } from 'node:crypto';
import type { JournalEntry, JournalLine } from '../../domain/sync/journal-entry.ts';
import type { JournalRecord } from '../database/journal.store.ts';

/** Fingerprint of a line of the journal and of everything before it (sync.md §3.13). */
export function sealLine(prev: string, body: string): string {
  return hash('sha256', `${prev}\n${body}`, 'hex');
}

/** Gives lines their rank, their hour and their place in the chain that `head` ends. */
export function chainLines(
  head: { readonly n: number; readonly prev: string },
  lines: readonly JournalLine[],
  at: string,
): readonly JournalRecord[] {
  let { n: k, prev } = head;
  const write = lineWriter(at);
  return lines.map((line) => {
    k += 1;
    const body = write(k, line);
    const record = { k, at, body, prev, hash: sealLine(prev, body) };
    prev = record.hash;
    return record;
  });
}

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
      shared = JSON.stringify({ actor, client, gesture, intention, message, authoredAt, effect }).slice(1, -1);
      last = line;
    }
    const own = JSON.stringify({ m, status, refusal, edits, counts } satisfies Partial<JournalEntry>).slice(1, -1);
    return `{"k":${k},"at":${hour},${shared},${own}}`;
  };
}

/** Rank of the first line that was altered, removed or added by somebody else; undefined when the chain holds. */
export function brokenLink(lines: readonly JournalRecord[]): number | undefined {
  let prev = '';
  for (const [index, line] of lines.entries()) {
    if (line.k !== index + 1 || line.prev !== prev || line.hash !== sealLine(prev, line.body)) return index + 1;
    prev = line.hash;
  }
  return undefined;
}
