import { afterEach, expect, test } from 'vitest';
import { openConsoleFile } from '../../../main/database/open-console-file.ts';
import type { Store } from '../../../main/database/open-store.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';
import { cleanUp, giveRight, KEY, NOW, openConsole, signedIn, smallEnt, STUDENTS, type TestConsole } from '../../support/workbench.ts';
import { codeOf } from './code-of.ts';

afterEach(cleanUp);

const UNPROVEN = ['LOCKED', { reason: 'lease-unproven', at: null }];

/** A console with an entry in its draft, stopped, and its ENT gone. */
async function left(): Promise<{ readonly ent: InMemoryEnt; readonly console: TestConsole }> {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await console.stop();
  ent.up = false;
  return { ent, console };
}

/** The same console, started again once somebody who holds the key of its files had their hands on them. */
async function after(ent: InMemoryEnt, { folder }: TestConsole, change: (store: Store) => void): Promise<TestConsole> {
  const opened = openConsoleFile(folder, KEY, { now: new Date(NOW), onSetAside: () => undefined });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  change(opened.value);
  opened.value.close();
  return openConsole({ dataFolder: folder, connectEnt: (address) => ent.connect(address) });
}

test('a lease that was left alone opens without the ENT', async () => {
  const { ent, console } = await left();
  const again = await after(ent, console, () => undefined);
  expect((await again.client.school.load()).draft).toHaveLength(1);
});

test.each([
  ['given more days', 'UPDATE lease SET days = 30'],
  ['begun later', "UPDATE lease SET renewed_at = '2026-12-09T08:00:00.000Z', highest = '2026-12-09T08:00:00.000Z'"],
  ['whose signature was taken off', "UPDATE lease SET signature = '', public_key = ''"],
  ['whose signature is no signature', "UPDATE lease SET signature = 'bm9uZQ==', public_key = 'bm9uZQ=='"],
  ['taken away', 'DELETE FROM lease'],
  ['of another account', "UPDATE account SET id = 'admin-2', account = replace(account, 'admin-1', 'admin-2'); UPDATE current SET account_id = 'admin-2'; UPDATE lease SET account_id = 'admin-2'"],
])('a lease %s opens nothing, loses nothing, and the ENT opens again', async (_what, tampering) => {
  const { ent, console } = await left();
  const again = await after(ent, console, (store) => store.exec(tampering));
  expect(await codeOf(again.client.school.load())).toEqual(UNPROVEN);
  expect(await again.client.session.status()).toMatchObject({ signedIn: null, lock: { reason: 'lease-unproven', needs: 'ent' } });
  await expect(again.client.session.signIn({ accountId: 'admin-1' })).rejects.toThrow(/LOCKED|ENT/u);
  ent.up = true;
  await again.client.session.signIn({ accountId: 'admin-1' });
  expect((await again.client.school.load()).draft).toHaveLength(1);
});

test('an ENT that signs nothing lets work as long as the console runs, and no longer', async () => {
  const ent = smallEnt();
  const connectEnt: NonNullable<Parameters<typeof openConsole>[0]['connectEnt']> = (address) => ({ ...ent.connect(address), lease: () => Promise.reject(new EntTrouble('garbage')) });
  const console = await signedIn(ent, 'admin-1', { connectEnt });
  ent.up = false;
  await console.client.session.signIn({ accountId: 'admin-1' });
  expect((await console.client.school.load()).school).not.toBeNull();
  await console.stop();
  const again = await openConsole({ dataFolder: console.folder, connectEnt });
  expect(await codeOf(again.client.school.load())).toEqual(UNPROVEN);
});
