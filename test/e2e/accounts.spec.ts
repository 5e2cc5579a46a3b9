import { ACCOUNTS_TEXTS as TEXTS } from '../../texts/accounts/accounts.ts';
import { SUSPENSION_TEXTS as SUSPENSION } from '../../texts/accounts/suspension.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { picture } from './support/pictures.ts';

const STATEMENT = [
  'Nom;Prénom;Classe;État du compte;Date de création;Activé le;Dernière connexion',
  'LEFEVRE;Noé;5e B;Activé;01/09/2026;03/09/2026;08/11/2026',
  'MARTIN;Léa;4e B;Non activé;01/09/2026;;',
  'PETIT;Laurent;;Ordinaire;01/09/2026;;',
  'Inconnu;Zed;6e A;Activé;01/09/2026;;',
].join('\r\n');

test('« Comptes » says that it knows nothing, reads an export under its columns, and shows who has not activated their account', async ({ desk, page }) => {
  await desk.goTo('Comptes');
  await expect(desk.work.getByText(TEXTS.unknown)).toBeVisible();
  await expectAccessible(page, 'Comptes, nothing known');
  await page.getByRole('button', { name: TEXTS.open }).click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'comptes.csv', mimeType: 'text/csv', buffer: Buffer.from(STATEMENT) });
  await expect(desk.work.getByText(/2.comptes reconnus/)).toBeVisible();
  await expect(desk.work.getByText(/Ligne 5.*inconnu de l’annuaire/)).toBeVisible();
  await page.getByRole('combobox', { name: `${TEXTS.means} : Ordinaire` }).selectOption('active');
  await expect(desk.work.getByText(/3.comptes reconnus/)).toBeVisible();
  await expectAccessible(page, 'Comptes, a statement that is read');
  await picture(page, 'comptes-releve');
  await page.getByRole('button', { name: TEXTS.keep }).click();

  const states = page.getByRole('group', { name: TEXTS.states });
  await states.getByRole('button', { name: /À activer/ }).click();
  await expect(page.getByRole('grid', { name: TEXTS.grid }).getByRole('row', { name: /MARTIN Léa/ })).toContainText('À activer');
  await expect(page.getByRole('grid', { name: TEXTS.grid }).getByRole('row', { name: /LEFEVRE Noé/ })).toHaveCount(0);
  await page.getByRole('group', { name: TEXTS.lateFilter }).getByRole('button', { name: TEXTS.late }).click();
  await page.getByRole('gridcell', { name: 'MARTIN Léa' }).click();
  await expect(desk.inspector.getByText(TEXTS.sheet.noPlatform)).toBeVisible();
  await expectAccessible(page, 'Comptes');
  await picture(page, 'comptes');

  // The crisis kit, offline: open, choose, suspend; then the way back.
  await page.getByRole('button', { name: SUSPENSION.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Responsables/ }).check();
  await expect(dialog.getByText(/Responsables.: 596.personnes ne pourront plus/)).toBeVisible();
  await expectAccessible(page, 'Comptes, a population to suspend');
  await picture(page, 'comptes-suspendre');
  await dialog.getByRole('button', { name: SUSPENSION.act }).click();
  const list = desk.work.getByRole('list', { name: SUSPENSION.list });
  await expect(list).toContainText(/Responsables \(596.personnes\).: comptes suspendus/);
  await picture(page, 'comptes-suspendus');
  await desk.goTo('Messagerie');
  await expect(desk.work.getByRole('region', { name: /mode restreint/i }).first()).toBeVisible();
  await desk.goTo('Comptes');
  await desk.work.getByRole('list', { name: SUSPENSION.list }).getByRole('button', { name: SUSPENSION.lift }).click();
  await expect(desk.work.getByRole('list', { name: SUSPENSION.list })).toHaveCount(0);
});
