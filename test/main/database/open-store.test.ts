import Database from 'better-sqlite3-multiple-ciphers';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore, type Store } from '../../../main/database/open-store.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';

afterEach(cleanUp);

const KIND = { applicationId: 0x43_45_73_65, migrations: SETTINGS_MIGRATIONS };

function open(path: string, key = KEY, kind = KIND): Store {
  const opened = openStore(path, key, kind);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

/** A file with enough pages to hurt one. */
function make(path: string): void {
  const store = open(path);
  const put = store.prepare("INSERT INTO row VALUES ('access', ?, 1, ?, NULL, NULL)");
  for (let i = 0; i < 500; i++) put.run(`id-${i}`, 'x'.repeat(200));
  store.close();
}

test.each([
  ['locking_mode', 'exclusive'], ['journal_mode', 'wal'], ['synchronous', 2], ['foreign_keys', 1], ['trusted_schema', 0],
  ['temp_store', 2], ['secure_delete', 1], ['cell_size_check', 1], ['cache_size', -65_536],
])('every connection keeps %s', (name, expected) => {
  const store = open(join(newFolder(), 'a.db'));
  expect(store.pragma(name, { simple: true })).toBe(expected);
  store.close();
});

test('nothing is readable on the disk', () => {
  const path = join(newFolder(), 'a.db');
  const store = open(path);
  store.prepare("INSERT INTO meta VALUES ('who', 'Zoé D’Angelo')").run();
  const onDisk = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]);
  store.close();
  for (const clear of ['SQLite format 3', 'Zoé', 'CREATE TABLE']) {
    expect(onDisk.includes(clear)).toBe(false);
    expect(readFileSync(path).includes(clear)).toBe(false);
  }
});

test('a second connection is refused', () => {
  const path = join(newFolder(), 'a.db');
  const store = open(path);
  expect(openStore(path, KEY, KIND)).toMatchObject({ ok: false, refusal: { kind: 'locked', file: 'a.db' } });
  store.close();
});

test('a file under another key cannot be told from a dead one', () => {
  const path = join(newFolder(), 'a.db');
  make(path);
  expect(openStore(path, KEY.with(0, 9), KIND)).toMatchObject({ refusal: { kind: 'corrupted' } });
});

test('a file in clear is another program’s, and stays as it was', () => {
  const path = join(newFolder(), 'a.db');
  const other = new Database(path);
  other.exec('CREATE TABLE notes (text)');
  other.close();
  const before = readFileSync(path);
  expect(openStore(path, KEY, KIND)).toMatchObject({ refusal: { kind: 'foreign' } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a file of ours of another kind is foreign', () => {
  const path = join(newFolder(), 'a.db');
  make(path);
  expect(openStore(path, KEY, { ...KIND, applicationId: 1 })).toMatchObject({ refusal: { kind: 'foreign' } });
});

test('a file of a newer version is refused untouched', () => {
  const path = join(newFolder(), 'a.db');
  open(path, KEY, { ...KIND, migrations: [...SETTINGS_MIGRATIONS, { name: '0002-later', sql: 'CREATE TABLE later (a)' }] }).close();
  expect(openStore(path, KEY, KIND)).toMatchObject({ refusal: { kind: 'newer' } });
});

test('a failed migration leaves the file as it was', () => {
  const path = join(newFolder(), 'a.db');
  make(path);
  const migrations = [...SETTINGS_MIGRATIONS, { name: '0002-half', sql: 'CREATE TABLE half (a); INSERT INTO absent VALUES (1)' }];
  expect(() => openStore(path, KEY, { ...KIND, migrations })).toThrow(/absent/);
  const store = open(path);
  expect(store.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  store.close();
});

test.each([0, 100, 5000, 20_000, 60_000])('one bit changed at byte %i is seen', (at) => {
  const path = join(newFolder(), 'a.db');
  make(path);
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(openStore(path, KEY, KIND)).toMatchObject({ refusal: { kind: 'corrupted' } });
});

test.each([[0], [100], [4096], [9000]])('a file cut at %i bytes is not taken for a good one', (size) => {
  const path = join(newFolder(), 'a.db');
  make(path);
  writeFileSync(path, readFileSync(path).subarray(0, size));
  const opened = openStore(path, KEY, KIND);
  // An empty file is a new one: there is nothing in it to lose.
  expect(opened.ok).toBe(size === 0);
  if (opened.ok) opened.value.close();
});

test('a folder that is not there says so', () => {
  expect(existsSync('/nowhere')).toBe(false);
  expect(() => openStore('/nowhere/a.db', KEY, KIND)).toThrow(/directory does not exist/);
});
