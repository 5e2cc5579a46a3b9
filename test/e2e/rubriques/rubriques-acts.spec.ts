import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Rubriques: acts', () => {
  let rubriques: RubriquesPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Rubriques');
    rubriques = new RubriquesPage(desk.page);
  });

  test('create, rename, move, archive, delete and restore, all by the draft', async ({ desk }) => {
    const { page } = desk;
    await rubriques.title('Projets').click();
    await rubriques.create.click();
    await rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Théâtre');
    await rubriques.dialog.getByRole('button', { name: 'Créer la rubrique' }).click();
    await rubriques.filter.fill('theatre');
    await expect(rubriques.title('Théâtre')).toHaveAccessibleName(/privée, modifié/);
    await expect(rubriques.cell('Théâtre', 'Enseignants')).toHaveAccessibleName(/Rédacteur/);
    await rubriques.title('Théâtre').click();
    await page.keyboard.press('F2');
    await rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Atelier théâtre');
    await page.keyboard.press('Enter');
    await expect(rubriques.title('Atelier théâtre')).toBeVisible();
    // The cells of the line bear its new name too.
    await expect(rubriques.cell('Atelier théâtre', 'Enseignants')).toHaveAccessibleName(/Rédacteur/);
    await rubriques.act('Atelier théâtre', 'Déplacer…');
    await rubriques.dialog.getByRole('combobox', { name: 'Nouvelle rubrique mère' }).fill('CDI');
    await page.getByRole('option', { name: 'CDI', exact: true }).click();
    await rubriques.dialog.getByRole('button', { name: 'Déplacer la rubrique' }).click();
    await expect(rubriques.title('CDI')).toBeVisible();
    await expect(rubriques.inspector).toContainText('Vie de l’établissement › CDI');
    await rubriques.act('Atelier théâtre', 'Archiver');
    await expect(rubriques.title('Atelier théâtre')).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(rubriques.title('Atelier théâtre')).toBeVisible();
    await rubriques.act('Atelier théâtre', 'Supprimer…');
    await expect(rubriques.dialog).toContainText('90 jours');
    await rubriques.dialog.getByRole('button', { name: 'Supprimer la rubrique' }).click();
    await rubriques.chip('Corbeille').click();
    await rubriques.act('Atelier théâtre', 'Restaurer');
    await rubriques.chip('Corbeille').click();
    await expect(rubriques.title('Atelier théâtre')).toBeVisible();
    await rubriques.filter.fill('');
  });

  test('a public rubrique under private mothers is refused, and « Rendre publique aussi… » does what makes it possible (R5)', async () => {
    await rubriques.filter.fill('delegues');
    await rubriques.act('Délégués', 'Rendre publique');
    await expect(rubriques.refusal).toContainText('Impossible : « Délégués » ne peut pas être publique sous « Vie scolaire », qui est privée.');
    await rubriques.refusal.getByRole('button', { name: 'Rendre publique aussi la rubrique mère' }).click();
    await expect(rubriques.title('Délégués')).toHaveAccessibleName(/publique, modifié/);
    await expect(rubriques.title('Vie scolaire')).toHaveAccessibleName(/publique, modifié/);
    await rubriques.filter.fill('');
    await rubriques.act('CDI', 'Rendre privée');
    await expect(rubriques.refusal).toContainText('Impossible : « CDI » contient');
  });

  test('a chat is not opened without hours; hours make it possible (R13)', async () => {
    await rubriques.title('CDI').click();
    const settings = await rubriques.openTab('Réglages');
    await settings.getByRole('switch', { name: 'Chat', exact: true }).click();
    await expect(rubriques.refusal).toContainText('le chat de « CDI » n’a aucun créneau');
    await settings.getByRole('button', { name: 'Ajouter un créneau' }).click();
    await settings.getByRole('switch', { name: 'Chat', exact: true }).click();
    await expect(settings.getByRole('switch', { name: 'Chat' })).toBeChecked();
    await expect(rubriques.refusal).toHaveCount(0);
    await settings.getByRole('switch', { name: 'Forum' }).click();
    await expect(settings.getByRole('switch', { name: 'Forum' })).toBeChecked();
    await rubriques.openTab('Droits effectifs');
  });

  test('the root is neither deleted nor moved: the acts are not offered', async ({ desk }) => {
    await rubriques.title('Racine du site').click();
    await rubriques.actions.click();
    await expect(desk.page.getByRole('menuitem', { name: 'Renommer' })).toBeVisible();
    await expect(desk.page.getByRole('menuitem', { name: 'Supprimer…' })).toHaveCount(0);
    await expect(desk.page.getByRole('menuitem', { name: 'Déplacer…' })).toHaveCount(0);
    await desk.page.keyboard.press('Escape');
  });

  test('the style sheets of the grid stay on a screen that has none, so that the next one does not wait for them', async ({ desk }) => {
    await desk.goTo('Paramètres');
    await expect.poll(() => desk.page.locator('style[data-ag-css]').count()).toBeGreaterThan(10);
    await expect(desk.page.locator('.ag-root-wrapper')).toHaveCount(0);
  });
});

