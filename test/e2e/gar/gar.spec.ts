import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { ACCOUNTS } from '../pages/console.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { ROOT } from '../support/launch.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let school: OwnSchool;
let desk: Desk;

// One school and one console for all: who only reads, or drops what they drew up, comes before who sends.
test.beforeAll(async ({ browser }) => {
  school = await openSchool(browser);
  await school.stopEnt();
  // The native database of an ENT is not for the runner of these tests: a program of its own writes there.
  execFileSync(process.execPath, [join(ROOT, 'test/e2e/support/seed-gar.program.ts'), join(school.folder, 'ent')]);
  await school.startEnt();
  desk = await school.join('gar', ACCOUNTS.trainer);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
});

test.afterAll(() => school.close());

/** Where a thing ends, in pixels of the page. */
const rightOf = (place: Locator): Promise<number> => place.evaluate((element) => element.getBoundingClientRect().right);

/** Pixels of a thing that are out of sight on its side. */
const sidewaysOf = (place: Locator): Promise<number> => place.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

const CONSOLE_LINES = ['Pix;LEFEVRE;Noé;Affectée', 'Pix;L’HERMITE;Inès;Affectée', 'Pix;PARTI;Ancien;Verrouillée', 'Pix;PERSONNE;Inconnue;Affectée'];
const CONSOLE_LIST = `Ressource;Nom;Prénom;État\n${CONSOLE_LINES.join('\n')}\n`;

test('who may not write the plan sees the gap, and adds nothing', async () => {
  const { page, frame } = desk;
  await frame.enterAs(ACCOUNTS.trainer);
  const importer = new ImporterPage(page);
  await frame.goTo('Importer');
  await importer.give('affectations.csv', CONSOLE_LIST);
  await expect(importer.step('Aperçu')).toContainText('Hors du plan');
  await expect(importer.add).toBeDisabled();
});

test('an administrator relieves the only manager: the plan is read only until somebody is appointed', async () => {
  const { page, frame } = desk;
  await frame.enterAs(ACCOUNTS.administrator);
  await frame.goTo('GAR');
  await frame.work.getByRole('tab', { name: 'Responsables' }).click();
  const managers = frame.work.getByRole('region', { name: /^Responsable d’affectation GAR/ });
  await expect(managers).toContainText('Sans déclaration à la DRANE');
  await managers.getByRole('button', { name: 'Noter la déclaration à la DRANE' }).click();
  await expect(managers).toContainText('Déclaration à la DRANE faite le');
  await managers.getByRole('button', { name: 'Retirer la charge' }).click();
  await expect(frame.work.getByRole('alert')).toContainText('Aucun responsable d’affectation GAR');
  await frame.work.getByRole('tab', { name: 'Par ressource' }).click();
  const cell = frame.work.locator('[row-id="atlas"] [col-id="level:6EME"]');
  await cell.click();
  await page.keyboard.press('Space');
  await expect(cell).toHaveText('— 0/84');

  await frame.work.getByRole('button', { name: 'Voir les responsables' }).click();
  await managers.getByRole('combobox', { name: 'Désigner un responsable d’affectation' }).fill('brunet');
  await page.getByRole('option').first().click();
  await managers.getByRole('button', { name: 'Désigner' }).click();
  await expect(managers).toContainText('Rôle Médiacentre donné');
  await expect(frame.work.getByRole('alert')).toHaveCount(0);
  await picture(page, 'gar-responsables');
  await expectAccessible(page, 'GAR, who answers for it');
  await frame.dropDraft();
});

