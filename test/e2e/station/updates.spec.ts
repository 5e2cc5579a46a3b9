import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { SignedManifest, UpdateManifest } from '../../../domain/updates/update-manifest.ts';
import { feedOf, INSTALLER, KEYS, manifestOf } from '../../main/updates/feed.ts';
import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, openPage, test } from '../support/fixtures.ts';
import { newFolder, removeFolder, ROOT, startFile } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';

/** What the feed publishes now, and the installer beside it. */
interface Published {
  feed: string;
  installer: Buffer;
}

async function publish(published: Published): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(({ url }, response) => response.end(url === '/versions.json' ? published.feed : published.installer));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port ?? 0 : 0}` };
}

/** What `npm run pack:web` makes, as version 1.0.0 of a program that looks for newer ones. */
function install(folder: string, feed: string): string {
  const installed = join(folder, 'installed');
  mkdirSync(installed);
  cpSync(join(ROOT, 'out/program'), join(installed, 'program'), { recursive: true });
  cpSync(join(ROOT, 'resources/demo'), join(installed, 'resources/demo'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'));
  const key = KEYS.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ version: '1.0.0', type: 'module', updates: { feed, key } }));
  return join(installed, 'program/start.js');
}

const newer = (base: string): string => {
  const files = UpdateManifest.parse(JSON.parse(manifestOf())).files.map((file) => ({ ...file, platform: 'any', arch: 'any', kind: 'web', url: `${base}/console.zip` }));
  return manifestOf({ notes: 'Les groupes se trient.', files });
};

test('a newer version is found once signed, brought once it is what was signed, and installed by nobody', async ({ browser }) => {
  const folder = newFolder('updates');
  const published: Published = { feed: '', installer: INSTALLER };
  const { server, url } = await publish(published);
  published.feed = feedOf(newer(url));
  const program = startFile(folder, install(folder, `${url}/versions.json`), '--no-window', '--data', join(folder, 'data'));
  const { page, guard } = await openPage(browser, await program.lineOf('READY'), { viewport: { width: 1440, height: 900 } });
  const frame = new ConsolePage(page);
  await frame.waitUntilOpen();
  await frame.enterAs('Augustin Giraud');
  await page.getByRole('link', { name: 'Version 1.1.0 disponible : Paramètres › À propos' }).click();
  await page.getByRole('tab', { name: 'À propos' }).click();
  const part = page.getByRole('region', { name: 'Version et mises à jour' });
  await expect(part).toContainText('Les groupes se trient.');
  await expectAccessible(page, 'a newer version');
  await picture(page, 'mise-a-jour');

  published.installer = Buffer.from('another programme altogether');
  await part.getByRole('button', { name: 'Télécharger l’installateur' }).click();
  await expect(part.getByRole('alert')).toContainText('rien n’a changé');
  published.installer = INSTALLER;
  await part.getByRole('button', { name: 'Télécharger l’installateur' }).click();
  await expect(part.getByRole('status').filter({ hasText: 'identique à celui qui a été signé' })).toBeVisible();
  expect(readFileSync(join(folder, 'data/updates/console.zip')).equals(INSTALLER)).toBe(true);

  published.feed = JSON.stringify({ ...SignedManifest.parse(JSON.parse(published.feed)), manifest: Buffer.from(newer(url).replace('1.1.0', '1.2.0')).toString('base64') });
  await part.getByRole('button', { name: 'Chercher maintenant' }).click();
  await expect(part.getByRole('alert')).toContainText('n’est pas signé');
  await expect(part).toContainText('1.1.0');
  guard.verify();
  await page.context().close();
  await program.stop();
  server.close();
  removeFolder(folder);
});
