import type { Locator, Page } from '@playwright/test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { writeFile } from 'node:fs/promises';
import { entriesOf } from '../../main/paper/workbook-entries.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { askExport, count, expectTagged, print, save } from '../support/exporting.ts';

test.use({ goesOn: true });

test('a list of people asks what for, is told to the journal, and leaves with its date', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Annuaire');
  await new DirectoryPage(page).search.fill('6e A');
  const dialog = await askExport(page, work, 'Annuaire');
  await expect(dialog).toContainText(/Données de l’ENT au .*, aucune modification non envoyée\./);
  await dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  const purpose = dialog.getByRole('textbox', { name: 'Motif de l’export' });
  await expect(purpose).toHaveAccessibleDescription(/Dites à quoi servira ce fichier/);
  await picture(page, 'export-motif');
  await expectAccessible(page, 'an export that lacks its purpose');
  await purpose.fill('Conseil de classe');
  const { name, bytes } = await save(page, dialog);
  expect(name).toMatch(/^annuaire-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = bytes.toString().split('\r\n');
  expect(lines[0]).toBe('\uFEFF"Nom";"Profil";"Classe";"Fonction";"Groupes";"Origine"');
  expect(lines.indexOf('')).toBe(39);
  expect(lines.slice(40).join('\n')).toContain('"Motif : Conseil de classe"'.replace(' :', '\u00A0:'));
  await saveProtected(page, await askExport(page, work, 'Annuaire'));
  // The line comes with the next news of the ENT.
  await desk.goTo('Synchronisation');
  await work.getByRole('button', { name: 'Actualiser' }).click();
  await desk.goTo('Journal');
  await expect(work.getByRole('list', { name: /^Lignes du journal/ })).toContainText(/Fichier enregistré.: annuaire, 38.lignes, motif.: Conseil de classe/);
  await expect(work.getByRole('list', { name: /^Lignes du journal/ })).toContainText(/annuaire, 38.lignes, protégé par un mot de passe, motif.: Conseil/);
});

const PASSWORD = 'quatre mots bien choisis';

/** The same list in an archive that its password opens; what the browser prints itself is refused before anything is written (rel:C-P9). */
async function saveProtected(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Conseil');
  await dialog.getByRole('checkbox', { name: 'Protéger par un mot de passe' }).check();
  const [password, again] = [dialog.getByLabel(/^Mot de passe(?!,)/), dialog.getByLabel(/^Mot de passe, une seconde fois/)];
  await password.fill('trop court');
  await dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  await expect(dialog).toContainText('Ce mot de passe est trop court');
  await expect(dialog).toContainText('Les deux mots de passe sont différents');
  await picture(page, 'export-protege');
  await expectAccessible(page, 'a password that does not do');
  await password.fill(PASSWORD);
  await again.fill(PASSWORD);
  await dialog.getByRole('radio', { name: 'PDF ou papier' }).check();
  await dialog.getByRole('button', { name: 'Préparer l’impression' }).click();
  await expect(dialog).toContainText('son PDF ne peut pas être protégé. Rien n’a été écrit');
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  const { name, bytes } = await save(page, dialog);
  expect(name).toMatch(/^annuaire-\d{4}-\d{2}-\d{2}\.zip$/);
  const [entry] = await new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes)), { useWebWorkers: false }).getEntries();
  if (entry === undefined || entry.directory) throw new Error('one file');
  const list = await entry.getData(new Uint8ArrayWriter(), { password: PASSWORD, useWebWorkers: false });
  expect(Buffer.from(list).toString()).toContain('"Nom";"Profil"');
}

test('a matrix that names nobody leaves without a purpose, as a workbook', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Rubriques');
  const dialog = await askExport(page, work, 'Droits sur les rubriques');
  await expect(dialog).toContainText('Ne nomme personne');
  await dialog.getByRole('radio', { name: 'Classeur (XLSX)' }).check();
  const { name, bytes } = await save(page, dialog);
  expect(name).toMatch(/^droits-sur-les-rubriques-.*\.xlsx$/);
  const entries = await entriesOf(bytes);
  expect(entries.get('workbook.xml')).toContain('name="Droits sur les rubriques"');
  expect(entries.get('sharedStrings.xml')).toMatch(/Club journal.*aucune modification non envoyée/s);
});

