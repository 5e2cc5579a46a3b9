import { accessId } from '../../../domain/sync/row.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { listenToRegions, timesSaid } from '../support/live-regions.ts';
import { sendAs } from '../support/other-administrator.ts';

// RGAA 7.5 (rel:C-A7): what comes is said once by a live region, and the focus stays where it was.
test('what is kept, refused, found, missing, received, cut, in conflict and accepted is announced once, without moving the focus', async ({ desk, served }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  // Sent in the end: no other test of the worker looks at this right.
  const cell = rubriques.cell('Association sportive', 'Enseignants');
  const hears = async (words: RegExp): Promise<void> => {
    await expect.poll(() => timesSaid(page, words), { message: words.source }).toBe(1);
  };
  await desk.goTo('Rubriques');
  await cell.click();
  await page.keyboard.press('Escape');
  await listenToRegions(page);

  await test.step('an edit, taken back and done again', async () => {
    await page.keyboard.press('m');
    await hears(/^Enregistré sur ce poste\s: .*Association/u);
    await expect(cell).toBeFocused();
    await page.keyboard.press('Control+z');
    await hears(/^Annulé\s?: .*Association|^Annulé.*Association/u);
    await expect(cell).toBeFocused();
    await page.keyboard.press('Control+y');
    await hears(/^Rétabli.*Association/u);
    await expect(cell).toBeFocused();
  });

  await test.step('a rule that refuses', async () => {
    await rubriques.act('CDI', 'Rendre privée');
    await hears(/^Attention.*CDI/u);
  });

  await test.step('what another administrator disputes', async () => {
    const teachers = { kind: 'group', id: 'profil:enseignants' } as const;
    await sendAs(
      ACCOUNTS.otherAdministrator, served.entUrl,
      { kind: 'access.set', rubrique: { id: 'association-sportive', name: 'Association sportive' }, principal: teachers, role: 'manager' },
      { entity: 'access', id: accessId('association-sportive', teachers), edits: [{ field: 'role', was: 'writer', set: 'manager' }] },
    );
    await hears(/^1\sconflit à résoudre$/u);
  });

  await test.step('another screen, how many are found, and that nobody is', async () => {
    await desk.goTo('Annuaire');
    await hears(/^Annuaire$/u);
    const { search } = new DirectoryPage(page);
    await search.fill('lefevre noe');
    await hears(/^1\s.*affichée sur \d+/u);
    await search.fill('zzz');
    await hears(/^(?:0|[Aa]ucune).* sur \d+/u);
    await expect(search).toBeFocused();
    await search.fill('');
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('lefevre noe');
    await hears(/^\d+\srésultats$/u);
    await page.keyboard.press('Escape');
  });

  await test.step('what a form misses', async () => {
    await desk.work.getByRole('button', { name: /^Exporter/ }).click();
    const save = page.getByRole('button', { name: 'Enregistrer le fichier' });
    await save.focus();
    await page.keyboard.press('Enter');
    await hears(/^Dites à quoi servira ce fichier/u);
    // One is taken to what is missing, and nowhere else.
    await expect(page.getByRole('textbox', { name: 'Motif de l’export' })).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('the connection, cut and back', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hors connexion');
    await page.keyboard.press('Enter');
    await hears(/^Hors connexion$/u);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('travailler connecté');
    await page.keyboard.press('Enter');
    await expect.poll(() => timesSaid(page, /^1\sconflit à résoudre$/u)).toBe(2);
  });

  await test.step('an edit that creates an error', async () => {
    await desk.goTo('Groupes');
    await page.getByRole('gridcell', { name: 'Chef d’établissement', exact: true }).first().click();
    await page.getByRole('button', { name: /^Retirer .*Catherine Moreau du groupe$/ }).click();
    await hears(/^Attention.*Cette modification crée une erreur/u);
    await page.getByRole('button', { name: 'Annuler la modification' }).click();
  });

  await test.step('a file that is read', async () => {
    await desk.goTo('Importer');
    await new ImporterPage(page).give('longue.csv', `Groupe;Nom;Prénom\r\n${'Club journal;LEFEVRE;Noé\r\n'.repeat(60_000)}`);
    await hears(/^Lecture de longue\.csv$/u);
    await expect(desk.work.getByText('60 000 lignes')).toBeVisible();
  });

  await test.step('what was sent', async () => {
    await page.keyboard.press('F8');
    const sync = new SyncPage(page);
    await sync.settle('Garder le mien');
    await sync.send('Annonces');
    await hears(/accepté/u);
  });
});
