import Sqlite from 'better-sqlite3-multiple-ciphers';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import type { Ent } from '../../server/create-ent.ts';
import { readCursor, writeCursor } from '../../server/sync/cursor.ts';
import { deskOf, lineWith, setRole, tinyEnt } from './ent-desk.ts';

const RIGHT = 'cdi|group:profil:eleves';
const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'ent-')), 'ent.sqlite');

/** An ENT that wrote two lines in 2026 and two in 2028, and is asked to purge then. */
function purged(file?: string): { readonly ent: Ent; readonly later: Date } {
  let now = new Date('2026-11-09T08:00:00.000Z');
  const ent = tinyEnt({ clock: () => now, ...(file === undefined ? {} : { file }) });
  const desk = deskOf(ent, 'adm1', 'c');
  desk.send([setRole(RIGHT, 'none', 'visitor')]);
  now = new Date('2028-01-10T08:00:00.000Z');
  desk.send([setRole(RIGHT, 'visitor', 'writer'), setRole(RIGHT, 'writer', 'none')]);
  ent.forgetOld();
  return { ent, later: now };
}

test('a purge takes off what is older than a year, and the rest still holds from its sealed end', async () => {
  const { ent } = purged();
  expect(ent.journal().map(({ k }) => k)).toEqual([3, 4]);
  expect(await ent.verifyJournal()).toMatchObject({ from: 3, checked: 2, end: { k: 4 }, purgedAt: '2028-01-10T08:00:00.000Z', fault: null });
  ent.close();
});

test('what a purge left cannot be altered', async () => {
  const file = newFile();
  purged(file).ent.close();
  const database = new Sqlite(file);
  database.prepare("update journal_checkpoint set state = 'another'").run();
  database.close();
  const again = tinyEnt({ file });
  expect(await again.verifyJournal()).toMatchObject({ checked: 0, fault: { line: 2, kind: 'checkpoint' } });
  again.close();
});

test('a clock that is years ahead purges nothing', () => {
  let now = new Date('2026-11-09T08:00:00.000Z');
  const ent = tinyEnt({ clock: () => now });
  deskOf(ent, 'adm1').send([setRole(RIGHT, 'none', 'visitor')]);
  now = new Date('2036-11-09T08:00:00.000Z');
  ent.forgetOld();
  expect(ent.journal()).toHaveLength(2);
  ent.close();
});

test('a console whose last line was purged is given the journal whole again', () => {
  const { ent } = purged();
  const desk = deskOf(ent, 'adm1', 'c');
  const { cursor } = lineWith(desk.snapshot('settings'), 'z').z;
  const { directoryCursor } = lineWith(desk.snapshot('directory'), 'z').z;
  const old = writeCursor({ ...must(readCursor(cursor ?? ''), 'a cursor of this ENT'), j: 1 });
  expect(desk.pull({ cursor: old, directoryCursor: directoryCursor ?? '' })).toEqual([{ r: { resync: 'floor' } }]);
  ent.close();
});

test('an erased name is nowhere in the journal, which holds as before', async () => {
  const file = newFile();
  const ent = tinyEnt({ file });
  const desk = deskOf(ent, 'adm1');
  desk.send([setRole(RIGHT, 'none', 'visitor')]);
  const { name } = desk.account;
  expect(ent.journal().some(({ body }) => body.includes(name))).toBe(false);
  expect(lineWith(desk.snapshot('settings'), 'z').z.authors).toMatchObject({ adm1: name });
  const before = await ent.verifyJournal();
  expect([ent.forgetAuthor('adm1'), ent.forgetAuthor('adm1')]).toEqual([true, false]);
  expect(lineWith(desk.snapshot('settings'), 'z').z.authors).not.toHaveProperty('adm1');
  expect(await ent.verifyJournal()).toEqual(before);
  ent.close();
  const database = new Sqlite(file);
  const told = ['journal', 'journal_author', 'journal_checkpoint'].map((table) => database.prepare(`select * from ${table}`).all());
  database.close();
  expect(JSON.stringify(told)).not.toContain(name);
});
