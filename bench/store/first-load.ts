import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSyncState } from '../../domain/sync/console/sync-state.ts';
import { ABOVE_NAMES, DIRECTORY_INDEXES, DIRECTORY_MIGRATIONS, ORDER_NAMES } from '../../main/database/migrations/directory.ts';
import { connect } from '../../main/database/open-store.ts';
import { openDirectoryFile } from '../../main/directory/directory-file.ts';
import type { EntClient } from '../../main/sync/ent/ent-client.ts';
import { loadDirectory } from '../../main/sync/lines/load-directory-stream.ts';
import { readLines } from '../../main/sync/lines/read-lines.ts';
import { createExchange, type SyncDesk } from '../../main/sync/sync-desk.ts';
import { readWireLine, type WireLine } from '../../main/sync/lines/wire-line.ts';
import { median, timesFaster, type BenchLine } from '../bench-line.ts';
import { makeAccounts, snapshotBytes, type BenchAccount } from './people-lines.ts';

const ACCOUNTS = 100_000;
const ROUNDS = 5;
const KEY = new Uint8Array(32).fill(3);

/** The first load of a school district, from the bytes of the wire to a directory one can search, beside bare inserts. */
export async function benchFirstLoad(): Promise<BenchLine> {
  const accounts = makeAccounts(ACCOUNTS);
  const bytes = snapshotBytes(accounts);
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = await timed((folder) => bareLoad(folder, accounts));
    const ours = await timed((folder) => load(folder, bytes));
    // The first round only warms up.
    if (round > 0) {
      samples.floor.push(floor);
      samples.ours.push(ours);
    }
  }
  const measure = {
    id: 'first-load',
    what: `load ${ACCOUNTS} accounts into a directory with its columns, indexes and search key`,
    value: median(samples.ours),
    unit: 'ms',
    reference: median(samples.floor),
  };
  return timesFaster(measure, 0.5);
}

async function timed(act: (folder: string) => void | Promise<void>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const start = performance.now();
  await act(folder);
  const spent = performance.now() - start;
  rmSync(folder, { recursive: true, force: true });
  return spent;
}

/** What a script does that trusts its rows: same driver, cipher, pragmas, columns and indexes. */
function bareLoad(folder: string, accounts: readonly BenchAccount[]): void {
  const store = connect(join(folder, 'floor.db'), KEY);
  for (const { sql } of DIRECTORY_MIGRATIONS) store.exec(sql);
  const insert = store.prepare<[readonly (string | number)[]]>('INSERT INTO entry VALUES (?, ?, ?, ?, ?)');
  store.exec('BEGIN');
  for (const { columns } of accounts) insert.run(columns);
  store.prepare(ORDER_NAMES).run('', ABOVE_NAMES);
  store.exec(DIRECTORY_INDEXES);
  store.exec('COMMIT');
  store.close();
}

async function load(folder: string, bytes: readonly Uint8Array[]): Promise<void> {
  const directory = openDirectoryFile(folder, KEY);
  if (!directory.ok) throw new Error(directory.refusal.kind);
  const desk: SyncDesk = {
    state: createSyncState('bench'),
    exchange: createExchange(),
    ent: { ...NO_ENT, snapshot: () => linesOf(bytes) },
    directory: directory.value,
    commit: () => undefined,
    answered: () => Promise.resolve(),
    directoryChanged: () => undefined,
    statusChanged: () => undefined,
    newId: () => 'bench',
  };
  await loadDirectory(desk, new AbortController().signal);
  if (directory.value.now().count() !== ACCOUNTS) throw new Error('The load is not whole');
  directory.value.close();
}

async function* linesOf(bytes: readonly Uint8Array[]): AsyncGenerator<readonly WireLine[]> {
  for await (const lines of readLines(chunks(bytes))) yield lines.map(readWireLine);
}

async function* chunks(bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of bytes) yield await Promise.resolve(piece);
}

const unused = (): never => {
  throw new Error('Not part of this measure');
};

const NO_ENT: EntClient = {
  about: unused, accounts: unused, signIn: unused, lease: unused, signOut: unused, push: unused, pull: unused, snapshot: unused, verifyJournal: unused, importFile: unused, live: unused,
};
