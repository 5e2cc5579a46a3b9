import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConsolePage } from '../pages/console.page.ts';
import { expect, openPage, serveConsole, test } from '../support/fixtures.ts';
import { newFolder, removeFolder, startProgram } from '../support/launch.ts';

test('another program’s data at the start: a sentence, an exit, and not a byte touched', async ({ served }) => {
  const folder = newFolder('foreign');
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const other = new DatabaseSync(join(data, 'console.db'));
  other.exec('create table recette (nom text)');
  other.close();
  const before = statSync(join(data, 'console.db'));
  const program = startProgram(folder, 'start', '--no-window', '--data', data, '--ent', served.entUrl);
  await expect(program.lineOf('READY')).rejects.toThrow(/contient les données d’un autre programme\. Rien n’y a été touché\. Choisissez un autre dossier avec --data\./);
  expect(await program.ended).toBeGreaterThan(0);
  expect(statSync(join(data, 'console.db')).mtimeMs).toBe(before.mtimeMs);
  removeFolder(folder);
});

test('a dead file of the console is set aside, never erased, and said; work goes on', async ({ browser, served }) => {
  const folder = newFolder('dead');
  const first = await serveConsole(folder, 'data', '--ent', served.entUrl);
  await first.program.stop();
  writeFileSync(join(first.data, 'console.db'), Buffer.alloc(8192, 7));
  const second = await serveConsole(folder, 'data', '--ent', served.entUrl);
  expect(readdirSync(second.data).filter((name) => /^console\.db\.corrupted-.*Z$/.test(name))).toHaveLength(1);
  const { page, guard } = await openPage(browser, second.url);
  await new ConsolePage(page).enterAs('Julia Bailly');
  guard.verify();
  await page.context().close();
  await second.program.stop();
  removeFolder(folder);
});
