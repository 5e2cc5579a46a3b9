import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { createChecksum } from '../../../domain/sync/checksum.ts';
import { DIRECTORY_MIGRATIONS } from '../../../main/database/migrations/directory.ts';
import { connect, type Store } from '../../../main/database/open-store.ts';
import { openDirectoryFile, type DirectoryFile } from '../../../main/directory/directory-file.ts';
import type { DirectoryLine } from '../../../main/directory/directory-row.ts';
import { readSum } from '../../../main/directory/directory-sum.store.ts';
import { createDirectoryStore } from '../../../main/directory/directory.store.ts';
import { startDirectoryLoad, type DirectoryLoad } from '../../../main/directory/load-directory.store.ts';

const KEY = new Uint8Array(32).fill(1);
const PEOPLE = 1_000;
const SIZES = { batch: 100, names: 150 };
const BEGUN = { epoch: 'e1', cursor: 'c1' };

const LINES = Array.from({ length: PEOPLE }, (_, i): DirectoryLine => {
  const lastName = `Nom${(i * 7919) % 700}`;
  return { entity: 'person', id: `p${String(i).padStart(5, '0')}`, ver: 1, data: JSON.stringify({ lastName, firstName: 'Zoé', profile: 'student', source: 'siecle' }), names: [lastName, 'Zoé'] };
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'unfinished-'));

function newStore(folder = newFolder()): { readonly path: string; readonly store: Store } {
  const path = join(folder, 'directory.tmp');
  const store = connect(path, KEY);
  for (const { sql } of DIRECTORY_MIGRATIONS) store.exec(sql);
  return { path, store };
}

/** Gives lines by sixty, as far as a rank. */
function give(load: DirectoryLoad, from: number, to: number): void {
  for (let at = from; at < to; at += 60) load.add(LINES.slice(at, Math.min(at + 60, to)));
}

const rankAfter = (load: DirectoryLoad): number => LINES.findIndex(({ id }) => id === load.unfinished?.id) + 1;
const idsOf = (store: Store): readonly string[] => createDirectoryStore(store).people().map(({ id }) => id);

/** What a load that nothing cut gives. */
function uncut(): { readonly ids: readonly string[]; readonly sum: string } {
  const { store } = newStore();
  const load = startDirectoryLoad(store, SIZES);
  load.begin(BEGUN);
  give(load, 0, PEOPLE);
  load.finish('c1');
  const sum = createChecksum();
  for (const line of LINES) sum.add(line);
  return { ids: idsOf(store), sum: sum.text() };
}

test('whatever is lost, the last key that is kept is that of the last row that is kept', () => {
  for (const cut of [1, 60, 99, 100, 119, 120, 500, 999, PEOPLE]) {
    const { path, store } = newStore();
    const load = startDirectoryLoad(store, SIZES);
    load.begin(BEGUN);
    give(load, 0, cut);
    // The process ends: what no transaction kept is gone.
    store.close();
    const again = connect(path, KEY);
    const rows = again.prepare<[], string>('SELECT id FROM entry ORDER BY rowid').pluck().all();
    const kept = startDirectoryLoad(again, SIZES);
    expect(kept.unfinished?.id).toBe(rows.at(-1));
    expect(rows).toEqual(LINES.slice(0, rows.length).map(({ id }) => id));
    expect(cut - rows.length).toBeLessThan(SIZES.batch + 60);
    again.close();
  }
});

test('a load cut many times is the one that nothing cut: rows, order of names, checksum', () => {
  const { path, store } = newStore();
  let load = startDirectoryLoad(store, SIZES);
  load.begin(BEGUN);
  for (const cut of [7, 130, 480, 481, 990]) {
    give(load, rankAfter(load), cut);
    load.pause();
    load = startDirectoryLoad(connect(path, KEY), SIZES);
    expect(rankAfter(load)).toBe(cut);
    expect(load.count()).toEqual({ people: cut, groups: 0 });
  }
  give(load, 990, PEOPLE);
  load.finish('c1');
  load.close();
  const whole = connect(path, KEY);
  const expected = uncut();
  expect(idsOf(whole)).toEqual(expected.ids);
  expect(readSum(whole)).toBe(expected.sum);
  whole.close();
});

test('one that was whole, and not put in place before the process ended, takes who came since and no more', () => {
  const { path, store } = newStore();
  const load = startDirectoryLoad(store, SIZES);
  load.begin(BEGUN);
  give(load, 0, 900);
  load.finish('c1');
  load.close();
  const again = startDirectoryLoad(connect(path, KEY), SIZES);
  give(again, rankAfter(again), PEOPLE);
  again.finish('c1');
  again.close();
  const whole = connect(path, KEY);
  expect(idsOf(whole)).toEqual(uncut().ids);
  whole.close();
});

/** A load that stopped in a folder, and the file that goes on with it. */
function stopped(harm: (store: Store) => void): DirectoryFile {
  const folder = newFolder();
  const first = openDirectoryFile(folder, KEY);
  if (!first.ok) throw new Error(first.refusal.kind);
  const load = first.value.startLoad();
  if (!load.ok) throw new Error(load.refusal.kind);
  load.value.begin(BEGUN);
  give(load.value, 0, 300);
  load.value.pause();
  first.value.close();
  const file = connect(join(folder, 'directory.tmp'), KEY);
  harm(file);
  file.close();
  const again = openDirectoryFile(folder, KEY);
  if (!again.ok) throw new Error(again.refusal.kind);
  return again.value;
}

test.each<[string, (store: Store) => void, string | undefined]>([
  ['of this version is gone on with', () => undefined, 'p00299'],
  ['of another version begins again', (store) => store.exec("UPDATE meta SET value = replace(value, '\"form\":\"', '\"form\":\"0') WHERE key = 'load'"), undefined],
  ['without its key begins again', (store) => store.exec("DELETE FROM meta WHERE key = 'load'"), undefined],
])('a file %s', (_, harm, id) => {
  const directory = stopped(harm);
  const load = directory.startLoad();
  expect(load.ok && load.value.unfinished?.id).toBe(id);
  expect(load.ok && load.value.count().people).toBe(id === undefined ? 0 : 300);
  if (load.ok) load.value.close();
  directory.close();
});

test('a file beside a directory that is whole is nobody’s: it goes at the next opening', () => {
  const folder = newFolder();
  const first = openDirectoryFile(folder, KEY);
  if (!first.ok) throw new Error(first.refusal.kind);
  first.value.now().apply([must(LINES[0], 'a line')], 'c0', undefined);
  first.value.close();
  newStore(folder).store.close();
  const again = openDirectoryFile(folder, KEY);
  expect(existsSync(join(folder, 'directory.tmp'))).toBe(false);
  if (again.ok) again.value.close();
});
