import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOf } from '../../../main/console/console-core.ts';
import { openConsoleFile } from '../../../main/database/open-console-file.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';
import { cleanUp, giveRight, KEY, newFolder, NOW, openConsole, smallEnt, STUDENTS, type TestConsole } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

let ent: InMemoryEnt;
let folder: string;
let station: TestConsole;

const open = (): Promise<TestConsole> => openConsole({ dataFolder: folder, connectEnt: (address) => ent.connect(address) });

beforeEach(async () => {
  ent = smallEnt();
  folder = newFolder();
  station = await open();
});
afterEach(cleanUp);

async function enter(accountId: string): Promise<void> {
  await station.client.session.signIn({ accountId });
  await station.client.sync.refresh();
}

const account = (id: string) => ({ id, name: '', role: 'administrator', title: '' }) as const;
const placeOf = (id: string): string => folderOf(folder, 'http://127.0.0.1:1', account(id));
const filesOf = (id: string): readonly string[] => {
  const place = placeOf(id);
  return existsSync(place) ? readdirSync(place) : [];
};

/** What the console's own file says of an account, in every table that names one, once it is stopped. */
async function traces(id: string): Promise<readonly string[]> {
  await station.stop();
  const file = openConsoleFile(folder, KEY, { now: new Date(NOW), onSetAside: () => undefined });
  if (!file.ok) throw new Error(file.refusal.kind);
  const tables = file.value.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const found = tables.filter((table) => JSON.stringify(file.value.prepare(`SELECT * FROM ${table}`).all()).includes(id));
  file.value.close();
  return found;
}

async function share(): Promise<void> {
  expect(await station.client.station.setShared({ shared: true })).toMatchObject({ shared: true });
}

test('on a shared computer, nothing of somebody stays once they have signed out', async () => {
  await enter('admin-1');
  await share();
  await station.client.preferences.save({ theme: 'dark', density: 'compact', scale: 100, singleKeys: true });
  await station.client.preferences.visit();
  expect(filesOf('admin-1')).toContain('directory.db');
  await station.client.session.signOut();
  expect(filesOf('admin-1')).toEqual([]);
  expect(existsSync(join(folder, 'console.db'))).toBe(true);
  expect(await traces('admin-1')).toEqual([]);
});

test('a computer that is one’s own keeps them: what a shared one does is no accident', async () => {
  await enter('admin-1');
  await station.client.session.signOut();
  expect(filesOf('admin-1')).toContain('directory.db');
  expect(await traces('admin-1')).toContain('account');
});

test('what the ENT has not waits, closed, without the directory, for its author and nobody else', async () => {
  await enter('admin-1');
  await share();
  await station.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  // What had come of another one, before the load was cut, goes with it.
  for (const name of ['directory.tmp', 'directory.tmp-wal']) writeFileSync(join(placeOf('admin-1'), name), 'half of a directory');
  await station.client.session.signOut();
  expect(filesOf('admin-1')).toContain('settings.db');
  expect(filesOf('admin-1').filter((name) => name.startsWith('directory'))).toEqual([]);
  // Nothing here says who somebody is without the ENT, not even a lease.
  ent.up = false;
  expect(await codeOf(station.client.session.signIn({ accountId: 'admin-1' }))).toEqual(['ENT', { reason: 'unreachable' }]);
  ent.up = true;
  await enter('admin-1');
  expect((await station.client.school.load()).draft).toHaveLength(1);
  await station.client.draft.discard({ ids: (await station.client.school.load()).draft.map(({ id }) => id) });
  await station.client.session.signOut();
  expect(filesOf('admin-1')).toEqual([]);
});

test('a lock leaves no more than a sign-out, and closes the session at the ENT', async () => {
  await enter('admin-1');
  await share();
  await station.client.station.lock();
  await expect.poll(() => filesOf('admin-1')).toEqual([]);
  expect(await station.client.session.status()).toMatchObject({ signedIn: null, lock: { reason: 'asked' } });
  await enter('admin-2');
  expect((await station.client.school.load()).actor.accountId).toBe('admin-2');
});

test('a stop asked for leaves nothing either, and whoever starts it again chooses an account', async () => {
  await enter('admin-1');
  await share();
  await station.stop();
  expect(filesOf('admin-1')).toEqual([]);
  station = await open();
  expect(await station.client.session.status()).toMatchObject({ signedIn: null });
});

test('what a stop that nobody asked for left goes at the next start, before anything is shown', async () => {
  await enter('admin-1');
  await station.stop();
  const file = openConsoleFile(folder, KEY, { now: new Date(NOW), onSetAside: () => undefined });
  if (!file.ok) throw new Error(file.refusal.kind);
  file.value.prepare("INSERT OR REPLACE INTO preference VALUES ('station shared', 'true')").run();
  file.value.close();
  expect(filesOf('admin-1')).toContain('directory.db');
  station = await open();
  expect(filesOf('admin-1')).toEqual([]);
  expect(await station.client.session.status()).toMatchObject({ signedIn: null });
  expect(await traces('admin-1')).toEqual([]);
});

test('saying that a computer is shared erases what others left there, and not what is open', async () => {
  await enter('admin-1');
  await station.client.session.signOut();
  await enter('admin-2');
  await share();
  expect(filesOf('admin-1')).toEqual([]);
  expect(filesOf('admin-2')).toContain('directory.db');
  // The same account again, at once: it is not taken from under itself.
  await enter('admin-2');
  expect((await station.client.school.load()).actor.accountId).toBe('admin-2');
});
