import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { openSettingsFile } from '../../../main/database/open-settings-file.ts';
import type { Store } from '../../../main/database/open-store.ts';
import type { EntClient } from '../../../main/sync/ent/ent-client.ts';
import { type TestConsole, cleanUp, giveRight, KEY, NO_EFFECT, NOW, openConsole, shownRole, signedIn, smallEnt, STUDENTS, TEACHERS } from '../../support/workbench.ts';

// What is met again under another state: an ENT restored, a folder put back, a clock set back, a copy that is another one.

afterEach(cleanUp);

/** The settings file of the only account of a folder. */
function openSettings(folder: string): Store {
  const path = globSync('*/*/settings.db', { cwd: folder })[0] ?? '';
  const opened = openSettingsFile(dirname(join(folder, path)), KEY, new Date(NOW));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

test('an ENT restored from a backup gets back what it lost, once the user says so', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const restore = ent.backup();
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  restore();
  expect(await console.client.sync.refresh()).toMatchObject({ lost: 1 });
  expect(await shownRole(console, 'cdi', STUDENTS)).toBe('none');
  expect(await console.client.sync.resendLost({ resend: true })).toMatchObject({ lost: 0, inOutbox: 0 });
  expect(await shownRole(console, 'cdi', STUDENTS)).toBe('writer');
  expect(ent.settings.find('access', accessId('cdi', TEACHERS))?.fields['role']).toBe('visitor');
});

test('an ENT put back without a word is seen by what it no longer has, and what is sent next leaves', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const putBack = ent.backup();
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  putBack(false);
  expect(await console.client.sync.refresh()).toMatchObject({ lost: 1 });
  const next = giveRight('sport', STUDENTS, 'none', 'visitor');
  await console.client.draft.record(next);
  expect((await console.client.sync.send({ ids: [next.id], ...NO_EFFECT })).status).toMatchObject({ connection: 'online', inOutbox: 0, lost: 1 });
  expect(await console.client.sync.resendLost({ resend: true })).toMatchObject({ lost: 0, inOutbox: 0 });
  expect([await shownRole(console, 'cdi', STUDENTS), await shownRole(console, 'sport', STUDENTS)]).toEqual(['writer', 'visitor']);
});

test('a clock set back loses nothing and changes no order', async () => {
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1');
  await first.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await first.stop();
  const again = await openConsole({
    dataFolder: first.folder,
    connectEnt: (address) => ent.connect(address),
    clock: () => new Date('1999-01-01T00:00:00.000Z'),
  });
  // The ENT, which answers, vouches for who is there: the clock no longer does.
  await again.client.session.signIn({ accountId: 'admin-1' });
  await again.client.draft.record(giveRight('cdi', STUDENTS, 'writer', 'manager'));
  const { draft } = await again.client.school.load();
  await again.client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  expect(await shownRole(again, 'cdi', STUDENTS)).toBe('manager');
});

test('a data folder put back from a copy takes a new name and doubles nothing', async () => {
  const { cpSync } = await import('node:fs');
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.stop();
  const copy = `${console.folder}-copy`;
  cpSync(console.folder, copy, { recursive: true });
  const before = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await before.client.draft.record(entry);
  await before.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  await before.stop();

  const restored = await openConsole({ dataFolder: copy, connectEnt: (address) => ent.connect(address) });
  const other = giveRight('sport', STUDENTS, 'none', 'visitor');
  await restored.client.draft.record(other);
  await restored.client.sync.send({ ids: [other.id], ...NO_EFFECT });
  expect(await restored.client.sync.refresh()).toMatchObject({ inOutbox: 0 });
  expect(ent.journal.map(({ status }) => status)).toEqual(['applied', 'applied']);
  expect([await shownRole(restored, 'cdi', STUDENTS), await shownRole(restored, 'sport', STUDENTS)]).toEqual(['writer', 'visitor']);
});

test('a copy that is not the ENT’s is seen at the next pull, and loaded again', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.stop();
  const opened = openSettings(console.folder);
  opened.prepare("UPDATE row SET ver = 9, fields = json_set(fields, '$.role', 'manager') WHERE entity = 'access'").run();
  opened.close();
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  expect(await shownRole(again, 'cdi', TEACHERS)).toBe('manager');
  await again.client.sync.refresh();
  expect(await shownRole(again, 'cdi', TEACHERS)).toBe('visitor');
});

test('what an account may see no more is erased before the rest is loaded', async () => {
  const ent = smallEnt();
  let seen: number | undefined;
  let console: TestConsole | undefined;
  const narrowed = (client: EntClient): EntClient => ({
    ...client,
    pull: async function* (...given) {
      if (console === undefined || seen !== undefined) yield* client.pull(...given);
      else yield [{ kind: 'other', line: { r: { resync: 'view' } }, text: '' }];
    },
    snapshot: async function* (request, signal) {
      if (console !== undefined && request.stream === 'directory') seen = unpackSchool(await console.client.school.load()).people.length;
      yield* client.snapshot(request, signal);
    },
  });
  console = await signedIn(ent, 'admin-1', { connectEnt: (address) => narrowed(ent.connect(address)) });
  await console.client.sync.refresh();
  expect(seen).toBe(0);
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(3);
});
