import { createChecksum, type Checksum } from '../../domain/sync/checksum.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { RowKey } from '../database/row.store.ts';
import type { HeadRecord } from '../database/tables.ts';
import type { ReplacedRow } from './replaced-rows.ts';

const PAGE_ROWS = 2000;

/**
 * The checksum of a school's directory as it will be once these rows are written (sync.md §3.5); to be called before they are.
 * Kept beside the counter: the directory is not in memory, and is too large to be counted at each pull.
 */
export function countDirectory({ rows }: Pick<SchoolStore, 'rows'>, head: HeadRecord, written: readonly ReplacedRow[]): string {
  const isCounted = head.n === 0 || head.sum !== '';
  const sum = isCounted ? createChecksum(head.sum) : countAll(rows);
  for (const { row, before } of written) {
    if (before?.gone === 0) sum.remove(before);
    if (row.gone === 0) sum.add(row);
  }
  return sum.text();
}

/** Data of a version that did not count: once. */
function countAll(rows: SchoolStore['rows']): Checksum {
  const sum = createChecksum();
  let after: RowKey | undefined;
  for (;;) {
    const page = rows.page('directory', after, PAGE_ROWS);
    for (const row of page) sum.add(row);
    after = page.at(-1);
    if (page.length < PAGE_ROWS) return sum;
  }
}
