import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

test('the draft becomes steps to do by hand in the ENT, ticked once and for all, and says so without being sent', async ({ desk }) => {
  const { page, work } = desk;
  const rubriques = new RubriquesPage(page);
  const sync = new SyncPage(page);
  await desk.goTo('Rubriques');
  await rubriques.cell('Foyer socio-éducatif', 'Élèves').click();
  await page.keyboard.press('r');
  await rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await page.keyboard.press('m');
  await desk.goTo('Synchronisation');
  await work.getByRole('button', { name: 'Feuille d’application' }).click();
  await expect(work.getByRole('heading', { level: 1 })).toHaveText('Feuille d’application');
  await expect(work).toContainText('0 étape faite sur 2');
  await expect(work).toContainText('Rubriques › Paramétrer (sur la ligne de la rubrique concernée)');
  await expect(work.getByRole('heading', { name: /Rubrique .*Foyer socio-éducatif/ })).toHaveCount(1);
  const students = work.getByRole('listitem').filter({ hasText: 'Élèves' });
  await expect(students).toContainText('→ Rédacteur');
  await expect(students).toContainText(/Concerne.*Élèves \(\d+.*personnes\)/);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Appliqué à la main');
  await page.keyboard.press('Escape');
  await work.getByRole('checkbox', { name: 'Élèves' }).focus();
  await page.keyboard.press('Space');
  await expect(work).toContainText('1 étape faite sur 2');
  await expectAccessible(page, 'Feuille d’application');
  await page.emulateMedia({ media: 'print' });
  await expect(desk.navigation).toBeHidden();
  await expect(work.getByText(/établie le/)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.reload();
  await expect(work).toContainText('1 étape faite sur 2');
  await desk.goTo('Synchronisation');
  await expect(sync.entry('Élèves → Rédacteur')).toContainText('Appliqué à la main');
  await expect(sync.box('Élèves → Rédacteur')).not.toBeChecked();
  await expect(sync.box('Enseignants → Modérateur')).toBeChecked();
  await sync.box('Élèves → Rédacteur').check();
  await work.getByRole('button', { name: 'Feuille d’application' }).click();
  await work.getByRole('checkbox', { name: 'Élèves' }).uncheck();
  await desk.goTo('Synchronisation');
  await expect(sync.entry('Élèves → Rédacteur')).not.toContainText('Appliqué à la main');
});

test('several things that were sent make one sheet', async ({ desk }) => {
  const { page, work } = desk;
  const rubriques = new RubriquesPage(page);
  const sync = new SyncPage(page);
  // A platform without API: what is sent from now on is a line that every administrator sees.
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const part = work.getByRole('region', { name: /^Sans API/ });
  await part.getByRole('button', { name: 'Tenir la feuille d’application' }).click();
  await expect(part.getByText('Testé')).toBeVisible();
  // Rights that no other test of this worker counts on: these are sent.
  for (const [column, key] of [['Élèves', 'r'], ['Enseignants', 'm']] as const) {
    await desk.goTo('Rubriques');
    await rubriques.cell('Stages de 3e', column).click();
    await page.keyboard.press(key);
    await sync.send();
    await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
  }
  await desk.goTo('Synchronisation');
  await sync.openTab('Historique');
  for (const column of ['Élèves', 'Enseignants']) await work.getByRole('checkbox', { name: new RegExp(`Mettre dans la feuille d’application : Rubrique « Stages de 3e » : ${column}`) }).check();
  await picture(page, 'envois-coches');
  await work.getByRole('link', { name: 'Feuille d’application des 2 envois cochés' }).click();
  await expect(work).toContainText('0 étape faite sur 2');
  const shared = work.getByRole('region', { name: /^Partagée entre administrateurs/ });
  await shared.getByRole('checkbox', { name: 'Élèves' }).click();
  await expect(shared.getByText(/^Déclaré.: .*pas encore vu sur la plateforme/)).toBeVisible();
  const teachers = shared.getByRole('listitem').filter({ hasText: 'Enseignants' });
  await expect(teachers).toContainText('À faire');
  // What is chosen and what is shared are the same steps: they are said once, and counted together.
  await expect(work).toContainText('1 étape faite sur 2');
  await expect(work.getByRole('checkbox', { name: 'Enseignants' })).toHaveCount(1);
  await expectAccessible(page, 'Feuille d’application partagée');
  await picture(page, 'feuille-envois');

  // Offline, a tick is noted here, says so, and leaves by itself once the ENT answers.
  await desk.switchOffline();
  await page.goBack();
  await teachers.getByRole('checkbox').click();
  await expect(teachers).toContainText(/^.*Coché ici le .*, pas encore envoyé/);
  await expect(work.getByText(/^.*Sans l’ENT pour l’instant/)).toBeVisible();
  await expect(work).toContainText('2 étapes faites sur 2');
  await picture(page, 'feuille-hors-ligne');
  await desk.switchOffline();
  await page.goBack();
  await expect(teachers).toContainText(/Déclaré.: .*pas encore vu/);

  // An export of the groups of the platform, of which nothing is said to be whole.
  await desk.goTo('Rubriques');
  await expect(work.getByText(/se portent à la main sur la plateforme/)).toBeVisible();
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  await part.getByRole('button', { name: 'Lire un export de la plateforme…' }).click();
  await page.getByLabel('Export des groupes (CSV)').setInputFiles({ name: 'groupes.csv', mimeType: 'text/csv', buffer: Buffer.from('Groupe;Nom;Prénom\r\nChorale;PERSONNE;Zoé\r\n') });
  await part.getByRole('button', { name: 'Comparer avec l’école' }).click();
  await expect(part.getByText(/groupes.: incomplet, le fichier n’est pas dit entier/)).toBeVisible();
  await expectAccessible(page, 'Connecteur, without API');
  await picture(page, 'connecteur-sans-api');
  await part.getByRole('button', { name: 'Délier…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Délier' }).click();
  await expect(part.getByText('Non relié')).toBeVisible();
});
