import { createRouterClient } from '@orpc/server';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ConsoleEvent } from '../../../contract/console/console.contract.ts';
import { createConsole } from '../../../main/console/create-console.ts';
import { cleanUp, newFolder, portsOf, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

async function open() {
  const ent = smallEnt();
  const folder = newFolder();
  const opened = await createConsole(portsOf({ dataFolder: join(folder, 'data'), connectEnt: (address) => ent.connect(address) }));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const client = createRouterClient(opened.value.routerForPage());
  return { folder, console: opened.value, client };
}

test('a file opened from the desktop waits for somebody to be in, is given once, and is applied by nobody', async () => {
  const { folder, console, client } = await open();
  writeFileSync(join(folder, 'brouillon.entx'), 'contenu');
  const heard: ConsoleEvent['kind'][] = [];
  const events = await client.events();
  void (async () => { for await (const event of events) heard.push(event.kind); })();
  await console.openFile(join(folder, 'brouillon.entx'));
  await expect.poll(() => heard).toContain('handed');
  expect(await codeOf(client.importer.handed())).toEqual(['NOT_SIGNED_IN', undefined]);
  await client.session.signIn({ accountId: 'admin-1' });
  const handed = await client.importer.handed();
  if (handed === null || 'trouble' in handed) throw new Error('nothing was given');
  expect([handed.name, await handed.bytes.text()]).toEqual(['brouillon.entx', 'contenu']);
  expect(await client.importer.handed()).toBeNull();
  expect((await client.school.load()).draft).toEqual([]);
  await console.stop();
});

test('what is not a file of ours is left alone; one that is absent, not ordinary or too long is not read, and the page is told why', async () => {
  const { folder, console, client } = await open();
  await client.session.signIn({ accountId: 'admin-1' });
  mkdirSync(join(folder, 'dossier.entx'));
  writeFileSync(join(folder, 'secret.txt'), 'x');
  writeFileSync(join(folder, 'long.entx'), 'x'.repeat(5 * 1024 * 1024));
  const troubles = { 'dossier.entx': 'unreadable', 'absent.entx': 'unreadable', 'long.entx': 'too-large' };
  for (const [name, trouble] of Object.entries(troubles)) {
    await console.openFile(join(folder, name));
    expect(await client.importer.handed(), name).toEqual({ name, trouble });
  }
  await console.openFile(join(folder, 'secret.txt'));
  expect(await client.importer.handed()).toBeNull();
  await console.stop();
});
