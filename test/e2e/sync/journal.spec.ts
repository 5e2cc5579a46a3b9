import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';

test('each line of the journal says its own effect; days, author and domain filter it; what is shown is exported', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Rubriques');
  const rubriques = new RubriquesPage(page);
  const { grid } = rubriques;
  await grid.getByRole('gridcell', { name: /^CDI, Élèves, / }).click();
  await page.keyboard.press('g');
  await grid.getByRole('gridcell', { name: /^CDI, Direction, / }).click();
  await page.keyboard.press('m');
  await desk.goTo('Synchronisation');
  const sync = new SyncPage(page);
  await sync.send('=essai du journal');
  await expect(sync.notice.first()).toContainText('envoyé');

  await desk.goTo('Journal');
  const lines = work.getByRole('list', { name: /^Lignes du journal/ });
  const students = lines.getByRole('button', { name: /« CDI » : Élèves/ }).first();
  const direction = lines.getByRole('button', { name: /« CDI » : Direction/ }).first();
  await expect(students).toContainText(/\d{2,}\spersonnes/);
  await expect(direction).toContainText(/(?<!\d)\d{1}\spersonnes?/);
  await direction.click();
  await expect(lines).toContainText('Compté sur les droits d’alors');
  await expect(lines).toContainText('Tout l’envoi');
  await expectAccessible(page, 'a line of the journal that is open');
  await work.getByRole('button', { name: 'Vérifier l’intégrité' }).click();
  await expect(work.getByRole('status').filter({ hasText: /\d+\slignes vérifiées, aucune anomalie/ })).toContainText('Ce poste a suivi le journal jusqu’à la ligne');

  await work.getByRole('combobox', { name: 'Domaine' }).click();
  await page.getByRole('option', { name: 'Imports' }).click();
  await expect(students).toBeHidden();
  await expect(lines.getByRole('button', { name: 'Import AAF' }).first()).toBeVisible();
  await work.getByLabel('Jusqu’au jour').fill('2020-01-01');
  await expect(work).toContainText('Rien dans le journal pour ces filtres jusqu’au 1er janv. 2020.');
  await work.getByRole('button', { name: 'Effacer les filtres' }).click();
  await work.getByRole('combobox', { name: 'Auteur' }).click();
  await page.getByRole('option', { name: 'Augustin Giraud' }).click();
  await expect(students).toBeVisible();
  await expect(lines.getByRole('button', { name: 'Import AAF' })).toHaveCount(0);

  await work.getByRole('button', { name: 'Exporter…' }).click();
  const asking = page.getByRole('dialog', { name: 'Exporter : Journal' });
  await asking.getByRole('textbox', { name: 'Motif de l’export' }).fill('Essai du journal');
  const [download] = await Promise.all([page.waitForEvent('download'), asking.getByRole('button', { name: 'Enregistrer le fichier' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^journal-\d{4}-\d{2}-\d{2}\.csv$/);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/^\uFEFF"Rang";"Date";/);
  expect(csv).toContain('"\'=essai du journal"');
  expect(csv).not.toContain('Import AAF');
  expect(csv).toMatch(/"Données de l’ENT au .*, aucune modification non envoyée\."\r\n/);

  // The history of a group leads back here, to the lines that tell of it alone.
  await desk.goTo('Groupes');
  const groups = new GroupsPage(page);
  await groups.search.fill('Élèves');
  await groups.row('Élèves').click();
  const history = groups.sheet('Élèves').getByRole('region', { name: /^Historique/ });
  await expect(history.getByRole('listitem').first()).toContainText(/CDI\s»\s: Élèves, .*par Augustin Giraud/s);
  await history.getByRole('link', { name: /dans le journal$/ }).click();
  await expect(students).toBeVisible();
  await expect(direction).toHaveCount(0);
  await work.getByRole('button', { name: 'Sur Élèves' }).click();
  await expect(direction).toBeVisible();
});
