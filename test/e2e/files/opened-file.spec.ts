import { readFile, writeFile } from 'node:fs/promises';
import { ConsolePage } from '../pages/console.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, openPage, serveConsole, test } from '../support/fixtures.ts';
import { newFolder, removeFolder, startProgram } from '../support/launch.ts';

test('a file opened from the desktop is shown by its screen, and applied by nobody', async ({ browser }) => {
  const folder = newFolder('opened');
  const ent = startProgram(folder, 'ent', '--data', `${folder}/ent`, '--aaf', 'resources/demo/aaf');
  const entUrl = await ent.lineOf('ENT');
  let served = await serveConsole(folder, 'a', '--ent', entUrl);
  const { page, guard } = await openPage(browser, served.url);
  const frame = new ConsolePage(page);
  await frame.enterAs('Augustin Giraud');
  await frame.goTo('Rubriques');
  await new RubriquesPage(page).give('Mathématiques', 'Vie scolaire', 'p');
  await frame.goTo('Synchronisation');
  await page.getByRole('button', { name: 'Donner à un autre poste…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Faire le fichier' }).click();
  await writeFile(`${folder}/brouillon.entx`, await readFile(await (await download).path()));
  const key = await page.getByRole('dialog').locator('code').first().innerText();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  await frame.dropDraft();
  const reopen = async (file: string): Promise<void> => {
    guard.verify();
    await page.goto('about:blank');
    await served.program.stop();
    served = await serveConsole(folder, 'a', '--ent', entUrl, '--open', `${folder}/${file}`);
    await page.goto(served.url);
  };

  await reopen('brouillon.entx');
  const importer = new ImporterPage(page);
  await importer.step('Clé').getByRole('textbox', { name: 'Clé du fichier' }).fill(key);
  await page.keyboard.press('Enter');
  await expect(importer.step('Aperçu')).toContainText(/Brouillon.: Augustin Giraud/);
  await expect(frame.header.getByText('en attente')).toHaveCount(0);

  await writeFile(`${folder}/un.entscenario`, await readFile('texts/training/scenarios/un-remplacement.scenario.json'));
  await reopen('un.entscenario');
  const scenario = page.getByRole('region', { name: 'Scénario ouvert' });
  await expect(scenario).toContainText('Rien n’en est appliqué ici');
  await expect(frame.work.getByRole('heading', { level: 1, name: 'Formation' })).toBeVisible();
  await expectAccessible(page, 'a scenario opened from the desktop');

  await writeFile(`${folder}/faux.entscenario`, '{}');
  await reopen('faux.entscenario');
  await expect(frame.work.getByRole('alert')).toBeVisible();
  guard.verify();
  await page.context().close();
  await served.program.stop();
  await ent.stop();
  removeFolder(folder);
});
