import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createConsole } from '../../../main/console/create-console.ts';
import { createKeyKeeper } from '../../../main/keys/key-keeper.ts';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { cleanUp, giveRight, newFolder, openConsole, portsOf, smallEnt, STUDENTS, type TestConsole } from '../../support/workbench.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';

let ent: InMemoryEnt;
let folder: string;
let station: TestConsole;

const environment = (): Readonly<Record<string, string>> => ({ XDG_CONFIG_HOME: join(folder, 'config') });
const keys = (): readonly string[] => readdirSync(join(folder, 'config/console-ent/keys'));

beforeEach(async () => {
  ent = smallEnt();
  folder = newFolder();
  const opened = await openLocalKey(folder, environment());
  if (!opened.ok) throw new Error(opened.refusal.kind);
  station = await openConsole({ dataFolder: folder, key: opened.value.key, keys: createKeyKeeper({ dataFolder: folder, environment: environment() }), connectEnt: (address) => ent.connect(address) });
});
afterEach(cleanUp);

async function enter(accountId: string): Promise<void> {
  await station.client.session.signIn({ accountId });
  await station.client.sync.refresh();
}

/** Somebody left a change in their draft, somebody else is in and has two. */
async function work(): Promise<void> {
  await enter('admin-1');
  await station.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await station.client.session.signOut();
  await enter('admin-2');
  await station.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await station.client.draft.record(giveRight('sport', STUDENTS, 'none', 'writer'));
}

test('what is unsent is counted for everybody who works on this computer', async () => {
  await work();
  expect(await station.client.station.unsent()).toEqual([
    { school: 'Collège des Tilleuls', account: 'Anne Roux', changes: 1, isOpen: false },
    { school: 'Collège des Tilleuls', account: 'Bilal Sow', changes: 2, isOpen: true },
  ]);
});

test('an edit and its exact return are nothing that waits, open or closed, and leave with what is sent', async () => {
  await enter('admin-1');
  const there = giveRight('cdi', STUDENTS, 'none', 'writer');
  const back = giveRight('cdi', STUDENTS, 'writer', 'none');
  for (const entry of [there, back]) await station.client.draft.record(entry);
  expect(await station.client.station.unsent()).toEqual([]);
  // Ctrl Z still reaches them, one after the other.
  expect((await station.client.draft.undo())?.id).toBe(back.id);
  expect(await station.client.station.unsent()).toMatchObject([{ changes: 1 }]);
  await station.client.draft.redo();
  await station.client.session.signOut();
  await enter('admin-2');
  expect(await station.client.station.unsent()).toEqual([]);
  await station.client.session.signOut();
  await enter('admin-1');
  const other = giveRight('sport', STUDENTS, 'none', 'writer');
  await station.client.draft.record(other);
  expect(await station.client.station.unsent()).toMatchObject([{ changes: 1 }]);
  const { sent } = await station.client.sync.send({ ids: [there.id, back.id, other.id], message: '', effect: { gained: 0, lost: 0 } });
  expect(sent.map(({ gesture }) => gesture.id)).toEqual([other.id]);
  expect((await station.client.school.load()).draft).toEqual([]);
});

test('everything is erased with its key, and the console begins anew', async () => {
  await work();
  mkdirSync(join(folder, 'ent'));
  writeFileSync(join(folder, 'ent/ent.sqlite'), 'not ours');
  const [key] = keys();
  const files = readdirSync(folder).filter((name) => /^[0-9a-f]{24}$/.test(name));
  expect(files).toHaveLength(1);
  const before = readFileSync(join(folder, 'console.db'));
  expect(await station.client.station.erase({ unsent: 3 })).toEqual({ begins: true });
  for (const name of files) expect(existsSync(join(folder, name))).toBe(false);
  expect(keys()).toHaveLength(1);
  expect(keys()).not.toContain(key);
  expect(readFileSync(join(folder, 'console.db')).equals(before)).toBe(false);
  expect(readFileSync(join(folder, 'ent/ent.sqlite'), 'utf8')).toBe('not ours');
  expect(await station.client.session.status()).toMatchObject({ signedIn: null, keyStorage: 'file' });
  await enter('admin-2');
  const { draft, rows } = await station.client.school.load();
  expect(draft).toEqual([]);
  expect(rows.length).toBeGreaterThan(0);
  expect(await station.client.station.unsent()).toEqual([]);
});

test('the new key opens the console at its next start', async () => {
  await work();
  await station.client.station.erase({ unsent: 3 });
  await enter('admin-1');
  await station.stop();
  const key = await openLocalKey(folder, environment());
  if (!key.ok) throw new Error(key.refusal.kind);
  const again = await createConsole(portsOf({ dataFolder: folder, key: key.value.key, connectEnt: (address) => ent.connect(address) }));
  if (!again.ok) throw new Error(again.refusal.kind);
  expect(again.value.isSignedIn()).toBe(true);
  await again.value.stop();
});

test('what came since it was read is not erased unseen', async () => {
  await work();
  await expect(station.client.station.erase({ unsent: 2 })).rejects.toMatchObject({ code: 'CHANGED' });
  expect(await station.client.station.unsent()).toHaveLength(2);
  expect((await station.client.school.load()).draft).toHaveLength(2);
});

test('nobody who is not in erases anything', async () => {
  await work();
  await station.client.session.signOut();
  await expect(station.client.station.erase({ unsent: 3 })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});
