import { SyncPage } from './pages/sync.page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a class that disappears says what follows, keeps nothing, then waits in the draft for its day', async ({ desk }) => {
  const { page, work } = desk;
  const sync = new SyncPage(page);
  await desk.goTo('Et si');
  const form = work.getByRole('form', { name: 'Scénario' });
  await expect(form.getByRole('button', { name: 'Voir les conséquences' })).toBeDisabled();
  await form.getByRole('radio', { name: 'Une classe disparaît' }).check();
  await form.getByRole('combobox', { name: 'Classe' }).fill('5e B');
  await page.getByRole('option', { name: /^5e B/ }).first().click();
  await form.getByLabel('Jour').fill('2099-07-10');
  await form.getByLabel('Jour').press('Enter');
  const result = work.getByRole('region', { name: 'Conséquences' });
  await expect(result).toContainText('STSweb');
  await expect(result).toContainText(/en service\s*→\s*archivée/);
  await expect(result).toContainText(/perd(ent)? un droit/);
  await expect(result).toContainText(/plus écrire à/);
  await expect(result.getByRole('heading', { name: 'Services' })).toBeVisible();
  await expectAccessible(page, 'Et si');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('sans rien enregistrer');
  await page.keyboard.press('Escape');
  await expect(desk.navigation.getByRole('link', { name: /^Synchronisation/ })).not.toContainText('1');

  await result.getByRole('button', { name: 'En faire un brouillon daté' }).click();
  await expect(result).toContainText('Dans le brouillon, à la date dite');
  await page.reload();
  await desk.goTo('Synchronisation');
  await expect(sync.entry('disparaît')).toContainText('Prévu pour le 10 juil. 2099');
  await expect(sync.entry('disparaît')).toContainText('À venir');
  await expect(sync.box('disparaît')).not.toBeChecked();
  await desk.goTo('Tableau de bord');
  const planned = work.getByRole('region', { name: 'À envoyer' }).getByRole('list', { name: 'Prévu pour plus tard' });
  await expect(planned).toContainText('Prévu pour le 10 juil. 2099');
});
