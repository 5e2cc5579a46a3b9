import { readFile } from 'node:fs/promises';
import { ACCOUNTS } from '../pages/console.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('a draft goes to another administrator in a closed file, and joins theirs once they have seen what it changes', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Rubriques');
  await new RubriquesPage(page).give('Mathématiques', 'Vie scolaire', 'p');
  await desk.goTo('Synchronisation');
  await page.getByRole('button', { name: 'Donner à un autre poste…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Pour la rentrée.');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Faire le fichier' }).click();
  const bytes = await readFile(await (await download).path());
  await expect(dialog).toContainText('jamais avec le fichier');
  const key = await dialog.locator('code').first().innerText();
  await picture(page, 'echange-cle');
  await expectAccessible(page, 'the key of an exchange file');
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  // It stays in the draft of who gave it.
  await expect(new SyncPage(page).entry(/Mathématiques/)).toHaveCount(1);
  await desk.dropDraft();

  await desk.leave();
  await desk.enterAs(ACCOUNTS.otherAdministrator);
  await desk.goTo('Importer');
  const importer = new ImporterPage(page);
  await importer.give('photo.png', bytes);
  const opening = importer.step('Clé');
  const keyField = opening.getByRole('textbox', { name: 'Clé du fichier' });
  for (const wrong of ['une autre', '0000', `${key}0`]) {
    await keyField.fill(wrong);
    await expect(keyField).not.toHaveAttribute('aria-invalid', 'true');
    await opening.getByRole('button', { name: 'Ouvrir' }).click();
    await expect(keyField, wrong).toHaveAccessibleDescription(/Cette clé n’ouvre pas ce fichier/);
  }
  await keyField.fill(key);
  await page.keyboard.press('Enter');
  await expect(importer.step('Aperçu')).toContainText(/Brouillon.: Augustin Giraud/);
  await expect(importer.step('Aperçu')).toContainText('Pour la rentrée.');
  await expect(importer.step('Aperçu')).toContainText('Signé par ce poste même');
  await expect(importer.step('Aperçu')).toContainText('Gagnent un droit');
  await picture(page, 'echange-apercu');
  await expectAccessible(page, 'what an exchange file holds');
  await importer.add.click();
  await expect(importer.step('Brouillon')).toContainText('Rien n’est encore envoyé');
  await desk.goTo('Synchronisation');
  await expect(new SyncPage(page).entry(/Mathématiques/)).toHaveCount(1);
  await desk.dropDraft();
});
