import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { OpenedExchange } from '../../../contract/console/exchange.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { folderOf } from '../../../main/console/console-core.ts';
import { stationFiles } from '../../../main/copies/station-files.ts';
import { cleanUp, giveRight, newFolder, NO_EFFECT, signedIn, smallEnt, STUDENTS, type TestConsole } from '../../support/workbench.ts';

afterEach(cleanUp);

const SENT = giveRight('cdi', STUDENTS, 'none', 'writer');
const DRAFT = giveRight('sport', STUDENTS, 'none', 'visitor');
const MARK = { key: 'x', value: 'y' } as const;

async function open({ client }: TestConsole, bytes: Blob, key: string): Promise<OpenedExchange> {
  const { id } = await client.importer.open({ name: 'x.entx', size: bytes.size });
  await client.importer.add({ id, bytes });
  return client.exchange.open({ id, key });
}

test('a copy holds what the ENT may not have, and comes back on another computer under numbers of its own (sync.md P8)', async () => {
  const ent = smallEnt();
  const old = await signedIn(ent, 'admin-1');
  await old.client.draft.record(SENT);
  await old.client.draft.record(DRAFT);
  await old.client.marks.set({ kind: 'by-hand', marks: [MARK], marked: true });
  // Applied, and the answer lost: only the ENT knows.
  ent.up = false;
  await old.client.sync.send({ ids: [SENT.id], ...NO_EFFECT });
  const { bytes, key } = must(await old.client.exchange.copy(), 'a copy');
  // It would send again by itself, before or after the other computer.
  await old.client.sync.setOffline({ offline: true });
  ent.up = true;

  const fresh = await signedIn(ent, 'admin-1');
  const opened = await open(fresh, bytes, key);
  expect(opened).toMatchObject({
    kind: 'opened', content: { author: { accountId: 'admin-1' }, message: '', entries: [{ changes: SENT.changes }, { changes: DRAFT.changes }], copy: { marks: [MARK] } },
  });
  // Both computers send it: the ENT takes one value once, and neither console is confused for the other.
  if (opened.kind !== 'opened') throw new Error('closed');
  const again = opened.content.entries.map((entry) => ({ ...entry, id: crypto.randomUUID(), state: 'active' as const }));
  for (const entry of again) await fresh.client.draft.record(entry);
  const { sent } = await fresh.client.sync.send({ ids: again.map(({ id }) => id), ...NO_EFFECT });
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied', 'applied']);
  await old.client.sync.setOffline({ offline: false });
  await old.client.sync.refresh();
  await fresh.client.sync.refresh();
  const seen = await Promise.all([old, fresh].map(async ({ client }) => (await client.school.load()).rows.filter(({ entity }) => entity === 'access').map(({ id, fields }) => [id, fields['role']])));
  expect(seen[0]).toEqual(seen[1]);
  expect(Object.fromEntries(must(seen[1], 'rows'))).toMatchObject({ [`cdi|group:${STUDENTS.id}`]: 'writer', [`sport|group:${STUDENTS.id}`]: 'visitor' });
});

test('there is no copy of nothing', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  expect(await console.client.exchange.copy()).toBeNull();
});

test('what the console keeps is told by kind, with what was set aside, and nothing of what is beside it', async () => {
  const folder = newFolder();
  const console = await signedIn(smallEnt(), 'admin-1', { dataFolder: folder });
  const before = await console.client.station.files();
  expect(before).toMatchObject({ folder, setAside: [], entFolder: null });
  expect(before.directoryBytes).toBeGreaterThan(0);
  const account = folderOf(folder, 'http://127.0.0.1:1', { id: 'admin-1', name: '', role: 'administrator', title: '' });
  writeFileSync(join(account, 'settings.db.corrupted-2026-11-09'), 'x'.repeat(1000));
  writeFileSync(join(account, 'directory.tmp'), 'x'.repeat(500));
  mkdirSync(join(folder, 'ent'));
  writeFileSync(join(folder, 'ent/ent.sqlite'), 'x'.repeat(100_000));
  const after = stationFiles(folder);
  expect(after).toMatchObject({ entFolder: join(folder, 'ent'), directoryBytes: before.directoryBytes + 500, setAside: [{ bytes: 1000 }] });
  expect(after.workBytes).toBe(before.workBytes);
});
