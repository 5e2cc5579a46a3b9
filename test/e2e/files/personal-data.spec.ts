import type { Page } from '@playwright/test';
import { ConsolePage } from '../pages/console.page.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { count, expectTagged, print, save } from '../support/exporting.ts';

test.use({ goesOn: true });

/** Names who answers for the data, without which nothing of them leaves (rel:C-P6). */
async function nameAnswerers(page: Page): Promise<void> {
  const { work } = new ConsolePage(page);
  await expect(work.getByRole('textbox', { name: 'Responsable du traitement' })).toBeVisible();
  await work.getByRole('textbox', { name: 'Responsable du traitement' }).fill('Mme Moreau, principale');
  await work.getByRole('textbox', { name: 'Délégué à la protection des données' }).fill('dpd@exemple.fr');
  await page.keyboard.press('Tab');
  await expect(work.getByRole('button', { name: 'Exporter le registre…' })).toBeEnabled();
}

test('what is held of one person is given to them, to read and as data', async ({ desk }) => {
  const { page } = desk;
  // An account takes ten exports of people at once: those of Augustin Giraud may be spent by the tests before.
  await desk.enterAs('Julia Bailly');
  await desk.goTo('Annuaire');
  const directory = new DirectoryPage(page);
  await directory.search.fill('lefevre noe');
  await directory.row(/^LEFEVRE Noé$/).getByRole('gridcell').first().click();
  const inspector = page.getByRole('complementary', { name: 'Inspecteur' });
  // Until who answers for them is named, nothing leaves.
  await expect(inspector.getByRole('button', { name: 'Exporter ses données…' })).toHaveCount(0);
  await inspector.getByRole('link', { name: 'Les nommer' }).click();
  await expect(desk.work.getByRole('button', { name: 'Exporter le registre…' })).toBeDisabled();
  await nameAnswerers(page);
  await page.goBack();
  await directory.search.fill('lefevre noe');
  await directory.row(/^LEFEVRE Noé$/).getByRole('gridcell').first().click();
  await inspector.getByRole('button', { name: 'Exporter ses données…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Exporter.: Données tenues sur .*Noé Lefevre$/ });
  await dialog.getByRole('radio', { name: 'Données (JSON)' }).check();
  await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Demande d’accès');
  await picture(page, 'donnees-personne');
  await expectAccessible(page, 'the data of one person');
  const { name, bytes } = await save(page, dialog);
  expect(name).toMatch(/^donnees-tenues-sur-.*\.json$/);
  const data: unknown = JSON.parse(bytes.toString());
  expect(data).toMatchObject({ person: { firstName: 'Noé' }, facts: expect.arrayContaining([expect.stringContaining('Demande d’accès'), expect.stringMatching(/^Délégué à la protection des données.: dpd@exemple.fr$/)]) });
  expect(Object.keys(Object(data)).toSorted()).toEqual(['accounts', 'facts', 'groups', 'guardians', 'journal', 'person', 'rights', 'settings']);
  await limitAndLift(page);
});

/** Their data are limited with the consequences said, then nothing lists them but « Données limitées », where it is lifted (rel:C-P7). */
async function limitAndLift(page: Page): Promise<void> {
  const desk = new ConsolePage(page);
  const directory = new DirectoryPage(page);
  const inspector = page.getByRole('complementary', { name: 'Inspecteur' });
  await inspector.getByRole('button', { name: 'Limiter les données…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Limiter les données de cette personne' });
  await expect(dialog).toContainText('ses droits et son compte dans l’ENT restent ce qu’ils sont');
  await expect(dialog.getByRole('button', { name: 'Limiter', exact: true })).toBeDisabled();
  await dialog.getByRole('combobox').selectOption('opposition en cours d’examen (d)');
  await picture(page, 'limiter-donnees');
  await expectAccessible(page, 'limiting the data of somebody');
  await dialog.getByRole('button', { name: 'Limiter', exact: true }).click();
  await expect(inspector).toContainText('attend d’être envoyée : d’ici là, la personne reste affichée');
  await sendAll(page);
  await desk.goTo('Annuaire');
  await directory.search.fill('lefevre noe');
  await expect(directory.row(/^LEFEVRE Noé$/)).toHaveCount(0);
  await desk.goTo('Paramètres');
  await desk.work.getByRole('tab', { name: 'Confidentialité' }).click();
  const limited = desk.work.getByRole('region', { name: 'Données limitées' });
  await expect(limited).toContainText(/Noé Lefevre.*Limitées le .* par .*opposition en cours/);
  await limited.scrollIntoViewIfNeeded();
  await picture(page, 'donnees-limitees');
  await expectAccessible(page, 'limited data');
  await limited.getByRole('button', { name: /^Lever la limitation/ }).click();
  await expect(limited).toContainText('La levée attend d’être envoyée');
  await sendAll(page);
  await desk.goTo('Annuaire');
  await directory.search.fill('lefevre noe');
  await expect(directory.row(/^LEFEVRE Noé$/)).toBeVisible();
}

async function sendAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const sync = new SyncPage(page);
  await sync.check.getByRole('button', { name: /^Envoyer/ }).click();
  await expect(sync.check).toBeHidden();
  await expect(sync.notice.first()).toBeVisible();
}

test('the register says what is kept, why and until when, and is printed with its inventory', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Confidentialité' }).click();
  await expect(work.getByRole('region', { name: 'Annuaire de l’établissement' })).toContainText('rien n’en reste trois mois après son départ');
  await nameAnswerers(page);
  await picture(page, 'confidentialite');
  await expectAccessible(page, 'the register');
  await work.getByRole('button', { name: 'Exporter le registre…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter : Registre des traitements' });
  const pdf = await print(page, dialog, 'registre');
  expectTagged(pdf);
  expect(count(pdf, /\/S \/Table\b/g)).toBe(3);
});
