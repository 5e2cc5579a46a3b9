import type { DirectoryView } from '../../domain/roles/directory-view.ts';
import type { PullRequest } from '../../domain/sync/protocol.ts';
import type { ClientRecord } from '../database/client.store.ts';
import type { Heads } from '../database/commit.store.ts';
import type { HeadRecord, RowRecord } from '../database/tables.ts';
import type { Changes, Place } from './crowd-memory.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import { directoryLines } from './directory-lines.ts';
import { beginLine, endLine, fateLine, journalLine, resyncLine, settingsLine, type JournalEnd } from './lines.ts';
import type { SyncPorts } from './sync-ports.ts';

/** Beyond, a snapshot costs less than the changes. */
export const MOST_ROWS = 50_000;

/** A console that asks: `view`, what its account may see now; `client`, what the ENT knows of it, if anything. */
export interface Asking {
  readonly request: PullRequest;
  readonly view: DirectoryView;
  readonly client: ClientRecord | undefined;
}

/** A line of the journal and its fingerprint; undefined when no line ends there. */
interface JournalPlace {
  readonly k: number;
  readonly hash: string | undefined;
}

/** The lines of an answer, and how far of the directory they may take the console. */
export interface Pulled {
  readonly lines: readonly string[];
  readonly sent: number;
}

/**
 * What changed since a console's cursors, as lines (sync.md §3.5): the directory, the settings, the journal and the
 * fate of the console's own mutations, all read at one point in time, so that they are true together. A cursor that another view gave
 * is not gone on from (sync.md §3.9).
 */
export function pull(ports: SyncPorts, asking: Asking): Pulled {
  const heads = ports.school.commits.heads();
  return { lines: linesUpTo(heads, ports, asking), sent: heads.directory.n };
}

function linesUpTo(heads: Heads, ports: SyncPorts, { request, view, client }: Asking): readonly string[] {
  const { store, school, uai } = ports;
  const settings = continued(ports, request.cursor, heads.settings);
  const directory = continued(ports, request.directoryCursor, heads.directory);
  if (typeof settings === 'string') return [resyncLine(settings)];
  if (typeof directory === 'string') return [resyncLine(directory)];
  if (directory.w !== view.name) return [resyncLine('view')];
  const place = { settings: settings.n, directory: directory.n, journal: settings.j, view: view.name };
  const changes = ports.crowd.since(place, heads, () => readChanges(ports, { place, heads, view }));
  if (changes === undefined) return [resyncLine('floor')];
  return [
    beginLine(store.epoch, uai),
    ...changes.lines,
    fateLine(client?.last_m ?? 0, school.clients.outcomesAfter(request.client, request.acked)),
    endLine({
      cursor: writeCursor({ e: store.epoch, s: uai, n: heads.settings.n, j: heads.journal.n }),
      directoryCursor: writeCursor({ e: store.epoch, s: uai, n: heads.directory.n, j: 0, w: view.name }),
      rows: changes.rows,
      check: ports.settings.sum(heads.settings.n),
      ...directorySumOf(heads.directory),
      journal: journalEnd(ports, { k: settings.j, hash: settings.hash }, heads.journal.n),
    }),
  ];
}

interface Wanted {
  readonly place: Place;
  readonly heads: Heads;
  readonly view: DirectoryView;
}

/** Asks only for the streams that moved. */
function readChanges({ school }: SyncPorts, { place, heads, view }: Wanted): Changes | undefined {
  const moved = (['directory', 'settings'] as const).filter((stream) => heads[stream].n > place[stream]);
  if (moved.reduce((count, stream) => count + school.rows.countChangedSince(stream, place[stream]), 0) > MOST_ROWS) return undefined;
  const changed = (stream: 'directory' | 'settings'): readonly RowRecord[] => (moved.includes(stream) ? school.rows.changedSince(stream, place[stream]) : []);
  const [people, rows] = [changed('directory'), changed('settings')];
  const journal = heads.journal.n > place.journal ? school.journal.bodies({ after: place.journal, to: heads.journal.n }) : [];
  return { lines: [...people.map(directoryLines(view)), ...rows.map(settingsLine), ...journal.map(journalLine)], rows: people.length + rows.length };
}

/** How far each stream has gone. */
export function readHeads({ school }: Pick<SyncPorts, 'school'>): Readonly<Record<'settings' | 'directory' | 'journal', number>> {
  const { settings, directory, journal } = school.commits.heads();
  return { settings: settings.n, directory: directory.n, journal: journal.n };
}

/** Nothing where an older version wrote the directory, which the next import counts. */
function directorySumOf({ sum }: HeadRecord): { readonly directoryCheck?: string } {
  return sum === '' ? {} : { directoryCheck: sum };
}

/**
 * The span of the journal that an answer goes through: a console computes it again from the lines (rel:T31). And the names of
 * all its authors each time, so that a name erased here goes there too.
 */
export function journalEnd({ school }: Pick<SyncPorts, 'school'>, { k, hash: before }: JournalPlace, to: number): JournalEnd {
  const after = k === to ? before : school.journal.hashAt(to);
  return {
    ...(before === undefined || after === undefined ? {} : { chain: { from: { k, hash: before }, to: { k: to, hash: after } } }),
    authors: Object.fromEntries(school.journal.authors().map(({ account, name }) => [account, name])),
  };
}

/** The cursor and the fingerprint of its journal, when the stream can go on from there; else why it cannot. */
export function continued({ store, school, uai }: SyncPorts, token: string, head: HeadRecord): (Cursor & { readonly hash: string }) | 'epoch' | 'floor' {
  const cursor = readCursor(token);
  if (cursor === undefined || cursor.e !== store.epoch || cursor.s !== uai || cursor.n > head.n) return 'epoch';
  // Lines of the journal purged since, or no longer there: it is given again whole, and judged by whoever has seen more.
  const hash = cursor.n < head.floor ? undefined : school.journal.hashAt(cursor.j);
  return hash === undefined ? 'floor' : { ...cursor, hash };
}