test.describe('Inspecteur', () => {
  let rubriques: RubriquesPage;

  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Rubriques');
    rubriques = new RubriquesPage(desk.page);
  });

  test('« Pourquoi ? »: the paths that give the role, those that change nothing, and what it permits, « Déduit » where it is', async () => {
    await rubriques.title('CDI').click();
    await rubriques.ask('gaspard brunet', /Gaspard Brunet/);
    const answer = rubriques.inspector.getByRole('tabpanel', { name: 'Droits effectifs' });
    await expect(answer).toContainText('Gestionnaire');
    await expect(answer.getByRole('listitem').filter({ hasText: 'Groupe « Documentalistes »' })).toContainText('posé sur « CDI »');
    await expect(answer).toContainText('Moins élevés, sans effet :');
    await expect(answer.getByRole('listitem').filter({ hasText: 'Groupe « Tous »' })).toContainText('V');
    await expect(answer.getByRole('region', { name: 'Ce que ce rôle permet ici' })).toContainText('valider et modifier les articles des autres');
    await expect(answer.getByRole('button', { name: 'Déduit' }).first()).toBeVisible();
    await answer.getByRole('button', { name: 'Déduit' }).first().hover();
    await expect(rubriques.page.getByRole('tooltip')).toContainText('Déduit : le guide ne le dit pas');
    await rubriques.ask('suivre', 'Suivre la cellule choisie');
  });

  test('no access: why not, and a button gives the smallest change that would give it', async ({ desk }) => {
    await rubriques.filter.fill('voyage a rome');
    await rubriques.cell('Voyage à Rome', 'Élèves').click();
    const answer = rubriques.inspector.getByRole('tabpanel', { name: 'Droits effectifs' });
    await expect(answer).toContainText('Aucun accès, parce que :');
    await expect(answer).toContainText('« 3e C » (rubrique mère) n’est pas ouverte à « Élèves ».');
    await expect(answer).toContainText('Plus petit changement :');
    await answer.getByRole('button', { name: 'Donner ce droit' }).first().click();
    await expect(answer).toContainText('Parce que :');
    await expect(desk.header).toContainText('1 modification en attente');
    await rubriques.filter.fill('');
  });

  test('the consequence of a pending change, with the list of who gains, and its cancelling', async ({ desk }) => {
    await rubriques.cell('Espace direction', 'Enseignants').scrollIntoViewIfNeeded();
    await rubriques.cell('Espace direction', 'Enseignants').click();
    await desk.page.keyboard.press('v');
    const panel = rubriques.inspector.getByRole('tabpanel', { name: 'Droits effectifs' });
    await expect(panel).toContainText(/Effet\s: \d+\spersonnes gagnent un droit, aucune n’en perd\./);
    await panel.getByRole('button', { name: 'Qui gagne ?' }).click();
    await expect(panel.getByRole('region', { name: /^Qui gagne/ }).getByRole('listitem').first()).toBeVisible();
    const who = await rubriques.openTab('Qui a accès ?');
    await expect(who).toContainText(/\d+\spersonnes ont accès à «\sEspace direction\s»/);
    await rubriques.openTab('Droits effectifs');
    await panel.getByRole('button', { name: 'Annuler la modification' }).click();
    await expect(rubriques.cell('Espace direction', 'Enseignants')).toHaveAccessibleName(/Aucun accès/);
  });
});
