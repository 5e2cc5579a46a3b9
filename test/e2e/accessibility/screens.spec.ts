import { ACCOUNTS } from '../pages/console.page.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { ScenariosPage } from '../pages/scenarios.page.ts';
import { TrainingPage } from '../pages/training.page.ts';
import { expect, openPage, test } from '../support/fixtures.ts';
import { newFolder, removeFolder, startProgram } from '../support/launch.ts';
import { openSchool, type Desk } from '../support/school.ts';
import { csvFile, STATISTICS } from '../support/statistics-file.ts';

// The pictures of the README: SCREENS=1 npx playwright test screens.
test.skip(process.env['SCREENS'] === undefined, 'pictures are taken on demand');

const FOLDER = new URL('../../../docs/screens/', import.meta.url).pathname;

async function shoot({ page }: Pick<Desk, 'page'>, name: string): Promise<void> {
  for (const [colorScheme, suffix] of [['light', 'clair'], ['dark', 'sombre']] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}${name}-${suffix}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('pictures of every screen', async ({ browser }) => {
  test.setTimeout(300_000);
  const school = await openSchool(browser);
  const first = await school.join('first', ACCOUNTS.administrator);
  const second = await school.join('second', ACCOUNTS.otherAdministrator);
  const { page, frame, rubriques, sync } = first;

  await frame.leave();
  await shoot(first, 'connexion');
  await frame.enterAs(ACCOUNTS.administrator);

  await expect(frame.work.getByText('Voir les')).toBeVisible();
  await shoot(first, 'tableau-de-bord');

  await frame.goTo('Contrôles');
  await page.getByRole('gridcell', { name: 'GRP-02' }).click();
  await expect(page.getByRole('article', { name: 'GRP-02' })).toBeVisible();
  await shoot(first, 'controles');

  await frame.goTo('Messagerie');
  await expect(frame.work.getByText('Mes classes')).toBeVisible();
  await shoot(first, 'messagerie');
  await frame.work.getByRole('tab', { name: /Qui fait quoi/ }).click();
  await frame.work.getByText('Psychologue (PsyEN)').first().click();
  await shoot(first, 'qui-fait-quoi');

  await frame.goTo('Services');
  await page.getByRole('gridcell', { name: 'Médiacentre' }).click();
  await expect(page.getByRole('article', { name: 'Médiacentre' })).toBeVisible();
  await shoot(first, 'services');

  await frame.goTo('GAR');
  await page.getByRole('gridcell', { name: 'Manuel de mathématiques' }).first().click();
  await shoot(first, 'gar');

  await frame.goTo('Remplacements');
  await page.getByRole('region', { name: 'Frise des remplacements' }).getByRole('button', { name: /géré dans EDT/ }).click();
  await shoot(first, 'remplacements');

  await frame.goTo('Inspections');
  await page.getByRole('region', { name: 'Frise des inspections' }).getByRole('button', { name: /sans fin/ }).click();
  await shoot(first, 'inspections');

  await frame.goTo('Importer');
  const list = ['Groupe;Nom;Prénom;Classe', 'Club échecs;MARTIN;Léa;4e B', 'Club échecs;PETIT;Laurent;', 'Club échecs;Inconnu;Zed;6e A'].join('\r\n');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'club-echecs.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(frame.work.getByText('Reconnues')).toBeVisible();
  await shoot(first, 'importer');
  await frame.work.getByRole('tab', { name: 'Alimentation' }).click();
  await expect(frame.work.getByText(/erreurs fréquentes/)).toBeVisible();
  await shoot(first, 'alimentation');
  await page.getByRole('heading', { name: 'Erreurs fréquentes' }).evaluate((heading) => heading.scrollIntoView());
  await shoot(first, 'erreurs-frequentes');

  await frame.goTo('Comptes');
  await page.getByRole('button', { name: 'Ouvrir un relevé…' }).click();
  const accounts = ['Nom;Prénom;Classe;État du compte;Date de création;Activé le', 'LEFEVRE;Noé;5e B;Activé;01/09/2026;03/09/2026', 'MARTIN;Léa;4e B;Non activé;01/09/2026;', 'PETIT;Laurent;;Activé;01/09/2026;02/09/2026'].join('\r\n');
  await page.locator('input[type=file]').first().setInputFiles(csvFile('comptes.csv', accounts));
  await page.getByRole('button', { name: 'Garder ce relevé' }).click();
  await page.getByRole('textbox', { name: 'Filtrer les comptes' }).fill('martin');
  await page.getByRole('gridcell', { name: 'MARTIN Léa' }).click();
  await shoot(first, 'comptes');

  await frame.goTo('Communication');
  await page.getByRole('button', { name: 'Nouvelle communication' }).click();
  await page.getByRole('textbox', { name: 'Titre' }).fill('Portes ouvertes');
  await page.getByRole('button', { name: 'Mettre dans le brouillon' }).click();
  await shoot(first, 'communication');

  await frame.goTo('Page d’accueil');
  await expect(page.getByRole('region', { name: 'Aperçu' })).toBeVisible();
  await shoot(first, 'page-d-accueil');

  await frame.goTo('Indicateurs');
  await page.getByRole('button', { name: 'Importer des statistiques…' }).click();
  await page.getByLabel('Fichier de statistiques').setInputFiles(csvFile('stats.csv', STATISTICS));
  await page.getByRole('combobox', { name: /Qui est venu/ }).selectOption('visitors');
  await page.getByRole('button', { name: 'Garder ces statistiques' }).click();
  await expect(page.getByRole('region', { name: 'Couverture GAR', exact: true })).toBeVisible();
  await page.getByRole('heading', { name: 'Connexions', exact: true }).evaluate((heading) => heading.scrollIntoView());
  await shoot(first, 'indicateurs');

  await frame.goTo('Année scolaire');
  await expect(page.getByRole('table', { name: 'Ce qui disparaît' })).toBeVisible();
  await shoot(first, 'annee-scolaire');

  await frame.goTo('Dépannage familles');
  await page.getByLabel('Pour qui').selectOption('ecole-modulo');
  for (const answer of ['Il ne parvient pas à créer son compte', 'Oui, tout est identique', 'Oui, elles sont correctes']) await page.getByRole('button', { name: answer }).click();
  await shoot(first, 'depannage-familles');

  await frame.goTo('Ma situation');
  await expect(frame.work.getByText('En ordre').first()).toBeVisible();
  await shoot(first, 'ma-situation');

  await frame.goTo('Et si');
  await page.getByRole('radio', { name: 'Une classe disparaît' }).check();
  await page.getByRole('combobox', { name: 'Classe' }).fill('5e B');
  await page.getByRole('option', { name: /^5e B/ }).first().click();
  await page.getByRole('button', { name: 'Voir les conséquences' }).click();
  await expect(frame.work.getByRole('region', { name: 'Conséquences' })).toContainText('STSweb');
  await shoot(first, 'et-si');

  await frame.goTo('Annuaire');
  const directory = new DirectoryPage(page);
  await directory.search.fill('lefevre');
  await directory.row('LEFEVRE Noé').click();
  await expect(directory.sheet('Noé Lefevre')).toBeVisible();
  await shoot(first, 'annuaire');

  await frame.goTo('Groupes');
  const groups = new GroupsPage(page);
  await groups.kind('Libres').click();
  await groups.row('Club journal').click();
  await expect(groups.sheet('Club journal').getByRole('region', { name: 'Messagerie' })).toBeVisible();
  await shoot(first, 'groupes');

  await frame.goTo('Rubriques');
  await rubriques.cell('Délégués', 'Élèves').click();
  await page.keyboard.press('v');
  await rubriques.cell('Orientation', 'Vie scolaire').click();
  await page.keyboard.press('r');
  await rubriques.cell('Espace direction', 'Enseignants').click();
  await page.keyboard.press('v');
  await rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await page.keyboard.press('m');
  await expect(rubriques.inspector).toContainText('Effet');
  await shoot(first, 'rubriques');

  await page.keyboard.press('Control+Enter');
  await sync.check.getByRole('textbox', { name: 'Message pour le journal' }).fill('Rentrée : foyer et orientation');
  await shoot(first, 'synchronisation');
  await page.keyboard.press('Escape');
  await frame.work.getByRole('button', { name: 'Feuille d’application' }).click();
  await expect(frame.work).toContainText('étape faite sur');
  await shoot(first, 'feuille-application');
  await frame.goTo('Synchronisation');

  await second.frame.goTo('Rubriques');
  await second.rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await second.page.keyboard.press('r');
  await second.frame.goTo('Synchronisation');
  await second.sync.send('Le foyer s’ouvre aux enseignants');
  await expect(second.sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
  await expect(frame.chip).toContainText('conflit', { timeout: 20_000 });
  await frame.goTo('Synchronisation');
  await sync.openTab('Conflits');
  await shoot(first, 'conflit');
  await sync.settle('Garder le mien');
  await sync.openTab('À envoyer');
  await sync.send('Rentrée : foyer et orientation');
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
  await shoot(first, 'envoi');

  await frame.goTo('Journal');
  await frame.work.getByRole('button', { name: /Foyer/ }).first().click();
  await shoot(first, 'journal');
  await frame.goTo('Paramètres');
  await shoot(first, 'parametres');
  await school.close();
});

test('pictures of a scenario and of the form of one', async ({ browser }) => {
  const folder = newFolder('screens-training');
  const program = startProgram(folder, 'start', '--no-window', '--formation', '--data', folder);
  const { page } = await openPage(browser, await program.lineOf('READY'), { viewport: { width: 1440, height: 900 } });
  await new TrainingPage(page).begin('Collège Jean-Macé (fictif)', 'Augustin Giraud');
  const scenarios = new ScenariosPage(page);
  await scenarios.start('Trouver les anomalies');
  await scenarios.haveItDone();
  await scenarios.act('Indice').click();
  await scenarios.act('Montrer où').click();
  await expect(scenarios.light).toBeVisible();
  await shoot({ page }, 'scenario');
  await page.keyboard.press('Escape');
  await scenarios.act('Fermer le scénario').click();
  await scenarios.show();
  await page.getByRole('button', { name: 'Écrire un scénario…' }).click();
  await scenarios.editor.getByRole('textbox', { name: 'Titre' }).fill('La modération');
  await scenarios.editor.getByRole('textbox', { name: 'Consigne' }).fill('Donnez la modération à des adultes.');
  await scenarios.editor.getByRole('combobox', { name: 'Ajouter un résultat attendu' }).selectOption('Ce que trouve un contrôle');
  await shoot({ page }, 'scenario-ecrire');
  await page.context().close();
  await program.stop();
  removeFolder(folder);
});
