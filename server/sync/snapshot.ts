import type { DirectoryView } from '../../domain/roles/directory-view.ts';
import type { SnapshotRequest } from '../../domain/sync/protocol.ts';
import type { RowRecord } from '../database/tables.ts';
import type { RowKey } from '../database/row.store.ts';
import { writeCursor } from './cursor.ts';
import { directoryLines } from './directory-lines.ts';
import { beginLine, endLine, fateLine, heldLine, journalLine, settingsLine } from './lines.ts';
import { goesOn } from './goes-on.ts';
import { journalEnd, readHeads } from './pull.ts';
import type { SyncPorts } from './sync-ports.ts';

const PAGE_ROWS = 2000;

/** Days of the journal that a console receives (decision: streams). */
const JOURNAL_DAYS = 366;
const DAY = 86_400_000;

/**
 * One whole stream, as pieces of several lines (sync.md §3.5). The cursor and the fate are read first: rows that move
 * while the pages go are sent again by the pull that follows, and no fate is told whose effect is not in the pages.
 */
export function* snapshot(ports: SyncPorts, request: SnapshotRequest, view: DirectoryView): Generator<string> {
  const { store, uai } = ports;
  if (request.stream === 'directory') {
    yield* directoryStream(ports, request, view);
    return;
  }
  const heads = readHeads(ports);
  const since = firstLineOf(ports);
  // In one piece, read before anything else: a fate is never told whose effect is not in the pages.
  yield [beginLine(store.epoch, uai), ...fateLines(ports, request)].join('');
  yield* journalPages(ports, { after: since - 1, to: heads.journal });
  const rows = yield* pages(ports, 'settings', settingsLine);
  const cursor = writeCursor({ e: store.epoch, s: uai, n: heads.settings, j: heads.journal });
  const from = Math.min(since - 1, heads.journal);
  yield endLine({ cursor, directoryCursor: null, rows, journal: journalEnd(ports, { k: from, hash: ports.school.journal.hashAt(from) }, heads.journal) });
}

function* directoryStream(ports: SyncPorts, { from: asked }: SnapshotRequest, view: DirectoryView): Generator<string> {
  const { store, uai } = ports;
  const from = asked !== undefined && goesOn(ports, asked.cursor, view) ? asked : undefined;
  const cursor = from?.cursor ?? writeCursor({ e: store.epoch, s: uai, n: readHeads(ports).directory, j: 0, w: view.name });
  yield beginLine(store.epoch, uai, { cursor, goesOn: from !== undefined });
  const rows = yield* pages(ports, 'directory', directoryLines(view), from);
  yield endLine({ cursor: null, directoryCursor: cursor, rows });
}

/** First line of the journal that a console receives whole: the lines are given in one run, as their chain is. */
function firstLineOf({ school, now }: SyncPorts): number {
  const since = new Date(now().getTime() - JOURNAL_DAYS * DAY).toISOString();
  return school.journal.firstSince(since) ?? school.commits.head('journal').n + 1;
}

function fateLines({ school }: SyncPorts, request: SnapshotRequest): readonly string[] {
  const last = school.clients.find(request.client)?.last_m ?? 0;
  const identities = [...new Set([...request.identities, request.client])];
  return [
    fateLine(last, school.clients.outcomesAfter(request.client, 0)),
    heldLine(identities.map((client) => [client, school.clients.outcomesAfter(client, 0)] as const)),
  ];
}

/** A year of a large school is hundreds of thousands of lines: held together, they are half a gigabyte. */
function* journalPages({ school }: SyncPorts, { after, to }: { readonly after: number; readonly to: number }): Generator<string> {
  for (let from = after; from < to; from += PAGE_ROWS) {
    yield school.journal.bodies({ after: from, to: Math.min(to, from + PAGE_ROWS) }).map(journalLine).join('');
  }
}

function* pages(
  { school }: SyncPorts,
  stream: 'settings' | 'directory',
  toLine: (row: RowRecord) => string,
  from?: RowKey,
): Generator<string, number> {
  let after = from;
  let rows = 0;
  for (;;) {
    const page = school.rows.page(stream, after, PAGE_ROWS);
    let piece = '';
    for (const row of page) piece += toLine(row);
    if (piece !== '') yield piece;
    rows += page.length;
    after = page.at(-1);
    if (page.length < PAGE_ROWS) return rows;
  }
}
