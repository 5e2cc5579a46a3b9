import { createHash } from 'node:crypto';
import type { SchoolStore } from '../database/ent-store.ts';
import type { RowKey } from '../database/row.store.ts';
import { oldestKept } from '../retention/oldest-kept.ts';
import { sealCheckpoint } from './chain.ts';

/** Days that a line is kept (decision: journal life; CNIL, délibération 2021-122: 6 to 12 months). */
const KEPT_DAYS = 366;
const PAGE_ROWS = 2000;

/** What a purge works on. */
export interface Purging {
  readonly scope: string;
  readonly school: Pick<SchoolStore, 'journal' | 'commits' | 'rows'>;
  readonly sealKey: Uint8Array;
  readonly now: Date;
}

/**
 * Takes off the lines older than they may be kept, and leaves in their place the sealed end of their chain with the state of
 * the settings; to be called inside a transaction.
 */
export function purgeJournal({ scope, school, sealKey, now }: Purging): void {
  const { journal, commits } = school;
  const head = commits.head('journal');
  const [newest] = journal.page({ after: head.n - 1, to: head.n, limit: 1 });
  if (newest === undefined) return;
  const k = (journal.firstSince(oldestKept(now, newest.at, KEPT_DAYS)) ?? 1) - 1;
  const end = k > (journal.lastCheckpoint()?.k ?? 0) ? journal.hashAt(k) : undefined;
  if (end === undefined) return;
  const checkpoint = { k, hash: end, at: now.toISOString(), n: commits.head('settings').n, state: stateOf(school) };
  journal.purge({ ...checkpoint, seal: sealCheckpoint(sealKey, scope, checkpoint) });
}

/** Fingerprint of every setting as it is. */
function stateOf({ rows }: Purging['school']): string {
  const state = createHash('sha256');
  let after: RowKey | undefined;
  for (;;) {
    const page = rows.page('settings', after, PAGE_ROWS);
    for (const { entity, id, ver, fields } of page) state.update(`${entity}\n${id}\n${ver}\n${fields}\n`);
    after = page.at(-1);
    if (page.length < PAGE_ROWS) return state.digest('hex');
  }
}
