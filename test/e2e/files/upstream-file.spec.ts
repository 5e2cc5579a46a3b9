import { garFile } from '../../server/imports/gar-file.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { askExport, save } from '../support/exporting.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';
import { EDT_FILE, nightOfChanges, stsOfOneTeacher } from '../support/upstream-files.ts';

let school: OwnSchool;
let desk: Desk;

// One school for both, whose imports bear on other things.
test.beforeAll(async ({ browser }) => {
  school = await openSchool(browser);
  desk = await school.join('first', ACCOUNTS.administrator);
});

test.afterAll(() => school.close());

test('a subscription that the GAR withdraws leaves its lines in the plan, until somebody takes them out', async () => {
  const { page, frame } = desk;
  const importer = new ImporterPage(page);
  await frame.goTo('Importer');
  await importer.give('abonnements.xml', garFile('0319999A', [{ id: '_DEMO-PRESSE', title: 'Kiosque de presse (fictif)', students: 1 }]).bytes);
  await expect(importer.step('Aperçu').getByRole('row', { name: /Kiosque de presse/ })).toContainText(/2.lignes du plan sont gardées/);
  await expect(importer.step('Aperçu')).toContainText('Abonnements retirés, encore au plan');
  await picture(page, 'importer-gar-retrait');
  await frame.work.getByRole('button', { name: 'Confier à l’ENT' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Appliquer malgré les retraits' }).click();
  await expect(importer.step('Aperçu')).toContainText('L’ENT a appliqué le fichier');
  await frame.goTo('GAR');
  const notice = frame.work.getByRole('status').filter({ hasText: /ses 2 lignes restent au plan/ });
  await expect(notice).toContainText('Kiosque de presse (fictif)');
  await picture(page, 'gar-retire');
  await expectAccessible(page, 'GAR, withdrawn');
  await notice.getByRole('button', { name: 'Retirer du plan' }).click();
  await expect(notice).toBeHidden();
  await frame.dropDraft();
});

test('an upstream file is compared offline; the ENT applies it, and asks before it takes much back', async () => {
  const { page, frame } = desk;
  const importer = new ImporterPage(page);
  const handOver = frame.work.getByRole('button', { name: 'Confier à l’ENT' });

  await frame.switchOffline();
  await frame.goTo('Importer');
  await importer.give('sts_emp.xml', stsOfOneTeacher());
  await expect(importer.step('Aperçu')).toContainText('Enseignants inconnus de l’ENT');
  await expect(importer.step('Aperçu')).toContainText('NOUVELLE Venue');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const unknownTeachers = importer.step('Aperçu').getByRole('listitem').filter({ hasText: 'Enseignants inconnus de l’ENT' });
  await unknownTeachers.getByRole('button', { name: 'Copier le message' }).click();
  await expect(unknownTeachers).toContainText('Message copié.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Bonjour,[^]*- NOUVELLE Venue[^]*Pouvez-vous leur donner un service dans STSweb/);
  await expect(importer.step('Aperçu')).toContainText(/L’ENT changerait.:/);
  await expect(handOver).toBeDisabled();
  await expect(importer.step('ENT')).toContainText('Nécessite une connexion à l’ENT');
  await picture(page, 'importer-livraison');
  await importer.give('lettre.xml', stsOfOneTeacher('0319999K'));
  await expect(importer.step('Aperçu')).toContainText('Lettre de contrôle de l’UAI inexacte, UAI gardé');
  await expect(importer.step('Aperçu')).toContainText(/L’ENT changerait.:/);
  await picture(page, 'importer-lettre');
  await importer.give('autre.xml', stsOfOneTeacher('0310001B'));
  await expect(importer.step('Aperçu')).toContainText('Ce fichier est celui de l’établissement 0310001B');
  await expect(handOver).toBeHidden();
  const night = importer.step('Aperçu');
  await importer.giveAll(nightOfChanges());
  await expect(night).toContainText(/Livraison partielle de l’AAF, second degré, du 16.sept\..2026.: 2.fichiers.; 1.élève, 1.responsable/);
  await expect(night.getByRole('list', { name: 'Arrivées' })).toContainText('NOCTURNE Aube, élève');
  await expect(handOver).toBeDisabled();
  await picture(page, 'importer-aaf');
  await expectAccessible(page, 'Importer, AAF');

  await frame.switchOffline();
  await frame.goTo('Importer');
  await importer.giveAll(nightOfChanges());
  await handOver.click();
  await expect(night).toContainText('L’ENT a appliqué la livraison');
  const dialog = await askExport(page, night, 'Compte rendu d’alimentation');
  await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Essai');
  const { bytes } = await save(page, dialog);
  expect(bytes.toString()).toMatch(/^\uFEFF"Ce qui change";"Détail"[^]*"Arrivées";"NOCTURNE Aube, élève"/);
  await importer.giveAll(nightOfChanges());
  await expect(night).toContainText('Cette livraison ne change rien');
  await importer.give('sts_emp.xml', stsOfOneTeacher());
  await handOver.click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Cet import retirerait');
  await picture(page, 'importer-retraits');
  await expectAccessible(page, 'Importer, removals asked');
  await question.getByRole('button', { name: 'Ne rien faire' }).click();
  await expect(importer.step('Aperçu')).toContainText(/L’ENT changerait.:/);

  // Agreed to, this time.
  await handOver.click();
  await question.getByRole('button', { name: 'Appliquer malgré les retraits' }).click();
  await expect(importer.step('Aperçu')).toContainText('L’ENT a appliqué le fichier');
  await expect(handOver).toBeDisabled();
  await picture(page, 'importer-applique');
  await expectAccessible(page, 'Importer, applied');

  // The timetable no longer tells the only replacement of the school: lessons are recorded in it, it stays to be confirmed.
  await importer.give('edt.xml', EDT_FILE);
  await expect(importer.step('Aperçu')).toContainText('Nom d’un enseignant remplacé écrasé par celui du remplaçant');
  await handOver.click();
  await expect(importer.step('Aperçu')).toContainText('L’ENT a appliqué le fichier');
  await frame.goTo('Remplacements');
  await frame.work.getByRole('button', { name: /VINCENT Ambre : .*à confirmer/ }).click();
  await expect(frame.inspector).toContainText(/y a saisi 3.séances.: il est gardé, à confirmer dans EDT\./);
  await expectAccessible(page, 'Remplacements, to be confirmed');

  // The substitute's name was written over the absent teacher's in the timetable, and the control says so from then on.
  const sheet = await frame.openControl('RPL-02');
  await expect(sheet).toContainText(/Laëtitia Martínez a écrasé .*Anaïs Lefèvre/);
  await expect(sheet).toContainText('sans écraser le nom de la personne remplacée');
});
