import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TrainingPage } from './pages/training.page.ts';
import { expect, openPage, serveConsole, test } from './support/fixtures.ts';
import { picture } from './support/pictures.ts';
import { newFolder, removeFolder } from './support/launch.ts';

/** What a folder holds, file by file, but for « Formation » itself. */
function printOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('formation') && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

test('one enters « Formation » from a real console, and comes back to it as it was', async ({ browser }) => {
  const folder = newFolder('training');
  const real = await serveConsole(folder, 'real');
  const { page, guard } = await openPage(browser, real.url);
  const training = new TrainingPage(page);
  await training.console.waitUntilOpen();
  await training.console.enterAs('Augustin Giraud');
  await training.enter();
  // No page looks at the real console any more: what it holds now stays.
  const before = printOf(real.data);
  await training.console.enterAs('Julia Bailly');
  await expect(training.band).toContainText('Formation — données fictives');
  await training.console.navigation.getByRole('link', { name: 'Formation' }).click();
  await expect(page.getByRole('heading', { name: 'Collège Jean-Macé (fictif)' })).toBeVisible();
  await picture(page, 'formation');
  expect(printOf(real.data)).toEqual(before);
  await training.leave();
  await expect(training.console.navigation).toContainText('Augustin Giraud');
  guard.verify();
  await page.context().close();
  await real.program.stop();
  removeFolder(folder);
});
