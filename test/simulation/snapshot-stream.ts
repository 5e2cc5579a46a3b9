import type { IncomingRow, SnapshotAnswer } from '../../domain/sync/console/pull.ts';
import type { SnapshotRequest } from '../../domain/sync/protocol.ts';
import { cursorOf, directoryCursorOf, fateOf } from './simulated-answers.ts';
import { presentIn, recordOf, type EntDisk } from './simulated-disk.ts';
import type { SyncCode } from './sync-code.ts';

/** Rows and people of one page: each is read when it leaves, and the ENT works between two of them. */
const PAGE = { settings: 8, directory: 40 } as const;

/** Where a load that was cut goes on: the cursor that it began under and the last key that is kept. */
export interface Place {
  readonly cursor: string;
  readonly after: string;
}

/** What a whole load asks for; `from`: where it goes on; `after`: where a bug goes on, whatever it began under. */
export interface StreamRequest extends Pick<SnapshotRequest, 'client' | 'identities'> {
  readonly stream: 'settings' | 'directory';
  readonly from?: Place | undefined;
  readonly after?: string | undefined;
}

/** A whole stream on its way: what was read before its first page, and how far it has gone (sync.md §3.5). */
export interface SnapshotStream {
  readonly request: StreamRequest;
  readonly first: Begun;
  after: string;
}

/** What an ENT reads before the first page: no fate is told whose effect is not in the pages. */
export type Begun = Pick<SnapshotAnswer, 'cursor' | 'fate' | 'held' | 'journal'> & { readonly goesOn: boolean };

/** One page; the last one says how far the ENT had gone. */
export interface Page {
  readonly rows: readonly IncomingRow[];
  readonly people: readonly string[];
  readonly after: string;
  readonly cursor: string | undefined;
}

/** The cursor under which an ENT goes on with a load, the one that it began under; undefined where it begins again. */
export function goesOnUnder(disk: EntDisk, { cursor }: Place): string | undefined {
  const [epoch, n] = cursor.split(' ');
  const { head, floor } = disk.directory;
  return epoch === disk.epoch && Number(n) <= head && Number(n) >= floor ? cursor : undefined;
}

/** Reads what comes before the pages. */
export function openStream(code: SyncCode, disk: EntDisk, request: StreamRequest): SnapshotStream {
  const { client, identities, from } = request;
  const begun = from === undefined ? undefined : code.goesOnUnder(disk, from);
  const held = [client, ...identities].map((id) => [id, [...recordOf(disk, id).outcomes.values()].map(({ m, hash }) => [m, hash] as const)] as const);
  const first = { cursor: begun ?? end(disk, request), goesOn: begun !== undefined, fate: fateOf(disk, client, 0), held: Object.fromEntries(held), journal: disk.journal };
  return { request, first, after: (begun === undefined ? undefined : from?.after) ?? request.after ?? '' };
}

/** Reads the next page, of the ENT as it is now. */
export function nextPage(code: SyncCode, disk: EntDisk, stream: SnapshotStream): Page {
  const keys = stream.request.stream === 'settings' ? [...disk.changedAt.keys()] : presentIn(disk.directory);
  const rest = keys.filter((key) => key > stream.after).toSorted();
  const page = rest.slice(0, PAGE[stream.request.stream]);
  stream.after = page.at(-1) ?? stream.after;
  const cursor = page.length === rest.length ? code.cursorOfPages(stream.first.cursor, end(disk, stream.request)) : undefined;
  return stream.request.stream === 'settings'
    ? { rows: page.flatMap((key) => rowOf(disk, key)), people: [], after: stream.after, cursor }
    : { rows: [], people: page, after: stream.after, cursor };
}

function end(disk: EntDisk, { stream }: StreamRequest): string {
  return stream === 'settings' ? cursorOf(disk) : directoryCursorOf(disk);
}

function rowOf(disk: EntDisk, key: string): readonly IncomingRow[] {
  const [, entity, id] = disk.changedAt.get(key) ?? [];
  const row = entity === undefined || id === undefined ? undefined : disk.rows.find(entity, id);
  return row === undefined || entity === undefined || id === undefined ? [] : [{ entity, id, row }];
}
