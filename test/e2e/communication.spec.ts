import { COMMUNICATION_TEXTS as TEXTS } from '../../texts/communication/communication.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { picture } from './support/pictures.ts';

test('« Communication » prepares an announcement offline, counts whom it reaches, says what is in the way, and hands it over by hand', async ({ desk, page }) => {
  await desk.goTo('Communication');
  await expect(page.getByText(TEXTS.none)).toBeVisible();
  await page.getByRole('button', { name: TEXTS.create }).click();
  const dialog = page.getByRole('dialog');
  const keep = dialog.getByRole('button', { name: TEXTS.keep });
  await keep.click();
  await expect(dialog.getByText(/titre/).last()).toBeVisible();
  await dialog.getByRole('textbox', { name: TEXTS.title }).fill('Grève des transports');
  await dialog.getByRole('combobox', { name: TEXTS.kind }).selectOption('alert');
  const summary = dialog.getByRole('region', { name: TEXTS.audience });
  const everyGuardian = await summary.getByRole('status').textContent();
  await dialog.getByRole('checkbox', { name: '6EME' }).check();
  await expect(summary.getByRole('status')).not.toHaveText(everyGuardian ?? '');
  await summary.getByText(/Voir|noms/).first().click();
  await dialog.getByLabel(TEXTS.until).fill('');
  await expect(summary.getByText(/Sans date de fin/)).toBeVisible();
  await expectAccessible(page, 'a communication that is written');
  await picture(page, 'communication-saisie');
  await keep.click();

  const row = page.getByRole('table', { name: TEXTS.list }).getByRole('row', { name: /Grève des transports/ });
  await expect(row).toContainText('Alerte');
  await expect(row).toContainText('à venir');
  // Written again: it is beside the first one, for some of the same people.
  await page.getByRole('button', { name: TEXTS.create }).click();
  await dialog.getByRole('textbox', { name: TEXTS.title }).fill('Portes ouvertes');
  await expect(summary.getByText(/Grève des transports.*en même temps/)).toBeVisible();
  await keep.click();
  await expectAccessible(page, 'communications');
  await picture(page, 'communication');

  await desk.goTo('Synchronisation');
  await expect(page.getByText(/Communication.*Portes ouvertes.*préparée/).first()).toBeVisible();
  await desk.goTo('Communication');
  await page.getByRole('button', { name: /Retirer.*Portes ouvertes/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: TEXTS.withdraw }).click();
  await expect(page.getByRole('row', { name: /Portes ouvertes/ })).toHaveCount(0);
});
