import { safe } from '@orpc/client';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { createConsole } from '../../../main/console/create-console.ts';
import { openWorkspace, type Workspace } from '../../../main/console/workspace.ts';
import { RECOVERED_SENTENCE } from '../../../texts/frame/failures.ts';
import { connectionSentence } from '../../../texts/changes/sync.ts';
import { storeRefusalOf } from '../../../main/database/store-refusal.ts';
import {
  cleanUp, giveRight, KEY, newFolder, NO_EFFECT, openConsole, portsOf, signedIn, smallEnt, STUDENTS, type TestConsole,
} from '../../support/workbench.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';
import { stopDisk } from '../../support/stop-disk.ts';

afterEach(cleanUp);

/** Every file of that name under a folder. */
function find(folder: string, name: string | RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => (typeof name === 'string' ? path.endsWith(`/${name}`) : name.test(path)))
    .map((path) => join(folder, path));
}

function only(folder: string, name: string): string {
  const [path, ...others] = find(folder, name);
  if (path === undefined || others.length > 0) throw new Error(`not one ${name}`);
  return path;
}

function damage(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

/** A console stopped with one entry in the draft and one sent without an answer. */
async function withWork(ent: InMemoryEnt): Promise<TestConsole> {
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  const sent = giveRight('sport', STUDENTS, 'none', 'visitor');
  await console.client.draft.record(sent);
  ent.fail('push', 'unreachable', 'after');
  await console.client.sync.send({ ids: [sent.id], ...NO_EFFECT });
  await console.stop();
  return console;
}

test.each<[string, (path: string) => void]>([
  ['damaged', damage],
  ['emptied', (path) => truncateSync(path, 0)],
  ['gone', (path) => rmSync(path)],
])('a settings file that is %s costs none of the user’s work', async (_, harm) => {
  const ent = smallEnt();
  const console = await withWork(ent);
  const path = only(console.folder, 'settings.db');
  harm(path);
  const lines: string[] = [];
  const again = await openConsole({
    dataFolder: console.folder,
    connectEnt: (address) => ent.connect(address),
    log: (line) => lines.push(line),
  });
  await again.client.sync.refresh();
  const { draft, rows, sent } = await again.client.school.load();
  expect(draft.map(({ changes }) => changes[0]?.id)).toEqual(['cdi|group:profil:eleve']);
  expect(rows.length).toBeGreaterThan(3);
  expect(sent.map(({ outcome, settled }) => [outcome?.status, settled])).toEqual([['applied', true]]);
  expect(ent.journal.filter(({ status }) => status === 'applied')).toHaveLength(1);
  expect(lines).toEqual([RECOVERED_SENTENCE]);
  expect((await again.client.school.load()).status.recovered).toBe(true);
});

test('a dead settings file is set aside, never erased', async () => {
  const console = await withWork(smallEnt());
  const path = only(console.folder, 'settings.db');
  damage(path);
  const dead = readFileSync(path);
  await openConsole({ dataFolder: console.folder, connectEnt: (address) => smallEnt().connect(address) });
  const aside = find(dirname(path), /settings\.db\.corrupted-2026-11-09T08-00-00-000Z$/);
  expect(aside).toHaveLength(1);
  expect(readFileSync(aside[0] ?? '').equals(dead)).toBe(true);
});

test('a dead directory is loaded again', async () => {
  const ent = smallEnt(200);
  const console = await withWork(ent);
  damage(only(console.folder, 'directory.db'));
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  await again.client.sync.refresh();
  const { people, draft } = unpackSchool(await again.client.school.load());
  expect(people).toHaveLength(200);
  expect(draft).toHaveLength(1);
});

test('a load that stopped in the middle leaves the old directory, then is thrown away', async () => {
  const ent = smallEnt();
  const console = await withWork(ent);
  const folder = dirname(only(console.folder, 'directory.db'));
  writeFileSync(join(folder, 'directory.tmp'), 'half of a file');
  writeFileSync(join(folder, 'directory.tmp-wal'), 'half of a log');
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  expect(unpackSchool(await again.client.school.load()).people).toHaveLength(3);
});

test('a torn end of the second copy costs its last record only', async () => {
  const console = await withWork(smallEnt());
  const mirror = only(console.folder, 'outbox.log');
  writeFileSync(mirror, Buffer.concat([readFileSync(mirror), Buffer.from([0, 0, 1, 0, 7, 7])]));
  truncateSync(only(console.folder, 'settings.db'), 0);
  const again = await openConsole({ dataFolder: console.folder });
  expect((await again.client.school.load()).draft).toHaveLength(1);
});

test('the second copy is sealed', async () => {
  const console = await withWork(smallEnt());
  const bytes = readFileSync(only(console.folder, 'outbox.log'));
  expect(bytes.length).toBeGreaterThan(200);
  expect(bytes.includes('sport')).toBe(false);
});

test('a foreign file is refused and left alone', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'console.db'), Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
  expect(await createConsole(portsOf({ dataFolder: folder }))).toMatchObject({ ok: false, refusal: { kind: 'foreign' } });
  expect(existsSync(join(folder, 'console.db'))).toBe(true);
});

