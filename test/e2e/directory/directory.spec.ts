import { DirectoryPage } from '../pages/directory.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Annuaire', () => {
  let directory: DirectoryPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Annuaire');
    directory = new DirectoryPage(desk.page);
  });

  test('shows everyone, and finds while typing without case, accents, hyphens or order', async ({ desk }) => {
    await expect(directory.caption).toHaveText('976 affichées sur 976 personnes');
    for (const [words, name] of [
      ['lefevre 5e', 'LEFEVRE Noé'],
      ['NOE LEFEVRE', 'LEFEVRE Noé'],
      ['hebert lacaze jeanne', 'HÉBERT-LACAZE Jeanne'],
      ['jean-loup 6e paris', 'PARIS Jean-Loup'],
      ['l hermite ines', 'L’HERMITE Inès'],
      ['fay leboeuf', 'FAŸ-LEBŒUF Aymeric'],
    ] as const) {
      await directory.search.fill(words);
      await expect(directory.row(new RegExp(`^${name.replace('’', '[’\']')}$`)), words).toBeVisible();
    }
    // A class in two words: its pupils and its teachers, not every « a » of those in 6e.
    await directory.search.fill('6e A');
    await expect(directory.caption).toHaveText('38 affichées sur 976 personnes');
    await directory.search.fill('zzz');
    await expect(desk.work.getByText('Aucune personne ne correspond à « zzz ».')).toBeVisible();
    await expect(desk.inspector).toHaveText('Aucune ligne à choisir.');
    await desk.work.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(desk.inspector).toHaveText('');
    await expect(directory.caption).toHaveText('976 affichées sur 976 personnes');
  });

  test('filters by profile and by class', async () => {
    await directory.profile('Élèves').click();
    await expect(directory.caption).toHaveText('330 affichées sur 976 personnes');
    await directory.chooseClass('6e B');
    await expect(directory.caption).toHaveText(/^2\d\saffichées sur 976\spersonnes$/);
    await expect(directory.row(/^MARTIN-PEYRÉ Mathis$/).or(directory.grid.getByRole('gridcell', { name: '6e B' }).first()).first()).toBeVisible();
    await directory.profile('Élèves').click();
    await directory.profile(/^Enseignants/).click();
    await expect(directory.caption).toHaveText(/^\d+\saffichées sur 976\spersonnes$/);
  });

  test('the panel of a teacher leads to the line of a replacement and of an inspection', async ({ desk }) => {
    await directory.search.fill('vincent ambre');
    await desk.page.keyboard.press('ArrowDown');
    await expect(desk.inspector.getByRole('region', { name: /^Ressources GAR/ }).getByRole('link', { name: 'Pix' })).toBeVisible();
    await expect(desk.inspector.getByRole('region', { name: /^Services/ }).getByRole('link', { name: /^Cahier de textes\s:/ })).toBeVisible();
    // Designated from there, and taken back.
    await desk.inspector.getByRole('button', { name: 'Désigner responsable d’affectation GAR' }).click();
    await expect(desk.inspector.getByRole('link', { name: /^Médiacentre\s: Responsable d’affectation GAR$/ })).toBeVisible();
    await expect(desk.inspector.getByRole('button', { name: 'Désigner responsable d’affectation GAR' })).toHaveCount(0);
    await desk.page.keyboard.press('Control+z');
    await expect(desk.inspector.getByRole('button', { name: 'Désigner responsable d’affectation GAR' })).toBeVisible();
    const acts = desk.inspector.getByRole('region', { name: /^Remplacements et inspections/ });
    await acts.getByRole('link', { name: /^Absence, remplacement par/ }).first().click();
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Remplacements');
    await expect(desk.inspector.getByText('Remplaçant').first()).toBeVisible();
  });

  test('the panel of a person says where each group comes from and what the rubriques open, by which group', async ({ desk }) => {
    await directory.search.fill('lefevre 5e');
    await desk.page.keyboard.press('ArrowDown');
    const sheet = directory.sheet('Noé Lefevre');
    await expect(sheet).toContainText('Élève');
    await expect(sheet).toContainText('Vient de Siècle. Pour corriger');
    const groups = sheet.getByRole('region', { name: /^Groupes/ });
    await expect(groups.getByRole('listitem').filter({ hasText: '5e B' })).toContainText('base nationale');
    await expect(groups.getByRole('listitem').filter({ hasText: 'Élèves' })).toContainText('calculé');
    const rights = sheet.getByRole('region', { name: /^Droits sur les rubriques/ });
    await expect(rights.getByRole('listitem').filter({ hasText: 'Actualités' })).toContainText('Visiteur');
    await expect(rights.getByRole('listitem').filter({ hasText: 'Sciences' })).toContainText('Rédacteur');
    await expect(rights.getByRole('listitem').filter({ hasText: 'Sciences' })).toContainText('par Élèves');
    await groups.getByRole('button', { name: '5e B', exact: true }).click();
    await expect(desk.inspector.getByRole('article', { name: '5e B', exact: true })).toContainText('Pour corriger : STSweb');
    await desk.inspector.getByRole('button', { name: 'Retour à l’écran' }).click();
    await rights.getByRole('link', { name: 'Sciences' }).click();
    await expect(desk.work.getByRole('heading', { level: 1, name: 'Rubriques' })).toBeVisible();
    await expect(desk.inspector.getByRole('heading', { name: 'Sciences' })).toBeVisible();
  });

  test('two people are compared side by side: what one has and not the other', async ({ desk }) => {
    await directory.search.fill('lefevre anais');
    await desk.page.keyboard.press('ArrowDown');
    await desk.inspector.getByRole('button', { name: 'Comparer avec…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: /^Comparer Mme Anaïs Lefèvre/ });
    await dialog.getByRole('combobox', { name: 'Avec qui' }).fill('petit laurent');
    await desk.page.getByRole('option', { name: /Laurent Petit/ }).click();
    await expect(dialog.getByRole('row', { name: /^Profil Enseignant Direction$/ })).toBeVisible();
    await expect(dialog.getByRole('row', { name: /^Club journal membre/ })).toContainText('non');
    await expect(dialog.getByRole('rowheader', { name: 'Tous', exact: true })).toHaveCount(0);
    await expectAccessible(desk.page, 'two people compared');
    await desk.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('a hostile name is shown, not run', async ({ desk }) => {
    await directory.search.fill('dominique img');
    const cell = directory.grid.getByRole('gridcell', { name: /ONERROR=ALERT\(1\)/i });
    await expect(cell).toBeVisible();
    await cell.click();
    await expect(desk.inspector.getByRole('heading', { level: 2, name: /<img src=x onerror=alert\(1\)>/i })).toBeVisible();
    await expect(desk.page.locator('img')).toHaveCount(0);
  });

  test('the search of the header finds a person, a rubrique and a group from anywhere', async ({ desk }) => {
    await desk.goTo('Journal');
    await desk.page.keyboard.press('Control+k');
    await desk.page.keyboard.type('lefevre noe');
    await expect(desk.page.getByRole('option', { name: /LEFEVRE/i }).first()).toBeVisible();
    await desk.page.keyboard.press('Enter');
    await expect(desk.work.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
    await expect(directory.sheet('Noé Lefevre')).toBeVisible();
    await desk.page.keyboard.press('Control+k');
    await desk.page.keyboard.type('club journal');
    await desk.page.getByRole('option', { name: 'Club journal, CDI' }).click();
    await expect(desk.work.getByRole('heading', { level: 1, name: 'Rubriques' })).toBeVisible();
  });
});
