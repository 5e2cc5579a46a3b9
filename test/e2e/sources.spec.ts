import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { picture } from './support/pictures.ts';

test('what the guides say is on the page of the help; the sources say what is late; a symptom leads to its cause', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, work } = desk;

  await desk.goTo('Messagerie');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Aide : Messagerie' });
  await expect(help.getByRole('heading', { name: 'Ce que disent les guides' })).toBeVisible();
  await expect(help).toContainText('La recherche de la messagerie ne lit que l’objet des messages. Source : guide de la DRANE (S2-037).');
  await picture(page, 'aide-messagerie');
  await page.keyboard.press('Escape');

  await desk.goTo('Importer');
  await work.getByRole('tab', { name: 'Alimentation' }).click();
  const source = (name: string) => work.getByRole('table', { name: 'Sources de l’ENT' }).getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(source('Siècle').getByRole('link', { name: 'ALI-06' })).toBeVisible();
  await expect(source('Annuaire fédérateur')).toContainText(/Livraison.: /);
  await expect(source('Onde')).toHaveCount(0);
  await source('STSweb').getByRole('button', { name: 'Je viens d’y corriger quelque chose' }).click();
  await expect(source('STSweb')).toContainText(/Corrigé le .* visible au plus tard le /);
  await picture(page, 'alimentation');
  await expectAccessible(page, 'Alimentation');

  const errors = work.getByRole('region', { name: 'Erreurs fréquentes' });
  await errors.getByRole('textbox').fill('groupes en double');
  await expect(errors.getByRole('status')).toContainText(/1.erreur fréquente/);
  await expect(errors.getByRole('row', { name: /Des groupes sont en double/ })).toContainText('rendre les anciens noms');
  await errors.getByRole('textbox').fill('licorne');
  await expect(errors).toContainText('Aucune erreur fréquente ne parle de « licorne ».');
  await errors.getByRole('button', { name: 'Tout montrer' }).click();
  await picture(page, 'erreurs-frequentes');

  // The note is this account’s, on this computer: it is there when the page comes back.
  await page.reload();
  await expect(source('STSweb')).toContainText(/Corrigé le /);
  await source('STSweb').getByRole('button', { name: 'Retirer la note' }).click();
  await expect(source('STSweb')).not.toContainText('Corrigé le');
});
