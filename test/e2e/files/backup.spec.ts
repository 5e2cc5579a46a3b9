import { readFile } from 'node:fs/promises';
import { ImporterPage } from '../pages/importer.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('a copy of what is on this computer only is saved with its key, and comes back line by line', async ({ desk }) => {
  const { page, work } = desk;
  const backup = async (): Promise<void> => {
    await desk.goTo('Paramètres');
    await work.getByRole('tab', { name: 'Sauvegarde et restauration' }).click();
  };
  await backup();
  await expect(work).toContainText('Rien à copier');
  await expect(work.getByRole('button', { name: 'Enregistrer une copie…' })).toBeDisabled();
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

  await backup();
  await work.getByRole('link', { name: 'Ouvrir Importer' }).click();
  const importer = new ImporterPage(page);
  await importer.give('copie.entx', bytes);
  await importer.step('Clé').getByRole('textbox', { name: 'Clé du fichier' }).fill(key);
  await page.keyboard.press('Enter');
  await expect(importer.step('Aperçu')).toContainText(/Copie d’un poste\s: Augustin Giraud/);
  await importer.add.click();
  await desk.goTo('Synchronisation');
  await expect(new SyncPage(page).entry(/Mathématiques/)).toHaveCount(1);
});
