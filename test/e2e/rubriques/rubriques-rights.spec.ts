import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test.describe('Rubriques: rights', () => {
  let rubriques: RubriquesPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Rubriques');
    rubriques = new RubriquesPage(desk.page);
  });

  test('V R P M G give the roles, Suppr takes them back, arrows move, Ctrl Z and Ctrl Y go through them', async ({ desk }) => {
    const { keyboard } = desk.page;
    const cell = rubriques.cell('Foyer socio-éducatif', 'Responsables');
    await cell.click();
    for (const [key, role] of [['r', 'Rédacteur'], ['p', 'Rédacteur avec mise en ligne'], ['m', 'Modérateur'], ['g', 'Gestionnaire'], ['v', 'Visiteur']] as const) {
      await keyboard.press(key);
      await expect(cell).toHaveAccessibleName(new RegExp(`^Foyer socio-éducatif, Responsables, ${role}(?:,|$)`));
    }
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    const next = rubriques.cell('Conseil de la vie collégienne', 'Enseignants');
    await expect(next).toBeFocused();
    await keyboard.press('m');
    await expect(next).toHaveAccessibleName(/Modérateur, modifié/);
    await keyboard.press('Delete');
    await expect(next).toHaveAccessibleName(/Aucun accès(?!.*modifié)/);
    await keyboard.press('Control+z');
    await expect(next).toHaveAccessibleName(/Modérateur, modifié/);
    await keyboard.press('Control+z');
    await expect(next).toHaveAccessibleName(/Aucun accès/);
    await keyboard.press('Control+y');
    await expect(next).toHaveAccessibleName(/Modérateur, modifié/);
    await expect(desk.status).toContainText('Enseignants → Modérateur');
  });

  test('Suppr where no right is put says why nothing changes', async ({ desk }) => {
    await rubriques.cell('Restauration', 'Enseignants').click();
    await desk.page.keyboard.press('Delete');
    await expect(desk.work.getByText('Rien à retirer')).toBeVisible();
    await rubriques.cell('Restauration', 'Élèves').click();
    await expect(desk.work.getByText('Rien à retirer')).toHaveCount(0);
  });

  test('the mouse opens the menu of roles, each with what it allows', async ({ desk }) => {
    const cell = rubriques.cell('Délégués', 'Élèves');
    await cell.click();
    await cell.click();
    const menu = desk.page.getByRole('menu', { name: 'Donner un rôle' });
    await expect(menu.getByRole('menuitem')).toHaveCount(6);
    await expect(menu.getByRole('menuitem', { name: /^R\+? ?Rédacteur avec mise en ligne|Rédacteur avec mise en ligne/ })).toContainText('publier sans modération');
    await menu.getByRole('menuitem', { name: /Visiteur/ }).click();
    await expect(cell).toHaveAccessibleName(/Visiteur, modifié/);
    await expect(desk.header).toContainText('1 modification en attente');
  });

  test('several cells at once: Maj + arrows, one letter, one intention; Ctrl D copies down', async ({ desk }) => {
    const { keyboard } = desk.page;
    await rubriques.cell('Français', 'Vie scolaire').click();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowRight');
    const bar = desk.page.getByRole('toolbar', { name: 'Actions sur la sélection' });
    await expect(bar).toContainText('6 cellules sélectionnées');
    await keyboard.press('v');
    for (const title of ['Français', 'Histoire-géographie', 'Langues vivantes']) {
      for (const holder of ['Vie scolaire', 'Direction']) await expect(rubriques.cell(title, holder)).toHaveAccessibleName(/Visiteur.*modifié/);
    }
    await expect(desk.header).toContainText('1 modification en attente');
    await keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await rubriques.cell('Disciplines', 'Direction').click();
    await rubriques.cell('Mathématiques', 'Direction').click({ modifiers: ['Shift'] });
    await keyboard.press('Control+d');
    await expect(rubriques.cell('Mathématiques', 'Direction')).toHaveAccessibleName(/Gestionnaire, modifié/);
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expect(rubriques.cell('Français', 'Direction')).toHaveAccessibleName(/Aucun accès/);
  });

  test('rights are copied and pasted as text; anything else is refused with a sentence', async ({ desk, context }) => {
    const { keyboard } = desk.page;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await rubriques.cell('Vie scolaire', 'Vie scolaire').click();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Control+c');
    await rubriques.cell('Mathématiques', 'Vie scolaire').click();
    await keyboard.press('Control+v');
    await expect(rubriques.cell('Mathématiques', 'Vie scolaire')).toHaveAccessibleName(/Gestionnaire, modifié/);
    await expect(rubriques.cell('Mathématiques', 'Direction')).toHaveAccessibleName(/Gestionnaire, modifié/);
    await desk.page.evaluate(() => navigator.clipboard.writeText('bonjour'));
    await keyboard.press('Control+v');
    await expect(desk.work.getByText('Rien n’a été collé')).toBeVisible();
  });

  test('filters: words, modified, unreachable, public, archived, gaps', async ({ desk }) => {
    await rubriques.filter.fill('journal club');
    await expect(rubriques.title('Club journal')).toBeVisible();
    await expect(rubriques.title('Orientation')).toHaveCount(0);
    await rubriques.filter.fill('');
    await rubriques.cell('Orientation', 'Élèves').click();
    await desk.page.keyboard.press('m');
    await expect(rubriques.chip('Modifiées')).toContainText('1');
    await rubriques.chip('Modifiées').click();
    await expect(rubriques.title('Orientation')).toBeVisible();
    await expect(rubriques.title('Disciplines')).toHaveCount(0);
    await rubriques.chip('Modifiées').click();
    await rubriques.chip('Inaccessibles').click();
    await expect(rubriques.title('Voyage à Rome')).toBeVisible();
    await expect(rubriques.title('Orientation')).toHaveCount(0);
    await rubriques.chip('Inaccessibles').click();
    await rubriques.chip('Archivées').click();
    await expect(rubriques.title('Archives 2024-2025')).toBeVisible();
    await rubriques.chip('Archivées').click();
    await rubriques.chip('Écarts').click();
    await expect(rubriques.title('Nouveautés du CDI')).toBeVisible();
    await rubriques.chip('Écarts').click();
  });

  test('columns: any group and individual rights have one on demand', async ({ desk }) => {
    await rubriques.columns.click();
    const list = desk.page.getByRole('dialog', { name: 'Colonnes' });
    await list.getByRole('checkbox', { name: 'Tous' }).click();
    await list.getByRole('checkbox', { name: 'Responsables', exact: true }).click();
    await list.getByRole('textbox', { name: 'Chercher un groupe' }).fill('club journal');
    await list.getByRole('checkbox', { name: 'Club journal' }).click();
    await desk.page.keyboard.press('Escape');
    await expect(rubriques.columns).toHaveText(/^Colonnes\s: 6\sgroupes$/);
    await expect(rubriques.grid.getByRole('columnheader', { name: 'Responsables', exact: true })).toHaveCount(0);
  });

  test('a person is given a right of their own from the inspector, raised in their column, and « Pourquoi ? » says so', async ({ desk }) => {
    await rubriques.title('Délégués').click();
    await rubriques.ask('lefevre noe', /Noé Lefevre/);
    const answer = rubriques.inspector.getByRole('tabpanel', { name: 'Droits effectifs' });
    await expect(answer).toContainText('Aucun accès, parce que :');
    await answer.getByRole('button', { name: 'Donner ce droit' }).first().click();
    await expect(answer.getByRole('listitem').filter({ hasText: /Noé Lefevre|à titre individuel|accès individuel/i }).first()).toContainText('V');
    await rubriques.columns.click();
    await desk.page.getByRole('dialog', { name: 'Colonnes' }).getByRole('checkbox', { name: 'Personnes qui ont un accès individuel' }).check();
    await desk.page.keyboard.press('Escape');
    const own = rubriques.grid.getByRole('gridcell', { name: /^Délégués, .*Noé Lefevre, / });
    await own.click();
    await desk.page.keyboard.press('m');
    await expect(own).toHaveAccessibleName(/Modérateur, modifié/);
    await expect(answer.getByRole('listitem').filter({ hasText: 'Délégués' }).first()).toContainText('M');
  });
});