function workspaceIn(folder: string): Workspace {
  const opened = openWorkspace(
    { folder, key: KEY, newId: () => crypto.randomUUID(), clock: () => new Date('2026-11-09T08:00:00Z'), log: () => undefined },
    { id: 'admin-1', name: 'Anne Roux', role: 'administrator', title: '' },
  );
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

test('a full disk keeps nothing by halves, and what was kept before stays', () => {
  const folder = newFolder();
  const workspace = workspaceIn(folder);
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  workspace.keep({ draft: [{ kind: 'put', entry }] });
  workspace.store.pragma(`max_page_count=${String(workspace.store.pragma('page_count', { simple: true }))}`);
  const huge = { ...giveRight('sport', STUDENTS, 'none', 'writer'), createdAt: 'x'.repeat(40) };
  const many = { ...huge, changes: Array.from({ length: 400 }, (_, i) => ({ ...entry.changes[0], id: `r${i}|group:g`, entity: 'access' as const, edits: entry.changes[0]?.edits ?? [] })) };
  let refusal: unknown;
  try {
    workspace.keep({ draft: [{ kind: 'put', entry: many }] });
  } catch (error) {
    refusal = storeRefusalOf(error, 'settings.db');
  }
  expect(refusal).toEqual({ kind: 'disk-full', file: 'settings.db' });
  expect(workspace.draft()).toEqual([entry]);
  workspace.close();
  const again = workspaceIn(folder);
  expect(again.draft()).toEqual([entry]);
  again.close();
});

test('a disk that refuses is told to the page, which takes its edit back', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  const prototype = stopDisk(() => true);
  const { error } = await safe(console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer')));
  prototype.mockRestore();
  expect(error).toMatchObject({ code: 'NOT_KEPT', data: { reason: 'disk-full' } });
  expect((await console.client.school.load()).draft).toEqual([]);
});

test('a send that the disk refuses leaves the draft whole', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const prototype = stopDisk((sql) => sql.includes('INTO outbox'));
  const { error } = await safe(console.client.sync.send({ ids: [entry.id], ...NO_EFFECT }));
  prototype.mockRestore();
  expect(error).toMatchObject({ code: 'NOT_KEPT', data: { reason: 'disk-full' } });
  await console.stop();
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  const { draft, sent } = await again.client.school.load();
  expect([draft.map(({ id }) => id), sent]).toEqual([[entry.id], []]);
});

test('a full disk met by a pull is told as such, not as an ENT that is away, and goes away with the next one', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.put('rubrique', 'sport', { title: 'Sports', parentId: 'root', state: 'active', visibility: 'privee' }, 'Bilal Sow');
  const prototype = stopDisk((sql) => sql.includes('INTO row'));
  const status = await console.client.sync.refresh();
  prototype.mockRestore();
  expect(status.connection).toBe('disk-full');
  expect(connectionSentence(status)).toContain('est plein. Ce qui était déjà enregistré est intact');
  expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
  expect((await console.client.school.load()).rows.find(({ id }) => id === 'sport')?.fields['title']).toBe('Sports');
});
