import { createChecksum } from '../../domain/sync/checksum.ts';
import type { PullAnswer, SnapshotAnswer } from '../../domain/sync/console/pull.ts';
import type { Fate, PullRequest, SnapshotRequest } from '../../domain/sync/protocol.ts';
import { recordOf, type EntDisk } from './simulated-disk.ts';
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

/** Who is in the school, or what changed of it since a commit. */
export function directorySince(disk: EntDisk, n: number): DirectoryNews {
  const moved = [...disk.directory.people].filter(([, one]) => one.n > n);
  const present = [...disk.directory.people].flatMap(([id, { gone }]) => (gone ? [] : [id]));
  return { cursor: directoryCursorOf(disk), people: moved.map(([id, { gone }]) => [id, gone] as const), sum: directorySumOf(present) };
}

/** The whole of the settings, with what became of everything this console ever sent. */
export function snapshot(disk: EntDisk, { client, identities }: SnapshotRequest): SnapshotAnswer {
  const held = [client, ...identities].map((id) => {
    const { outcomes } = recordOf(disk, id);
    return [id, [...outcomes.values()].map(({ m, hash }) => [m, hash] as const)] as const;
  });
  return {
    kind: 'snapshot',
    epoch: disk.epoch,
    cursor: cursorOf(disk),
    rows: rowsSince(disk, -1),
    journal: disk.journal,
    fate: fateOf(disk, client, 0),
    held: Object.fromEntries(held),
  };
}

function rowsSince(disk: EntDisk, n: number): PullAnswer['rows'] {
  return [...disk.changedAt.values()].flatMap(([at, entity, id]) => {
    const row = at > n ? disk.rows.find(entity, id) : undefined;
    return row === undefined ? [] : [{ entity, id, row }];
  });
}

function fateOf(disk: EntDisk, client: string, acked: number): Fate {
  const { last, outcomes } = recordOf(disk, client);
  return { last, outcomes: [...outcomes.values()].filter(({ m }) => m > acked) };
}
