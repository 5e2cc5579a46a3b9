import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { LETTERS_TEXTS as LETTERS } from '../../../texts/accounts/letters.ts';
import { SUSPENSION_TEXTS as SUSPENSION } from '../../../texts/accounts/suspension.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

const STATEMENT = [
  'Nom;Prénom;Classe;État du compte;Date de création;Activé le;Dernière connexion',
  'LEFEVRE;Noé;5e B;Activé;01/09/2026;03/09/2026;08/11/2026',
  'MARTIN;Léa;4e B;Non activé;01/09/2026;;',
  'PETIT;Laurent;;Ordinaire;01/09/2026;;',
  'Inconnu;Zed;6e A;Activé;01/09/2026;;',
].join('\r\n');

const MERGE = ['Nom;Prénom;Classe;Login;Mot de passe provisoire', 'LEFEVRE;Noé;5e B;n.lefevre;Soleil-41', 'MARTIN;Léa;4e B;l.martin;Lune-52', 'PETIT;Laurent;;l.petit;'].join('\r\n');

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
  // As long as the school names no platform, the sheet leads to where it is said.
  await expect(desk.inspector.getByText(TEXTS.sheet.noPlatform)).toBeVisible();
  await expectAccessible(page, 'Comptes');
  await picture(page, 'comptes');

  // The crisis kit, offline: open, choose, suspend, and nothing more; then the way back.
  await desk.switchOffline();
  await desk.goTo('Comptes');
  await page.getByRole('button', { name: SUSPENSION.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Responsables/ }).check();
  await expect(dialog.getByText(/Responsables \(596.personnes\)\.\sComptes.: fermés jusqu’à [^]*Messagerie.: aucun envoi jusqu’au soir/)).toBeVisible();
  await expectAccessible(page, 'Comptes, a population to suspend');
  await picture(page, 'comptes-suspendre');
  await dialog.getByRole('button', { name: SUSPENSION.act }).click();
  const list = desk.work.getByRole('list', { name: SUSPENSION.list });
  await expect(list).toContainText(/Responsables \(596.personnes\).: comptes fermés .*; messagerie fermée jusqu’au/);
  await picture(page, 'comptes-suspendus');
  await desk.goTo('Messagerie');
  await expect(desk.work.getByRole('region', { name: /mode restreint/i }).first()).toBeVisible();
  await desk.goTo('Comptes');
  await desk.work.getByRole('list', { name: SUSPENSION.list }).getByRole('button', { name: SUSPENSION.lift }).click();
  await expect(desk.work.getByRole('list', { name: SUSPENSION.list })).toHaveCount(0);

  // A class, in three acts too, which leaves its guardians and the messaging as they are.
  await page.getByRole('button', { name: SUSPENSION.open }).click();
  await dialog.getByRole('combobox', { name: SUSPENSION.ofClass }).selectOption('6e C');
  await expect(dialog.getByText(/Élèves de 6e C \(28.personnes\)\.\sComptes.: fermés jusqu’à/)).toBeVisible();
  await picture(page, 'comptes-suspendre-classe');
  await dialog.getByRole('button', { name: SUSPENSION.act }).click();
  await expect(list).toContainText(/Élèves de 6e C \(28.personnes\).: comptes fermés .*; fin prévue le/);
  await list.getByRole('button', { name: SUSPENSION.lift }).click();
  await expect(list).toHaveCount(0);
  await desk.switchOffline();
  await desk.goTo('Comptes');

  // Letters: refused line by line, printed by the dialog of the system once a purpose is given; leaving forgets the file.
  await page.evaluate(() => { window.print = () => { document.title = `imprimé ${document.querySelectorAll('.account-label').length}`; setTimeout(() => window.dispatchEvent(new Event('afterprint')), 500); }; });
  await page.getByRole('button', { name: LETTERS.open }).click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'publipostage.csv', mimeType: 'text/csv', buffer: Buffer.from(MERGE) });
  await expect(desk.work.getByText(/^2.lettres prêtes/)).toBeVisible();
  await expect(desk.work.getByText(/Ligne 4.*mot de passe provisoire absent/)).toBeVisible();
  await expect(desk.work.getByText('Soleil-41')).toHaveCount(0);
  await page.getByRole('button', { name: LETTERS.print }).click();
  await expect(desk.work.getByText(LETTERS.purposeMissing)).toBeVisible();
  await page.getByRole('textbox', { name: LETTERS.purpose }).fill('Rentrée des sixièmes');
  await page.getByRole('radio', { name: LETTERS.layouts.labels }).check();
  await expectAccessible(page, 'Comptes, letters to print');
  await picture(page, 'comptes-lettres');
  await page.getByRole('button', { name: LETTERS.print }).click();
  await expect(desk.work.getByText(LETTERS.done)).toBeVisible();
  // Nothing of the file is kept by the browser either, while it is read.
  expect(await page.evaluate(() => [localStorage, sessionStorage, history.state, location.href].map((one) => JSON.stringify(one)).join(' '))).not.toMatch(/Soleil-41|n\.lefevre/);
  await page.getByRole('button', { name: LETTERS.close }).click();
  await expect(page.getByRole('grid', { name: TEXTS.grid })).toBeVisible();
  // The line comes with the next news of the ENT.
  await desk.goTo('Synchronisation');
  await desk.work.getByRole('button', { name: 'Actualiser' }).click();
  await desk.goTo('Journal');
  await expect(desk.work.getByText(/lettres d’activation/).first()).toBeVisible();
  await expect(desk.work.getByText('Soleil-41')).toHaveCount(0);
  // The tests that come after know no state of an account.
  await desk.goTo('Comptes');
  await page.getByRole('button', { name: TEXTS.forget }).click();
  await page.getByRole('dialog').getByRole('button', { name: TEXTS.forget }).click();
  await expect(desk.work.getByText(TEXTS.unknown)).toBeVisible();
});
