import { makeDelivery, writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { garFile, type GarLine } from '../../server/imports/gar-file.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';
import { openSchool } from '../support/school.ts';

/** A school that is not the one of the demonstration: nobody made subscriptions for it. */
const UAI = '0310002C';
const ADMINISTRATOR = 'Inès Michel';

const ATLAS: GarLine = { id: 'A1', title: 'Atlas de géographie', students: 320 };
const DICO: GarLine = { id: 'D1', title: 'Dictionnaire illustré', students: 300 };

test('a school without subscription brings them in by the file of the GAR, and sees its GAR screen filled', async ({ browser }) => {
  test.setTimeout(180_000);
  const folder = newFolder('gar-file');
  await writeDelivery(makeDelivery({ students: 150, uai: UAI }), folder);
  const school = await openSchool(browser, '--aaf', folder, '--fictitious');
  const { page, frame } = await school.join('first', ADMINISTRATOR);
  const importer = new ImporterPage(page);
  const handOver = frame.work.getByRole('button', { name: 'Confier à l’ENT' });
  const give = (...lines: readonly GarLine[]): Promise<void> => importer.give('abonnements.xml', garFile(UAI, lines).bytes);
  const grid = frame.work.getByRole('grid', { name: 'Ressources et populations' });

  await test.step('the empty screen leads to the import', async () => {
    await frame.goTo('GAR');
    await expect(frame.work).toContainText('Aucun abonnement connu.');
    await picture(page, 'gar-vide');
    await expectAccessible(page, 'GAR, no subscription');
    await frame.work.getByRole('tab', { name: 'Manques' }).click();
    await expect(frame.work).not.toContainText('Rien ne manque');
    await expect(frame.work).toContainText('Aucun abonnement connu.');
    await frame.work.getByRole('button', { name: 'Importer les abonnements' }).click();
    await expect(frame.work.getByRole('heading', { name: 'Importer' })).toBeVisible();
  });

  await test.step('the list that a school writes down is previewed, with the lines that say nothing of licences', async () => {
    await importer.give('abonnements.csv', 'Ressource;Fin;Licences élèves\nPlanisphère;31/07/2027;90\nGlobe;2026-2027;beaucoup\n');
    await expect(importer.step('Fichier')).toContainText('Liste d’abonnements (CSV)');
    await expect(importer.step('Aperçu')).toContainText('aucune source ne décrit une telle liste');
    await expect(importer.step('Aperçu').getByRole('row', { name: /Planisphère/ })).toContainText(/Nouveau\. Licences.: élèves 90\. Échéance.: 31.juil\..2027/);
    await expect(importer.step('Aperçu')).toContainText(/Ligne 3, Licences élèves.*beaucoup/);
    await picture(page, 'importer-gar-liste');
    await expectAccessible(page, 'Importer, list of subscriptions');
  });

  await test.step('the file is previewed offline, and only the ENT applies it', async () => {
    await frame.switchOffline();
    await frame.goTo('Importer');
    await give(ATLAS, DICO);
    await expect(importer.step('Fichier')).toContainText('Abonnements du GAR');
    await expect(importer.step('Aperçu')).toContainText(/2.abonnements, dont 0 connu de l’ENT/);
    await expect(importer.step('Aperçu').getByRole('row', { name: /Atlas de géographie/ })).toContainText(/Nouveau\. Licences.: élèves 320\. Échéance.: 31.juil\..2027/);
    await expect(handOver).toBeDisabled();
    await picture(page, 'importer-gar-apercu');
    await expectAccessible(page, 'Importer, subscriptions');
    await frame.switchOffline();
    await frame.goTo('Importer');
    await give(ATLAS, DICO);
    await handOver.click();
    await expect(importer.step('Aperçu')).toContainText('L’ENT a appliqué le fichier');
    await expect(importer.step('Aperçu')).toContainText(/2.abonnements ajoutés/);
    await picture(page, 'importer-gar-applique');
    await importer.give('ressources.json', JSON.stringify({ listeRessources: { ressource: [{ idRessource: 'ark:/99999/A1', nomRessource: 'Atlas', nomEditeur: 'Éditions du Préau', typePresentation: { code: 'MAN' } }, { idRessource: 'ark:/99999/Z', nomRessource: 'Kiosque' }] } }));
    await expect(importer.step('Aperçu')).toContainText('Cette liste est celle d’une seule personne');
    await expect(importer.step('Aperçu').getByRole('row', { name: /Atlas de géographie/ })).toContainText(/Éditeur.: non indiqué → «.Éditions du Préau.»/);
    await expect(importer.step('Aperçu')).toContainText('Ressources sans abonnement connu de l’ENT');
    await handOver.click();
    await expect(importer.step('Aperçu')).toContainText('L’ENT a appliqué le fichier');
  });

  await test.step('the GAR screen has them, and says what no file said', async () => {
    await frame.goTo('GAR');
    await expect(grid.getByRole('row').filter({ hasText: 'Atlas de géographie' })).toContainText('0 / 320');
    await grid.getByRole('gridcell', { name: 'Dictionnaire illustré' }).click();
    const facts = page.getByRole('article', { name: 'Dictionnaire illustré' }).getByRole('region', { name: 'Abonnement' });
    await expect(facts).toContainText(/ÉditeurNon indiquéNatureNon indiquéLicenceIndividuellePublicsÉlèvesDébut1er.sept\..2026/);
    await picture(page, 'gar-importe');
    await expectAccessible(page, 'GAR, brought in');
  });

  await test.step('one that the GAR names no more is asked about', async () => {
    await frame.goTo('Importer');
    await give(ATLAS);
    await expect(importer.step('Aperçu').getByRole('row', { name: /Dictionnaire illustré/ })).toContainText(/Retiré.: le GAR ne le donne plus/);
    await handOver.click();
    await expect(page.getByRole('dialog')).toContainText(/Cet import retirerait 1.abonnement du GAR sur 2\./);
    await page.getByRole('dialog').getByRole('button', { name: 'Appliquer malgré les retraits' }).click();
    await expect(importer.step('Aperçu')).toContainText(/1.abonnement retiré/);
    await frame.goTo('Journal');
    await expect(frame.work.getByRole('button', { name: /Import GAR/ }).first()).toContainText(/dans le GAR → retiré du GAR/);
    await frame.goTo('GAR');
    await expect(grid.getByRole('row').filter({ hasText: 'Dictionnaire illustré' })).toHaveCount(0);
  });

  await school.close();
  removeFolder(folder);
});