test.describe('on paper', () => {
  test('« Qui voit qui ? », every cell in words', async ({ desk }) => {
    await desk.goTo('Messagerie');
    const pdf = await print(desk.page, await askExport(desk.page, desk.work, 'Qui voit qui ?'), 'qui-voit-qui');
    expectTagged(pdf);
  });

  test('the whole directory, on many pages laid down or upright', async ({ desk }) => {
    await desk.goTo('Annuaire');
    await new DirectoryPage(desk.page).search.fill('');
    const dialog = await askExport(desk.page, desk.work, 'Annuaire');
    await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Essai');
    const pdf = await print(desk.page, dialog, 'annuaire');
    expectTagged(pdf);
    expect(count(pdf, /\/Type \/Page\b/g)).toBeGreaterThan(15);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d/);
  });

  test('the rights grid, laid down', async ({ desk }) => {
    await desk.goTo('Rubriques');
    const pdf = await print(desk.page, await askExport(desk.page, desk.work, 'Droits sur les rubriques'), 'rubriques');
    expectTagged(pdf);
    expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(?:\.\d+)? 59\d/);
  });

  test('the rights of one rubrique, and who comes in', async ({ desk }) => {
    const { page, work } = desk;
    await desk.goTo('Rubriques');
    await work.getByRole('treegrid').getByRole('gridcell', { name: /^CDI, Élèves, / }).click();
    const inspector = page.getByRole('complementary', { name: 'Inspecteur' });
    await inspector.getByRole('tab', { name: 'Qui a accès ?' }).click();
    const dialog = await askExport(page, inspector, 'Droits de la rubrique « CDI »');
    await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Essai');
    const pdf = await print(page, dialog, 'rubrique');
    expectTagged(pdf);
    expect(count(pdf, /\/S \/Table\b/g)).toBe(2);
  });
});

/** The lists and matrices of the other screens: where, what they are called, whether they name people, the head of the file. */
const LISTS = [
  { screen: 'Groupes', title: 'Groupes', namesPeople: false, head: '"Groupe";' },
  { screen: 'Contrôles', title: 'Contrôles', namesPeople: true, head: '"Gravité";' },
  { screen: 'Services', title: 'Services', namesPeople: false, head: '"Service";' },
  { screen: 'GAR', title: 'Ressources et populations', namesPeople: false, head: '"Ressource";' },
  { screen: 'GAR', tab: 'Liste pour la console GAR', title: 'Liste pour la console GAR', namesPeople: false, head: '"Ressource";"À faire dans la console GAR"' },
  { screen: 'GAR', tab: 'Manques', title: 'Manques', namesPeople: false, head: '"Ressource";"Ce qui manque"' },
  { screen: 'GAR', tab: 'Responsables', title: 'Responsables', namesPeople: true, head: '"Charge";"Nom";"Courriel"' },
  { screen: 'Page d’accueil', title: 'Page d’accueil', namesPeople: false, head: '"Titre";"Type"' },
  { screen: 'Comptes', title: 'Comptes', namesPeople: true, head: '"Nom";"Profil";"Classes"' },
  { screen: 'Paramètres', tab: 'Droits forts', title: 'Droits forts', namesPeople: true, head: '"Personne";"Droits forts"' },
  { screen: 'Messagerie', tab: 'Qui fait quoi ?', title: 'Qui fait quoi ?', namesPeople: true, head: '"Ligne";"Nom";"Fonction"' },
  { screen: 'Remplacements', title: 'Remplacements', namesPeople: true, head: '"Personne";' },
  { screen: 'Inspections', title: 'Inspections', namesPeople: true, head: '"Personne";' },
] as const;

test('every other list and matrix leaves by the same way', async ({ desk }) => {
  const { page, work } = desk;
  for (const list of LISTS) {
    await desk.goTo(list.screen);
    if ('tab' in list) await work.getByRole('tab', { name: list.tab }).click();
    const dialog = await askExport(page, work, list.title);
    const purpose = dialog.getByRole('textbox', { name: 'Motif de l’export' });
    if (list.namesPeople) await purpose.fill('Essai');
    else await expect(purpose, list.title).toHaveCount(0);
    const { bytes } = await save(page, dialog);
    const lines = bytes.toString().split('\r\n');
    expect(lines[0], list.title).toContain(`\uFEFF${list.head}`);
    expect(lines.indexOf(''), `${list.title} has lines`).toBeGreaterThan(1);
    expect(lines.join('\n'), list.title).toMatch(/"Données de l’ENT au [^"]*, aucune modification non envoyée\."/);
  }
});

test('screens that lay themselves out for paper say on each page what they are of', async ({ desk }) => {
  const { page, work } = desk;
  for (const [name, screen, title] of [['situation', 'Ma situation', 'Ma situation'], ['liste-gar', 'GAR', 'Liste pour la console GAR']] as const) {
    await desk.goTo(screen);
    if (screen === 'GAR') await work.getByRole('tab', { name: title }).click();
    await page.evaluate(() => {
      delete document.documentElement.dataset['printed'];
      window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
    });
    await work.getByRole('button', { name: 'Imprimer' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    expect(await page.evaluate(pageRules)).toContain(`content: "${title}"`);
    const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
    if (process.env['PICTURES'] !== undefined) await writeFile(`${process.env['PICTURES']}/${name}.pdf`, pdf);
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(fr[\s\S]*\/StructTreeRoot|\/StructTreeRoot[\s\S]*\/Lang \(fr/);
    await page.evaluate(() => {
      delete document.documentElement.dataset['printed'];
      window.dispatchEvent(new Event('afterprint'));
    });
    // What was laid for the print goes with it.
    await expect.poll(() => page.evaluate(pageRules)).toBe('');
  }
});

/** The sheets that the page made for the pages to print. */
function pageRules(): string {
  return document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).filter((rule) => rule.startsWith('@page')).join('\n');
}