test('a GAR manager assigns, sees the licences, leaves one pupil out, ticks the list and sends; what the GAR console exported joins the plan as one entry, is taken back by one undo, and once sent is as planned', async () => {
  const { page, frame, sync } = desk;
  await frame.enterAs(ACCOUNTS.assignmentManager);
  await frame.goTo('GAR');
  await expect(frame.work).toContainText('Les affectations se font dans la console GAR.');
  const grid = frame.work.getByRole('grid', { name: 'Ressources et populations' });
  const maths = grid.getByRole('row').filter({ hasText: 'Manuel Maths 6e' });
  const sixth = grid.locator('[row-id="maths"] [col-id="level:6EME"]');

  // Beside the inspector, on a common screen: every column is there, and no word of a licence is cut.
  expect(await rightOf(grid.locator('.ag-header-cell[col-id="profile:otherStaff"]'))).toBeLessThanOrEqual(await rightOf(grid));
  for (const words of await grid.locator('.licence-meter > span').all()) expect(await sidewaysOf(words)).toBeLessThanOrEqual(0);

  // Class by class too: twelve of them stand beside their resource.
  await frame.work.getByRole('button', { name: 'Classe par classe' }).click();
  const lastClass = grid.getByRole('columnheader', { name: '3e C' });
  await expect(lastClass).toBeVisible();
  expect(await rightOf(lastClass)).toBeLessThanOrEqual(await rightOf(grid));
  for (const figure of await maths.getByRole('gridcell').all()) expect(await sidewaysOf(figure)).toBeLessThanOrEqual(0);
  await picture(page, 'gar-classes');
  await frame.work.getByRole('button', { name: 'Classe par classe' }).click();

  await sixth.click();
  await page.keyboard.press('Space');
  await expect(sixth).toHaveText(/^✓ \d+$/);
  const licences = grid.locator('[row-id="maths"] [col-id="licences"]');
  await expect(licences).toContainText('0 → 84 / 80, ▲ dépassé de 4');
  const notice = frame.work.getByRole('alert').filter({ hasText: '84 affectations pour 80 licences' });
  await expect(notice).toBeVisible();
  await picture(page, 'gar-ressources');
  await expectAccessible(page, 'GAR, too many assignments');

  await notice.getByRole('button', { name: 'Choisir' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Encore 4 personnes à retirer.');
  // Everybody is there to be chosen, the last too, with the keyboard as well.
  await expect(dialog).toContainText(/84.personnes, 84 cochées/);
  const boxes = dialog.getByRole('list', { name: 'Personnes qui reçoivent la ressource' }).getByRole('checkbox');
  await boxes.first().focus();
  await page.keyboard.press('End');
  await expect(dialog.locator('li[aria-posinset="84"] input')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog).toContainText('Encore 3 personnes à retirer.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.keyboard.press('Home');
  await expect(dialog.locator('li[aria-posinset="1"] input')).toBeFocused();
  for (const box of (await boxes.all()).slice(0, 2)) await box.uncheck();
  await expect(dialog).toContainText('Les licences suffisent.');
  await picture(page, 'gar-choisir');
  await expectAccessible(page, 'GAR, people chosen');
  await dialog.getByRole('button', { name: 'Garder ce choix' }).click();
  await expect(sixth).toHaveText('◐ 80/84');
  await expect(notice).toHaveCount(0);
  await expect(maths).toHaveCount(1);

  await frame.work.getByRole('tab', { name: /^Manques/ }).click();
  await expect(frame.work).toContainText('Pix est affecté à');
  await expect(frame.work).toContainText('La ressource « Atlas en ligne », connue depuis le');
  await expect(frame.inspector).toHaveText(/depuis «\sPar ressource\s»/);
  await picture(page, 'gar-manques');
  await expectAccessible(page, 'GAR, shortfalls');

  // One act puts the rule of Pix right, once its consequences are said; one undo takes it back.
  const wrongPix = frame.work.getByRole('listitem').filter({ hasText: 'Pix est affecté à' });
  await wrongPix.getByRole('button', { name: 'Réserver aux élèves…' }).click();
  const reserving = page.getByRole('dialog', { name: 'Réserver Pix aux élèves' });
  await expect(reserving).toContainText(/\d+.personnes recevront, d’après le plan, au moins une ressource du GAR de moins\./);
  await expect(reserving).toContainText(/enseignants \d+ → 0, illimité/);
  await picture(page, 'gar-reserver-pix');
  await expectAccessible(page, 'GAR, Pix for pupils alone');
  await reserving.getByRole('button', { name: 'Réserver Pix aux élèves' }).click();
  await expect(wrongPix).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(wrongPix).toHaveCount(1);

  // What somebody who left still holds is ticked once it is taken back in the GAR console.
  const leavers = frame.work.getByRole('region', { name: /^Licences des personnes parties/ });
  const held = leavers.getByRole('checkbox', { name: /Pix.*: Enseignant, partie-1, départ du 2.nov\..2026/ });
  await expect(held).not.toBeChecked();
  await held.check();
  await expect(leavers).toContainText(`Fait par ${ACCOUNTS.assignmentManager}`);

  await frame.work.getByRole('tab', { name: 'Par population' }).click();
  // Every kind of population says what it receives: those that are few are listed, groups and people are found by name.
  const received = frame.work.getByRole('region', { name: /^(?:Reçoit|Ne reçoit pas)/ });
  for (const kind of ['Classe', 'Matière enseignée', 'Profil']) {
    await frame.work.getByRole('combobox', { name: 'Population' }).selectOption(kind);
    await expect(received).toHaveCount(0);
    await frame.work.getByRole('combobox', { name: 'Laquelle' }).selectOption({ index: 1 });
    await expect(received).toHaveCount(2);
  }
  for (const [kind, typed] of [['Groupe', 'espagnol'], ['Personne', 'lefevre']] as const) {
    await frame.work.getByRole('combobox', { name: 'Population' }).selectOption(kind);
    await expect(received).toHaveCount(0);
    await frame.work.getByRole('combobox', { name: 'Laquelle' }).fill(typed);
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(received).toHaveCount(2);
  }

  await frame.work.getByRole('combobox', { name: 'Population' }).selectOption('Niveau');
  await frame.work.getByRole('combobox', { name: 'Laquelle' }).selectOption('6e');
  await frame.work.getByRole('button', { name: 'Affecter Atlas en ligne' }).click();
  await expect(frame.work.getByRole('button', { name: 'Retirer Atlas en ligne' })).toBeVisible();
  await picture(page, 'gar-population');
  await expect(frame.work.getByRole('button', { name: 'Exporter…' })).toBeEnabled();
  await expectAccessible(page, 'GAR, by population');

  // Beyond the licences, this way too one is asked who to leave out.
  await frame.work.getByRole('combobox', { name: 'Population' }).selectOption('Profil');
  await frame.work.getByRole('combobox', { name: 'Laquelle' }).selectOption('Élèves');
  const dictionary = frame.work.getByRole('listitem').filter({ hasText: 'Dictionnaire' });
  await expect(dictionary).toContainText('0 / 300');
  await dictionary.getByRole('button', { name: 'Affecter Dictionnaire' }).click();
  await expect(dictionary).toContainText(/0 → 330 \/ 300, ▲ dépassé de 30/);
  const asked = frame.work.getByRole('alert').filter({ hasText: 'affectations pour 300 licences' });
  await picture(page, 'gar-population-depassee');
  await asked.getByRole('button', { name: 'Choisir' }).click();
  await expect(page.getByRole('dialog')).toContainText('Encore 30 personnes à retirer.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(asked).toHaveCount(0);

  await frame.work.getByRole('tab', { name: 'Liste pour la console GAR' }).click();
  await expect(frame.work).toContainText('1 ligne faite sur 7');
  await frame.work.getByRole('checkbox', { name: /^Affecter\s: niveau 6e/ }).first().check();
  await expect(frame.work).toContainText('2 lignes faites sur 7');
  await expect(frame.work).toContainText(`Fait par ${ACCOUNTS.assignmentManager}`);
  await frame.work.getByRole('button', { name: 'Reste à faire' }).click();
  await expect(frame.work.getByRole('checkbox', { name: /^Affecter\s: niveau 6e/ })).toHaveCount(1);
  await expect(frame.work.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await frame.work.getByRole('button', { name: 'Reste à faire' }).click();
  await picture(page, 'gar-liste');
  await expectAccessible(page, 'GAR, the list');

  await frame.goTo('Synchronisation');
  await sync.send('Rentrée : manuels de 6e');
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();

  // What the GAR console exported.
  const importer = new ImporterPage(page);
  const lines = importer.step('Aperçu').getByRole('list', { name: 'Lignes de la console GAR' });
  await frame.goTo('Importer');
  await importer.give('affectations.csv', CONSOLE_LIST);
  await importer.step('Aperçu').getByRole('button', { name: 'À récupérer' }).click();
  await expect(lines).toContainText('PARTI Ancien, Pix');
  await importer.step('Aperçu').getByRole('button', { name: 'Hors du plan' }).click();
  await expect(lines).toContainText('LEFEVRE Noé, Pix');
  await expect(lines).toContainText('HERMITE Inès, Pix');
  await expect(importer.step('Brouillon')).toContainText(/2.personnes s’ajoutent au plan, comme dans la console GAR\. Rien ne change dans la console GAR\./);
  await picture(page, 'gar-import');
  await importer.add.click();
  await expect(importer.step('Brouillon')).toContainText('Ajouté au brouillon');
  await expect(importer.step('Aperçu').getByRole('button', { name: 'Comme prévu' })).toContainText('2');
  await expect(importer.add).toBeDisabled();
  await picture(page, 'gar-import-ajoute');
  await expectAccessible(page, 'Importer, assignments added');

  await frame.goTo('GAR');
  await frame.work.getByRole('tab', { name: 'Liste pour la console GAR' }).click();
  await expect(frame.work).toContainText(/4.lignes faites sur 9/);
  await expect(frame.work).toContainText('Affecter : M. Noé Lefevre');
  await expect(frame.work).toContainText(`Fait par ${ACCOUNTS.assignmentManager}`);
  await page.keyboard.press('Control+z');
  await expect(frame.work).toContainText(/2.lignes faites sur 7/);
  await page.keyboard.press('Control+y');
  await expect(frame.work).toContainText(/4.lignes faites sur 9/);

  await frame.goTo('Synchronisation');
  await expect(sync.entries.getByRole('listitem')).toHaveCount(1);
  await sync.send('Affectations faites dans la console GAR');
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
  await frame.goTo('Importer');
  await importer.give('affectations.csv', CONSOLE_LIST);
  await expect(importer.step('Brouillon')).toContainText('Le plan dit déjà ce que montre ce fichier');
  await expect(importer.add).toBeDisabled();
});
