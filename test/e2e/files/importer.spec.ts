import { readFile } from 'node:fs/promises';
import { GroupsPage } from '../pages/groups.page.ts';
import { ImporterPage } from '../pages/importer.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

const CLUBS = 'Groupe;Nom;Prénom;Classe\r\nClub journal;LEFEVRE;Noé;5e B\r\nClub échecs;L’Hermite;Inès;\r\nClub échecs;Lefevre;A.;\r\nClub échecs;Personne;Inconnue;\r\n5e B;LEFEVRE;Noé;5e B\r\n';

test.describe('Importer', () => {
  let importer: ImporterPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Importer');
    importer = new ImporterPage(desk.page);
  });

  test('a list of members becomes one entry of the draft, that one undo takes back', async ({ desk }) => {
    await picture(desk.page, 'importer-vide');
    await importer.give('clubs.csv', CLUBS);
    await expect(importer.step('Fichier')).toContainText('Liste (CSV)');
    await expect(importer.step('Fichier')).toContainText(/5.lignes, séparateur « ; »/);
    await expect(importer.step('Fichier')).toContainText('encodage UTF-8, détecté');
    await expect(importer.column('Groupe')).toHaveValue('group');
    await expect(importer.verdict('Reconnues')).toContainText('2');
    await expect(importer.verdict('Refusées')).toContainText('1');
    await picture(desk.page, 'importer-liste');
    await expectAccessible(desk.page, 'Importer, preview');
    await importer.verdict('Inconnues').click();
    await expect(importer.lines).toContainText('Personne Inconnue');
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await importer.step('Aperçu').getByRole('button', { name: 'Copier le message' }).click();
    await expect.poll(() => desk.page.evaluate(() => navigator.clipboard.readText())).toMatch(/Ligne 5.: Personne Inconnue/);
    await importer.verdict('Refusées').click();
    await expect(importer.lines).toContainText('ses membres se corrigent là-bas');
    await expect(importer.step('Brouillon')).toContainText('dont un groupe à créer');
    await importer.add.click();
    await expect(importer.step('Brouillon')).toContainText('Ajouté au brouillon');
    await picture(desk.page, 'importer-ajoute');
    await expectAccessible(desk.page, 'Importer, added');

    await desk.goTo('Groupes');
    const groups = new GroupsPage(desk.page);
    const made = await groups.open('Club échecs');
    await expect(made.getByRole('region', { name: /^Membres/ })).toContainText('HERMITE');
    await desk.page.keyboard.press('Control+z');
    await groups.search.fill('Club échecs');
    await expect(desk.work).toContainText('Aucun groupe ne correspond');
  });

  test('a file of Pronote is set beside the directory, and the day of its import into the ENT is noted', async ({ desk }) => {
    await importer.give('pronote.xml', '<PARTENAIRE_INDEX Date="2026-09-03T08:00:00"><Professeurs><Professeur Ident="1" Nom="INCONNU" Prenom="Tout" ID_Partenaire="p0"/></Professeurs></PARTENAIRE_INDEX>');
    await expect(desk.work).toContainText('Aucun import noté.');
    await desk.work.getByRole('button', { name: 'Noter l’import d’aujourd’hui' }).click();
    await expect(desk.work).toContainText('Dernier import noté');
    await expect(desk.work.getByRole('button', { name: 'Noter l’import d’aujourd’hui' })).toBeDisabled();
    await picture(desk.page, 'importer-pronote');
    await expectAccessible(desk.page, 'Importer, Pronote');
  });

  test('a file that is not the right one is told in one sentence', async () => {
    const wrong: readonly (readonly [string, string | Buffer, string])[] = [
      ['emp_sts.xml', '<?xml version="1.0" encoding="ISO-8859-15"?><EDT_STS><DONNEES/></EDT_STS>', 'Ce fichier va dans l’autre sens'],
      ['export.csv', '<!DOCTYPE html><html><body>Connexion</body></html>', 'C’est une page web'],
      ['groupes.csv', '', 'Ce fichier est vide'],
      ['liste.csv', Buffer.concat([Buffer.from('Nom;Prénom\nPetit;'), Buffer.alloc(300_000, 'a'), Buffer.from('\n')]), 'texte anormalement long'],
    ];
    for (const [name, content, sentence] of wrong) {
      await importer.give(name, content);
      await expect(importer.step('Fichier')).toContainText(sentence);
      await expect(importer.add).toBeHidden();
    }
  });

  test('a file dropped on the page is taken; a large one may be stopped', async ({ desk }) => {
    const dropped = await desk.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Groupe;Nom;Prénom\nClub journal;LEFEVRE;Noé\n'], 'déposé.csv'));
      return data;
    });
    await desk.work.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(importer.step('Fichier')).toContainText('déposé.csv');
    await expect(importer.verdict('Reconnues')).toContainText('1');
    await importer.step('Fichier').getByRole('button', { name: 'Retirer le fichier' }).click();
    await expect(importer.step('Fichier')).toBeHidden();
    await importer.give('énorme.csv', `Groupe;Nom;Prénom\n${'Club;Personne;Inconnue\n'.repeat(199_000)}`);
    await importer.step('Fichier').getByRole('button', { name: 'Arrêter la lecture' }).click();
    await expect(importer.step('Fichier')).toBeHidden();
  });

  test('by the keyboard alone, at 1024 pixels', async ({ desk }) => {
    await desk.page.setViewportSize({ width: 1024, height: 768 });
    await importer.give('clubs.csv', CLUBS);
    await expect(importer.verdict('Reconnues')).toContainText('2');
    await importer.column('Classe').focus();
    await desk.page.keyboard.press('Tab');
    await expect(importer.verdict('Reconnues')).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(importer.lines).toContainText('LEFEVRE Noé');
    await importer.download.focus();
    await desk.page.keyboard.press('Tab');
    // The lines may scroll: they are a stop too.
    await expect(importer.lines).toBeFocused();
    await desk.page.keyboard.press('Tab');
    await expect(importer.add).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(importer.step('Brouillon')).toContainText('Ajouté au brouillon');
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
    await picture(desk.page, 'importer-1024');
  });

  test('hostile names are shown, and nothing of them runs', async ({ desk }) => {
    const bomb = '<img src=x onerror="document.title=1">';
    await importer.give(`${bomb}.csv`, `Groupe;Nom;Prénom\n"${bomb.replaceAll('"', '""')}";"=HYPERLINK(""http://x"")";"‮éoN"\n`);
    await importer.verdict('Inconnues').click();
    await expect(importer.lines).toContainText('=HYPERLINK("http://x")');
    await expect(importer.lines).toContainText(bomb);
    await expect(desk.page.locator('main img')).toHaveCount(0);
    expect(await desk.page.title()).toContain('Importer');
  });

  test('the lines refused are downloaded without a formula, and read back as they were', async ({ desk }) => {
    const line = '"=1+1";"Total;é";"@SUM(A1)"';
    await importer.give('à-corriger.csv', `Groupe;Nom;Prénom\nClub journal;LEFEVRE;Noé\n${line}\n`);
    await expect(importer.verdict('Inconnues')).toContainText('1');
    const download = desk.page.waitForEvent('download');
    await importer.download.click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).not.toMatch(/(?:^|;)"[=+@-]/m);
    expect(saved).not.toContain('LEFEVRE');
    await importer.give('corrigé.csv', saved);
    await expect(importer.verdict('Inconnues')).toContainText('1');
    await importer.verdict('Inconnues').click();
    await expect(importer.lines).toContainText('Total;é @SUM(A1) → =1+1');
  });

  test('another encoding and other columns read the file again, and the columns are remembered', async () => {
    const latin = Buffer.from('Truc;Qui\nClub journal;L\u2019HERMITE In\u00e8s\n'.replace('\u2019', '\''), 'latin1');
    await importer.give('liste.csv', latin);
    await expect(importer.step('Correspondances')).toContainText('Aucune colonne ne dit de qui il s’agit');
    await importer.column('Truc').selectOption('group');
    await importer.column('Qui').selectOption('fullName');
    await expect(importer.verdict('Reconnues')).toContainText('1');
    await importer.step('Fichier').getByRole('button', { name: 'Changer' }).click();
    await importer.step('Fichier').getByRole('combobox', { name: 'Encodage' }).selectOption('utf-8');
    await expect(importer.step('Fichier')).toContainText('il n’est pas écrit dans cet encodage');
    await importer.give('liste-suite.csv', latin);
    await expect(importer.step('Correspondances')).toContainText('Comme la dernière fois.');
    await expect(importer.verdict('Reconnues')).toContainText('1');
  });

  test('a plain list of names is read, and whoever is unsure is settled one by one', async ({ desk }) => {
    await importer.give('club de lecture.txt', 'LEFEVRE Noé\nLefevre A.\nPersonne Inconnue\nL’Hermite Inès\n');
    await expect(importer.step('Fichier')).toContainText('Liste de noms');
    await expect(importer.step('Fichier')).toContainText(/4.lignes(?!, séparateur)/);
    await expect(importer.column('Nom et prénom')).toHaveValue('fullName');
    await expect(importer.step('Correspondances').getByRole('textbox', { name: 'Nom du nouveau groupe' })).toHaveValue('club de lecture');
    await expect(importer.verdict('Reconnues')).toContainText('2');
    await importer.verdict('Inconnues').click();
    await importer.lines.getByRole('textbox').fill('petit');
    await importer.lines.getByRole('radio').first().check();
    await importer.verdict('À préciser').click();
    for (const question of await importer.lines.getByRole('radiogroup').all()) await question.getByRole('radio').first().check();
    await picture(desk.page, 'importer-noms');
    await expectAccessible(desk.page, 'Importer, names');
    await expect(importer.step('Brouillon')).toContainText('dont un groupe à créer (« club de lecture »)');
    await expect(importer.step('Brouillon')).not.toContainText('de côté');
    await importer.add.click();
    await expect(importer.step('Brouillon')).toContainText('Ajouté au brouillon');
  });

  test('a list without titles loses nobody, and says otherwise by the keyboard', async ({ desk }) => {
    await importer.give('chorale.csv', 'LEFEVRE;Noé;5e B\nL’HERMITE;Inès;5e B\nPERSONNE;Inconnue;5e A\n');
    const first = importer.step('Correspondances').getByRole('radiogroup', { name: 'Première ligne du fichier' });
    await expect(first.getByRole('radio', { name: 'Une personne' })).toBeChecked();
    await expect(importer.step('Fichier')).toContainText(/3.lignes/);
    await expect(importer.column('Nom')).toHaveValue('lastName');
    await expect(importer.column('Classe')).toHaveValue('className');
    await picture(desk.page, 'importer-sans-titres');
    await expectAccessible(desk.page, 'Importer, no titles');
    await first.getByRole('radio', { name: 'Une personne' }).focus();
    await desk.page.keyboard.press('ArrowUp');
    await expect(first.getByRole('radio', { name: 'Les titres des colonnes' })).toBeChecked();
    await expect(importer.step('Fichier')).toContainText(/2.lignes/);
    await expect(importer.column('LEFEVRE')).toBeVisible();
  });

  test('a list that is pasted is read; another one does not take the place of a file', async ({ desk }) => {
    const paste = (text: string): Promise<void> =>
      desk.work.evaluate((work, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        work.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, text);
    await expect(desk.work).toContainText('ou collez une liste (Ctrl V)');
    await paste('Élève\nLEFEVRE Noé\nL’Hermite Inès\n');
    await expect(importer.step('Fichier')).toContainText('liste collée.csv');
    await expect(importer.column('Élève')).toHaveValue('fullName');
    await expect(importer.verdict('Reconnues')).toContainText('2');
    await paste('Autre Personne\n');
    await expect(importer.verdict('Reconnues')).toContainText('2');
  });

  test('nomenclatures of Siècle and guardians of Onde are compared, and said to change nothing', async ({ desk }) => {
    const mefs = ['6', '5', '4', '3'].map((level) => `<MEF CODE_MEF="10${level}0001${level}11A"><LIBELLE_LONG>${level}EME</LIBELLE_LONG></MEF>`);
    const subjects = ['FRANCAIS', 'MATHEMATIQUES', 'GREC'].map((name, i) => `<MATIERE CODE_MATIERE="02070${i}"><LIBELLE_LONG>${name}</LIBELLE_LONG></MATIERE>`);
    await importer.give('Nomenclature.xml', `<BEE_NOMENCLATURES><DONNEES><MEFS>${mefs.join('')}</MEFS><MATIERES>${subjects.join('')}</MATIERES></DONNEES></BEE_NOMENCLATURES>`);
    await expect(importer.step('Aperçu')).toContainText(/4.MEF.; 3.matières, avec leurs libellés/);
    await expect(importer.step('Aperçu')).toContainText(/matières, 2 sur \d+.; niveaux de classes, 4 sur 4.; l’ENT garde les siens/);
    await expect(importer.step('Aperçu')).toContainText('aucun changement');
    await expect(importer.step('Aperçu')).not.toContainText('MEF mal formé');
    await picture(desk.page, 'importer-nomenclature');
    await importer.give('CSVExtraction.csv', 'Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Courriel;Nom d\'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants\r\nM.;;LEFEVRE;Martin;;;LEFEVRE;Noé;5e B\r\nMME;;NOUVELLE;Venue;;;LEFEVRE;Noé;5e B\r\n');
    await expect(importer.step('Fichier')).toContainText('Onde, responsables');
    await expect(importer.step('Aperçu')).toContainText(/2.responsables, dont/);
    await expect(importer.step('Aperçu')).toContainText('Responsables inconnus de l’ENT');
    await picture(desk.page, 'importer-onde');
    await expectAccessible(desk.page, 'Importer, guardians');
  });

  test('what the GAR console exported is set beside the plan', async ({ desk }) => {
    await importer.give('affectations.csv', 'Ressource;Nom;Prénom;État\nPix;LEFEVRE;Noé;Affectée\nInconnue;LEFEVRE;Noé;Affectée\n');
    await expect(importer.step('Fichier')).toContainText(/2.affectations/);
    await expect(importer.step('Aperçu')).toContainText('Prévu dans le plan, pas encore dans la console GAR');
    await importer.step('Aperçu').getByRole('button', { name: 'Ressource inconnue' }).click();
    await expect(importer.step('Aperçu').getByRole('list', { name: 'Lignes de la console GAR' })).toContainText('LEFEVRE Noé, Inconnue');
    await picture(desk.page, 'importer-gar');
    await expectAccessible(desk.page, 'Importer, gaps');
  });
});
