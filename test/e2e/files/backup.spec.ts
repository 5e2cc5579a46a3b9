import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ImporterPage } from '../pages/importer.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { ConsolePage } from '../pages/console.page.ts';
import { expect, openPage, serveConsole, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { csvFile, STATISTICS } from '../support/statistics-file.ts';
import { STATISTICS_TEXTS, USAGE_TEXTS } from '../../../texts/figures/usage.ts';
import { REPORT_TEXTS } from '../../../texts/figures/report.ts';
import { picture } from '../support/pictures.ts';

test('a copy of what is on this computer only is saved with its key, and comes back line by line', async ({ desk }) => {
  const { page, work } = desk;
  const backup = async (): Promise<void> => {
    await desk.goTo('Paramètres');
    await work.getByRole('tab', { name: 'Sauvegarde et restauration' }).click();
  };
  const density = (name: RegExp) => work.getByRole('radiogroup', { name: 'Densité' }).getByRole('radio', { name });
  await backup();
  await expect(work).toContainText('Tout ce que vous avez fait est sur l’ENT.');
  await work.getByRole('tab', { name: 'Affichage' }).click();
  await density(/^Confortable/).check();
  await desk.goTo('Rubriques');
  await new RubriquesPage(page).give('Mathématiques', 'Vie scolaire', 'p');
  await backup();
  await expect(work).toContainText('Une modification n’est que sur ce poste.');
  await expect(work).toContainText('Aucun fichier de ce poste n’a été trouvé abîmé.');
  await expect(work).toContainText('npm run ent -- backup');
  await expectAccessible(page, 'sauvegarde');
  await picture(page, 'parametres-sauvegarde');
  await work.getByRole('button', { name: 'Enregistrer une copie…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enregistrer une copie' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Faire le fichier' }).click();
  const bytes = await readFile(await (await download).path());
  const key = await dialog.locator('code').first().innerText();
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await desk.dropDraft();

  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Affichage' }).click();
  await density(/^Compacte/).check();
  await backup();
  await work.getByRole('link', { name: 'Ouvrir Importer' }).click();
  const importer = new ImporterPage(page);
  await importer.give('copie.entx', bytes);
  await importer.step('Clé').getByRole('textbox', { name: 'Clé du fichier' }).fill(key);
  await page.keyboard.press('Enter');
  await expect(importer.step('Aperçu')).toContainText(/Copie d’un poste\s: Augustin Giraud/);
  await importer.add.click();
  const kept = importer.step('Ce que ce poste gardait');
  await expect(kept.getByRole('checkbox', { name: 'Affichage et raccourcis à une touche' })).toBeChecked();
  await expect(kept).toContainText(/Revient\s: thème .*, densité confortable/);
  await expectAccessible(page, 'ce que le poste gardait');
  await picture(page, 'importer-copie-du-poste');
  await kept.getByRole('button', { name: 'Remettre en place' }).click();
  await expect(kept).toContainText('Remis en place sur ce poste.');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await desk.goTo('Synchronisation');
  await expect(new SyncPage(page).entry(/Mathématiques/)).toHaveCount(1);
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Affichage' }).click();
  await density(/^Compacte/).check();
});

/** Keys that were changed, statistics, a report that is due. */
async function keepOnStation(page: Page, folder: string): Promise<void> {
  const desk = new ConsolePage(page);
  await openTab(desk, 'Clavier');
  const palette = desk.work.locator('[data-shortcut="palette"]');
  await palette.getByRole('button', { name: /^Changer les touches/ }).press('Enter');
  await page.keyboard.press('Control+e');
  await expect(palette).toContainText('Ctrl E');
  await desk.goTo('Indicateurs');
  await page.getByRole('button', { name: STATISTICS_TEXTS.open }).click();
  await page.getByLabel(STATISTICS_TEXTS.file).setInputFiles(csvFile('stats.csv', STATISTICS));
  await page.getByRole('combobox', { name: /Qui est venu/ }).selectOption('visitors');
  await page.getByRole('button', { name: STATISTICS_TEXTS.keep }).click();
  const report = page.getByRole('region', { name: REPORT_TEXTS.title });
  await report.getByRole('textbox', { name: REPORT_TEXTS.folder }).fill(folder);
  await report.getByRole('button', { name: REPORT_TEXTS.keep }).click();
  await expect(report.getByText(/Prochain rapport/)).toBeVisible();
}

async function openTab(desk: ConsolePage, name: string): Promise<void> {
  await desk.goTo('Paramètres');
  await desk.work.getByRole('tab', { name, exact: true }).click();
}

test('what a computer kept is seen again on the screens of a new one', async ({ browser, served }) => {
  const folder = newFolder('copied-station');
  const [old, fresh] = [await serveConsole(folder, 'old', '--ent', served.entUrl), await serveConsole(folder, 'new', '--ent', served.entUrl)];
  const from = await openPage(browser, old.url);
  const left = new ConsolePage(from.page);
  await left.enterAs('Augustin Giraud');
  await keepOnStation(from.page, folder);
  await openTab(left, 'Sauvegarde et restauration');
  await left.work.getByRole('button', { name: 'Enregistrer une copie…' }).click();
  const dialog = from.page.getByRole('dialog', { name: 'Enregistrer une copie' });
  const download = from.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Faire le fichier' }).click();
  const bytes = await readFile(await (await download).path());
  const key = await dialog.locator('code').first().innerText();

  const { page, guard } = await openPage(browser, fresh.url);
  const desk = new ConsolePage(page);
  await desk.enterAs('Augustin Giraud');
  await desk.goTo('Importer');
  const importer = new ImporterPage(page);
  await importer.give('copie.entx', bytes);
  await importer.step('Clé').getByRole('textbox', { name: 'Clé du fichier' }).fill(key);
  await page.keyboard.press('Enter');
  const kept = importer.step('Ce que ce poste gardait');
  for (const part of ['Touches des raccourcis', 'Rapport écrit par ce poste', 'Statistiques importées']) await expect(kept.getByRole('checkbox', { name: part })).toBeChecked();
  await page.getByRole('checkbox', { name: /comparé/ }).check();
  await kept.getByRole('button', { name: 'Remettre en place' }).click();
  await expect(kept).toContainText('Remis en place sur ce poste.');

  await expect(desk.header.getByRole('button', { name: /^Rechercher/ })).toContainText('Ctrl E');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Rechercher ou agir' })).toBeVisible();
  await page.keyboard.press('Escape');
  await desk.goTo('Indicateurs');
  await expect(page.getByRole('region', { name: USAGE_TEXTS.title, exact: true }).getByRole('row', { name: /Semaine du 9 nov/ })).toContainText('1 790');
  const report = page.getByRole('region', { name: REPORT_TEXTS.title });
  await expect(report.getByRole('textbox', { name: REPORT_TEXTS.folder })).toHaveValue(folder);
  await expect(report.getByText(/Prochain rapport/)).toBeVisible();
  from.guard.verify();
  guard.verify();
  for (const one of [from.page, page]) await one.context().close();
  for (const { program } of [old, fresh]) await program.stop();
  removeFolder(folder);
});
