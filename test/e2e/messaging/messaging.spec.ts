import { MessagingPage } from '../pages/messaging.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Messagerie', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Messagerie');
  });

  test('a cell, a row and a rectangle are set by the keyboard, said in people, undone and sent', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.cell('Documentaliste', 'Élève').click({ position: { x: 120, y: 14 } });
    await page.keyboard.press('Space');
    await expect(messaging.cell('Documentaliste', 'Élève')).toHaveAccessibleName(/visible, modifié$/);
    // « Tous » is open to pupils in this school: whatever this cell says, they see these people (connectors.md §14).
    await expect(messaging.effect).toContainText('Montrer « Documentaliste » pour les élèves est sans effet : déjà visible par « Tous » (Déduit)');
    await picture(page, 'messagerie-cellule');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByText('2 cellules sélectionnées')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(messaging.cell('Documentaliste', 'Élève')).toHaveAccessibleName(/masqué$/);

    // The header of a row: shown to all as long as one does not see it.
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(messaging.cell('Documentaliste', 'Responsable')).toHaveAccessibleName(/visible, modifié$/);
    await page.keyboard.press('Control+Enter');
    const sync = new SyncPage(page);
    await expect(sync.entry('2 cellules rendues visibles')).toBeVisible();
    await expect(sync.check).toContainText('écrire à plus de monde');
    await sync.check.getByRole('button', { name: /^Envoyer/ }).click();
    await expect(sync.check).toBeHidden();
    await expect(sync.notice.first()).toBeVisible();
    await desk.goTo('Messagerie');
    await expect(messaging.cell('Documentaliste', 'Élève')).toHaveAccessibleName(/visible$/);
  });

  test('a model is compared, previewed with its provenance, applied as one action; the school keeps its own', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.compareWith('Conseillé par la DRANE');
    await expect(messaging.cell('Tous', 'Élève')).toHaveAccessibleName(/visible, conseillé\s: masqué$/);
    await messaging.compareWith('Mode restreint');
    await expect(messaging.cell('Mes classes', 'Élève')).toHaveAccessibleName(/visible, restreint\s: masqué$/);
    await expect(page.getByRole('main').getByRole('button', { name: 'Mode restreint…' })).toHaveCount(1);
    await messaging.compareWith('L’ENT, sans le brouillon');
    await expect(page.getByRole('main')).toContainText('aucun écart');
    await messaging.cell('CPE', 'Élève').locator('[data-eye]').click();
    await expect(messaging.cell('CPE', 'Élève')).toHaveAccessibleName(/masqué, ENT\s: visible, modifié$/);
    await expect(page.getByRole('main')).toContainText('1 écart');
    await page.getByRole('button', { name: 'Appliquer les écarts' }).click();
    await expect(page.getByRole('main')).toContainText('aucun écart');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('main')).toContainText('1 écart');
    await page.keyboard.press('Control+z');
    await messaging.compareWith('Rien');

    await page.getByRole('button', { name: /^Modèle\s: Personnalisé/ }).click();
    await page.getByRole('menuitem', { name: 'Ouvert' }).click();
    await expect(messaging.dialog.getByRole('row', { name: /Tous Élève visible masqué guide de la DRANE/ })).toBeVisible();
    await expect(messaging.dialog.getByRole('row', { name: /Mes rubriques Élève masqué visible Déduit/ })).toBeVisible();
    await messaging.dialog.getByRole('button', { name: 'Appliquer au brouillon' }).click();
    await expect(page.getByRole('button', { name: /^Modèle\s: Ouvert/ })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(messaging.cell('Tous', 'Élève')).toHaveAccessibleName(/visible$/);

    await page.getByRole('button', { name: /^Modèle\s: Personnalisé/ }).click();
    await page.getByRole('menuitem', { name: 'Enregistrer comme modèle…' }).click();
    await messaging.dialog.getByRole('textbox').fill('Avant les vacances');
    await messaging.dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await messaging.compareWith('Avant les vacances');
    await messaging.cell('Secrétaires', 'Élève').locator('[data-eye]').click();
    await expect(messaging.cell('Secrétaires', 'Élève')).toHaveAccessibleName(/masqué, modèle\s: visible, modifié$/);
    await expect(messaging.cell('CPE', 'Élève')).toHaveAccessibleName(/visible, modèle\s: identique$/);
    await page.keyboard.press('Control+z');
    await messaging.compareWith('Rien');
    await page.getByRole('button', { name: /^Modèle\s: Avant les vacances/ }).click();
    await page.getByRole('menuitem', { name: 'Avant les vacances' }).click();
    await messaging.dialog.getByRole('button', { name: 'Supprimer ce modèle' }).click();
    await expect(page.getByRole('button', { name: /^Modèle\s: Personnalisé/ })).toBeVisible();
  });

  test('a model with which no staff could write is not kept, and says why', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    for (const staff of ['Enseignant', 'Non enseignant']) {
      await messaging.cell('Tous', staff).click({ position: { x: 120, y: 14 } });
      await page.keyboard.press('Control+Home');
      for (let column = staff === 'Enseignant' ? 3 : 4; column > 0; column -= 1) await page.keyboard.press('ArrowRight');
      // Shown to all targets as long as one is hidden, then hidden from all.
      await page.keyboard.press('Space');
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: /^Modèle/ }).click();
    await page.getByRole('menuitem', { name: 'Enregistrer comme modèle…' }).click();
    await messaging.dialog.getByRole('textbox').fill('Silence');
    await messaging.dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('main')).toContainText('plus aucun personnel ne pourrait écrire');
    await page.getByRole('button', { name: /^Modèle/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Silence' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  test('the restricted mode is previewed, laid over the matrix, and lifted in one click', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await page.getByRole('button', { name: 'Mode restreint…' }).click();
    await expect(messaging.dialog).toContainText('Les élèves : personne');
    await expect(messaging.dialog).toContainText(/Les non enseignants\s: Mes classes, .*Documentaliste.* et DDFPT tertiaire/);
    await expect(messaging.dialog).toContainText('pourront écrire à moins de monde pendant ce temps');
    await messaging.dialog.getByLabel('Jusqu’au').fill('2020-01-01');
    await expect(messaging.dialog.getByRole('button', { name: 'Restreindre' })).toBeDisabled();
    await messaging.dialog.getByLabel('Jusqu’au').fill('2099-01-01');
    await messaging.dialog.getByRole('button', { name: 'Restreindre' }).click();
    await expect(messaging.band).toContainText('Mode restreint jusqu’au 1er janv. 2099 à 18 h 00');
    await expect(messaging.cell('Mes classes', 'Élève')).toHaveAccessibleName(/masqué, réglé\s: visible, mode restreint/);
    await expect(messaging.simulator).toContainText('Ne peut pas commencer une conversation');
    await picture(page, 'messagerie-restreint');
    await messaging.band.getByRole('button', { name: 'Revenir à l’état d’avant' }).click();
    await expect(messaging.band).toBeHidden();
    await expect(messaging.cell('Mes classes', 'Élève')).toHaveAccessibleName(/\s: visible$/);
  });

  test('the simulator gives every path, closes one, and says what would open when none is left', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.ask('De', 'eleve 6e a', /^Élève de 6e A \(fictif\)/);
    await messaging.ask('À', 'moreau catherine', /Catherine Moreau/);
    const { simulator } = messaging;
    // Who is chosen is no answer to what nobody is called.
    await simulator.getByRole('combobox', { name: 'À', exact: true }).fill('zzzz');
    await expect(page.getByText('Aucun résultat pour « zzzz ».')).toBeVisible();
    await expect(page.getByRole('option', { name: /Catherine Moreau/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(simulator).toContainText('Peut écrire');
    await expect(simulator).toContainText('par liste et par nom, Déduit');
    await expect(simulator).toContainText('Par réponse');
    await simulator.getByRole('button', { name: 'Masquer « Tous » pour les élèves' }).click();
    await simulator.getByRole('button', { name: 'Masquer « Chef d’établissement » pour les élèves' }).click();
    await expect(simulator).toContainText('Ne peut pas commencer une conversation');
    await expect(simulator).toContainText('Avec le brouillon, ce n’est plus possible que par réponse');
    await expect(simulator.getByRole('button', { name: 'Rendre visible « Chef d’établissement » pour les élèves' })).toBeVisible();
    // Who loses, one by one, and how much.
    await messaging.effect.getByRole('button', { name: 'Voir les personnes' }).click();
    await expect(messaging.effect).toContainText(/Peuvent écrire à moins de monde.*de moins/s);
    await simulator.getByRole('button', { name: /^Tous ceux à qui elle peut écrire/ }).click();
    await expect(messaging.dialog).toContainText(/Mes classes\s», visible pour les élèves/);
    await page.keyboard.press('Escape');
    await simulator.getByRole('button', { name: /^Tous ceux qui peuvent lui écrire/ }).click();
    await messaging.dialog.getByRole('textbox', { name: 'Chercher une personne' }).fill('petit laurent');
    await expect(messaging.dialog.getByRole('button', { name: 'PETIT Laurent' }).first()).toBeVisible();
    await picture(page, 'messagerie-liste');
    await page.keyboard.press('Escape');
  });

  test('the simulator answers for a whole group: how many of its members, by what, and what would open it', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.ask('De', 'eleve 6e a', /^Élève de 6e A \(fictif\)/);
    await messaging.ask('À', 'psychologue', /\(groupe de 6\)/);
    const { simulator } = messaging;
    await expect(simulator).toContainText('dans « Qui voit qui ? »');
    await expect(simulator).toContainText('Peut écrire à ses');
    await picture(page, 'messagerie-groupe');
    await simulator.getByRole('button', { name: /^Membres à qui elle peut écrire/ }).click();
    await expect(messaging.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await simulator.getByRole('button', { name: 'Rendre visible « Psychologue (PsyEN) » pour les élèves' }).click();
    await expect(simulator).toContainText('est visible pour les élèves');
    await expect(messaging.effect).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(simulator).toContainText('est masqué pour les élèves');
    await simulator.getByRole('button', { name: 'Inverser' }).click();
    await expect(simulator).toContainText(/Ses 6\smembres peuvent lui écrire/);
    await simulator.getByRole('button', { name: /^Membres qui peuvent lui écrire/ }).click();
    await expect(messaging.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await messaging.ask('À', 'cpe', /\(groupe de/);
    await expect(simulator).toContainText('D’un groupe à un autre');
  });

  test('a line says who is too many and keeps one person; all classes are given by their own switch', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.openTab('Qui fait quoi');
    const line = page.getByRole('region', { name: 'Psychologue (PsyEN)' });
    await expect(page.getByRole('button', { name: /^Psychologue \(PsyEN\)/ })).toContainText('6, 1 attendue');
    await expect(line).toContainText('Fonction : Orientation (PsyEN)');
    await expect(line.getByText('Aussi dans un autre établissement')).toHaveCount(5);
    await line.getByRole('button', { name: 'Garder seulement…' }).click();
    await messaging.dialog.getByRole('radio').first().check();
    await messaging.dialog.getByRole('button', { name: 'Garder cette personne' }).click();
    await expect(line.getByRole('list').getByRole('listitem')).toHaveCount(1);
    await line.getByRole('switch', { name: /^Accès à toutes les classes pour/ }).click();
    await expect(page.getByRole('list', { name: /donné hors des lignes/ }).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await line.getByRole('button', { name: 'Remplacer par…' }).click();
    await messaging.dialog.getByRole('combobox').fill('petit laurent');
    await page.getByRole('option', { name: /Laurent Petit/ }).click();
    await messaging.dialog.getByRole('button', { name: 'Remplacer', exact: true }).click();
    await expect(desk.status).toContainText('remplace 6 personnes');
    await expect(line).toContainText('Aucune fonction de l’annuaire ne l’explique');
  });

  test('a line used to give access to all classes says so, and is replaced by that access in one action', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.openTab('Qui fait quoi');
    await page.getByRole('button', { name: /^DDFPT tertiaire/ }).click();
    const line = page.getByRole('region', { name: 'DDFPT tertiaire' });
    await line.getByRole('button', { name: 'Ajouter des personnes…' }).click();
    await messaging.dialog.getByRole('textbox').fill('Brunet Gaspard');
    await messaging.dialog.getByRole('checkbox', { name: /BRUNET Gaspard/ }).check();
    await messaging.dialog.getByRole('button', { name: /^Ajouter/ }).click();
    await expect(line).toContainText('elle semble servir à donner accès à toutes les classes (MSG-10)');
    const sheet = await desk.openControl('MSG-10');
    await sheet.getByRole('button', { name: 'Ouvrir la ligne' }).click();
    await line.getByRole('button', { name: /^Donner l’accès à toutes les classes/ }).click();
    await expect(line).toContainText('Aucun membre');
    await expect(page.getByRole('list', { name: /donné hors des lignes/ })).toContainText('Gaspard Brunet');
    await page.keyboard.press('Control+z');
    await expect(line).toContainText('(MSG-10)');
  });

  test('the general parameters say their advice, their gap and their source; nobody moderates until somebody is chosen', async ({ desk }) => {
    const { page } = desk;
    const messaging = new MessagingPage(page);
    await messaging.openTab('Paramètres généraux');
    const single = page.getByRole('region', { name: /^L’élève peut écrire à un ou plusieurs/ });
    await single.getByRole('switch').press('Space');
    await expect(single).toContainText('Conseillé : oui. Écart : non aujourd’hui');
    await expect(single).toContainText('S2-093');
    const moderators = page.getByRole('region', { name: 'Modérateurs' });
    await expect(moderators).toContainText('Personne n’a le droit de modérer la messagerie.');
    await moderators.getByRole('combobox', { name: 'Ajouter un modérateur' }).fill('vie scolaire');
    await page.getByRole('option', { name: /vie scolaire/i }).first().click();
    await moderators.getByRole('button', { name: 'Ajouter' }).click();
    await expect(moderators.getByRole('list').getByRole('listitem')).toHaveCount(1);
    const quiet = page.getByRole('region', { name: 'Plages de silence' });
    await expect(quiet).toContainText('L’ENT ne l’a pas indiqué');
    await quiet.getByRole('switch', { name: /^Suspendre/ }).press('Space');
    await quiet.getByRole('group', { name: 'Chaque soir de semaine' }).getByLabel('De').fill('19:00');
    await page.keyboard.press('Enter');
    await expect(quiet).toContainText('1 heure diffère de la circulaire');
    await picture(page, 'messagerie-parametres');
    await quiet.getByRole('button', { name: 'Reprendre les heures de la circulaire' }).click();
    await expect(quiet).not.toContainText('diffère');
  });
});

test('who may not edit reads the same screen, without a button that changes anything', async ({ door }) => {
  await door.enterAs('Catherine Moreau');
  await door.goTo('Messagerie');
  const messaging = new MessagingPage(door.page);
  await expect(door.page.getByRole('note')).toContainText('Lecture seule');
  await expect(door.page.getByRole('button', { name: 'Mode restreint…' })).toBeHidden();
  await messaging.cell('Tous', 'Élève').click();
  await door.page.keyboard.press('Space');
  await expect(messaging.cell('Tous', 'Élève')).not.toHaveAccessibleName(/modifié/);
  await expect(messaging.simulator.getByRole('button', { name: /^Masquer/ })).toHaveCount(0);
});
