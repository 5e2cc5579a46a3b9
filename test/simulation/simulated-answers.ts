import { createChecksum } from '../../domain/sync/checksum.ts';
import type { PullAnswer } from '../../domain/sync/console/pull.ts';
import type { Fate, PullRequest } from '../../domain/sync/protocol.ts';
import { presentIn, recordOf, type EntDisk } from './simulated-disk.ts';
import type { EntWorld } from './simulated-ent.ts';

/** What an answer brings of the directory. */
export interface DirectoryNews {
  readonly cursor: string;
  readonly people: readonly (readonly [id: string, gone: boolean])[];
  /** The checksum of who is there after them. */
  readonly sum: string;
}

/** The checksum of a directory where these people are, as the product counts one. */
export function directorySumOf(people: Iterable<string>): string {
  const sum = createChecksum();
  for (const id of people) sum.add({ entity: 'person', id, ver: 1 });
  return sum.text();
}

/** How far an ENT has gone, as the token that consoles keep. */
export function cursorOf(disk: EntDisk): string {
  return `${disk.epoch} ${disk.head} ${disk.journal.length}`;
}

/** The same, of the directory stream. */
export function directoryCursorOf({ epoch, directory }: EntDisk): string {
  return `${epoch} ${directory.head}`;
}

/** What changed since two cursors; undefined when one is of another life of the ENT, or older than what it remembers. */
export function pull(world: EntWorld, disk: EntDisk, { client, cursor, directoryCursor, acked }: PullRequest): (PullAnswer & { readonly directory: DirectoryNews }) | undefined {
  const [epoch, n, k] = cursor.split(' ');
  const [directoryEpoch, d] = directoryCursor.split(' ');
  const { head, floor } = disk.directory;
  const isForgotten = world.code.checksFloor && Number(d) < floor;
  if (epoch !== disk.epoch || directoryEpoch !== disk.epoch || Number(n) > disk.head || Number(k) > disk.journal.length || Number(d) > head || isForgotten) {
    return undefined;
  }
  return {
    kind: 'pulled',
    epoch: disk.epoch,
    cursor: cursorOf(disk),
    rows: rowsSince(disk, Number(n)),
    journal: disk.journal.slice(Number(k)),
    fate: fateOf(disk, client, acked),
    sum: disk.rows.sum(),
    directory: directorySince(disk, Number(d)),
  };
}

/** What changed of who is in the school since a commit. */
function directorySince(disk: EntDisk, n: number): DirectoryNews {
  const moved = [...disk.directory.people].filter(([, one]) => one.n > n);
  return { cursor: directoryCursorOf(disk), people: moved.map(([id, { gone }]) => [id, gone] as const), sum: directorySumOf(presentIn(disk.directory)) };
}

function rowsSince(disk: EntDisk, n: number): PullAnswer['rows'] {
  return [...disk.changedAt.values()].flatMap(([at, entity, id]) => {
    const row = at > n ? disk.rows.find(entity, id) : undefined;
    return row === undefined ? [] : [{ entity, id, row }];
  });
}

/** What became of what a console sent after the last number it acknowledges. */
export function fateOf(disk: EntDisk, client: string, acked: number): Fate {
  const { last, outcomes } = recordOf(disk, client);
  return { last, outcomes: [...outcomes.values()].filter(({ m }) => m > acked) };
}
