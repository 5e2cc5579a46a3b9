import { accessId } from '../../../domain/sync/row.ts';
import type { RubriqueRole } from '../../../domain/rights/role.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdCall } from '../support/held-call.ts';
import { sendAs } from '../support/other-administrator.ts';
import { openPair, type Desk, type Pair } from '../support/school.ts';
import { mergedCard } from './merged-card.ts';
import { messagingConflicts } from './messaging-conflicts.ts';
import { planConflicts } from './plan-conflicts.ts';
import { refusals } from './refusals.ts';

const RECEIVE = { timeout: 20_000 };

/** Gives a role on one cell, from Rubriques. */
async function give(desk: Desk, rubrique: string, holder: string, key: string): Promise<void> {
  await desk.frame.goTo('Rubriques');
  await desk.rubriques.filter.fill(rubrique);
  await desk.rubriques.cell(rubrique, holder).click();
  await desk.page.keyboard.press(key);
  await desk.rubriques.filter.fill('');
}

/** Sends the whole draft, and waits for its acceptance. */
async function send(desk: Desk, message: string): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await desk.sync.send(message);
  await expect(desk.sync.notice.filter({ hasText: 'accepté' })).toBeVisible(RECEIVE);
}

/** Sends the whole draft, of which the ENT disputes a change. */
async function sendIntoConflict(desk: Desk): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await desk.sync.send();
  await expect(desk.sync.notice.filter({ hasText: 'en conflit' })).toBeVisible(RECEIVE);
  await desk.sync.work.getByRole('button', { name: 'Décider les conflits' }).click();
}

const FOYER = { id: 'foyer', name: 'Foyer socio-éducatif' };

/** Gives a role there as the first administrator, from another console of theirs that has no page. */
async function giveElsewhere({ school }: Pair, group: string, was: RubriqueRole, role: RubriqueRole): Promise<void> {
  const principal = { kind: 'group', id: group } as const;
  const change = { entity: 'access', id: accessId(FOYER.id, principal), edits: [{ field: 'role', was, set: role }] } as const;
  await sendAs(ACCOUNTS.administrator, school.entUrl(), { kind: 'access.set', rubrique: FOYER, principal, role }, change);
}

async function openConflicts(desk: Desk): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await expect(desk.frame.chip).toContainText(/conflits? à résoudre/, RECEIVE);
  await desk.sync.openTab('Conflits');
}

test.describe('two administrators', () => {
  test.describe.configure({ timeout: 180_000 });
  let both: Pair;
  let first: Desk;
  let second: Desk;

  // One school for all: each test changes things of its own, and leaves nothing pending.
  test.beforeAll(async ({ browser }) => {
    both = await openPair(browser);
    ({ first, second } = both);
  });

  test.afterAll(() => both.school.close());

  test('the same right: the card says origin, theirs with author and hour, mine, each effect; theirs is kept', async () => {
    await give(second, 'Foyer socio-éducatif', 'Enseignants', 'r');
    await give(first, 'Foyer socio-éducatif', 'Enseignants', 'm');
    await send(first, 'Le foyer aux enseignants');
    await openConflicts(second);
    const { card } = second.sync;
    await expect(card).toContainText('Conflit 1 sur 1');
    await expect(card).toContainText('À l’origine');
    await expect(card).toContainText('Augustin Giraud');
    await expect(card).toContainText('Modérateur');
    await expect(card).toContainText('Rédacteur');
    await expect(card.getByText('Effet :').first()).toBeVisible();
    await expect(card).toContainText('Message : « Le foyer aux enseignants »');
    await second.sync.settle('Garder celui de l’ENT');
    await expect(card).toHaveCount(0);
    await expect(second.frame.chip).not.toContainText('conflit');
    await second.frame.goTo('Rubriques');
    await expect(second.rubriques.cell('Foyer socio-éducatif', 'Enseignants')).toHaveAccessibleName(/Modérateur/);
  });

  test('mine is kept: decided here, then sent, and everybody has it', async () => {
    await give(second, 'Foyer socio-éducatif', 'Élèves', 'r');
    await give(first, 'Foyer socio-éducatif', 'Élèves', 'p');
    await send(first, 'Les élèves publient');
    await openConflicts(second);
    await second.sync.settle('Garder le mien');
    await send(second, 'Non, ils écrivent');
    await first.frame.goTo('Rubriques');
    await expect(first.rubriques.cell('Foyer socio-éducatif', 'Élèves')).toHaveAccessibleName(/Élèves, Rédacteur(?! avec)/, RECEIVE);
  });

  test('a choice stays under the pointer that presses it: no message comes above it, no other conflict takes its place', async () => {
    await give(second, FOYER.name, 'Responsables', 'r');
    await give(second, FOYER.name, 'Vie scolaire', 'r');
    await giveElsewhere(both, 'profil:vie-scolaire', 'moderator', 'manager');
    const answer = await holdCall(second.page, 'journal/page');
    await openConflicts(second);
    const { card } = second.sync;
    const mine = card.getByRole('button', { name: 'Garder le mien', exact: true });
    await expect(card).toContainText('Vie scolaire');
    await expect(mine).toHaveCount(0);
    await answer();
    await mine.hover();
    await second.page.mouse.down();
    // Of an older entry of the draft: its card comes before.
    await giveElsewhere(both, 'profil:responsables', 'visitor', 'manager');
    await expect(second.sync.work.getByRole('tab', { name: /^Conflits 2/ })).toBeVisible(RECEIVE);
    await second.page.mouse.up();
    await expect(card).toContainText('Conflit 1 sur 1');
    await expect(card).toContainText('Responsables');
    await second.sync.openTab('À envoyer');
    await second.frame.dropDraft();
  });

  test('another value is chosen for a conflict that the ENT holds; disjoint changes merged by themselves are listed', async () => {
    // Cut off, the second console does not foresee the conflict: the ENT finds it, and holds the more restrictive right.
    await second.frame.goTo('Paramètres');
    await second.frame.work.getByRole('tab', { name: 'Connexion' }).click();
    await second.frame.work.getByRole('switch', { name: /hors connexion/i }).click();
    await give(second, 'Espace direction', 'Vie scolaire', 'r');
    await second.frame.goTo('Synchronisation');
    await second.sync.send('La vie scolaire écrit');
    await expect(second.sync.notice.filter({ hasText: 'partira à la prochaine connexion' })).toBeVisible();
    await give(first, 'Espace direction', 'Vie scolaire', 'm');
    await give(first, 'Orientation', 'Vie scolaire', 'r');
    await send(first, 'La vie scolaire modère');
    await second.frame.goTo('Paramètres');
    await second.frame.work.getByRole('tab', { name: 'Connexion' }).click();
    await second.frame.work.getByRole('switch', { name: /hors connexion/i }).click();
    await openConflicts(second);
    await expect(second.sync.card).toContainText('c’est le plus restrictif qui s’applique');
    await openConflicts(first);
    await expect(first.sync.card).toContainText(ACCOUNTS.otherAdministrator);
    await second.sync.card.getByRole('button', { name: 'Autre valeur' }).click();
    await second.page.getByRole('menuitem', { name: 'Visiteur', exact: true }).click();
    await expect(second.sync.card).toContainText('Résolu ici, pas encore envoyé.');
    await send(second, 'Elle lit seulement');
    await expect(first.frame.chip).not.toContainText('conflit', RECEIVE);
    await first.frame.goTo('Rubriques');
    await first.rubriques.filter.fill('espace direction');
    await expect(first.rubriques.cell('Espace direction', 'Vie scolaire')).toHaveAccessibleName(/Vie scolaire, Visiteur/);
    await first.rubriques.filter.fill('');
    await give(second, 'Projets', 'Responsables', 'r');
    await give(first, 'Vie scolaire', 'Responsables', 'r');
    await send(first, 'Ailleurs');
    await second.frame.goTo('Synchronisation');
    await second.sync.openTab('Conflits');
    await expect(second.frame.inspector.getByRole('region', { name: /^Fusionnés automatiquement/ })).toContainText('Vie scolaire', RECEIVE);
    await second.frame.dropDraft();
  });

  test('deleted there, changed here', async () => {
    await second.frame.goTo('Rubriques');
    await second.rubriques.act('Restauration', 'Renommer');
    await second.rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Cantine');
    await second.page.keyboard.press('Enter');
    await first.frame.goTo('Rubriques');
    await first.rubriques.act('Restauration', 'Supprimer…');
    await first.rubriques.dialog.getByRole('button', { name: 'Supprimer la rubrique' }).click();
    await send(first, 'Plus de page de cantine');
    await sendIntoConflict(second);
    await expect(second.sync.card).toContainText('supprimée là-bas, modifiée ici');
    await second.sync.settle('Laisser supprimée');
    await expect(second.sync.card).toContainText('Résolu ici, pas encore envoyé.');
    await send(second, 'Tant pis');
    await expect(second.frame.chip).not.toContainText('conflit', RECEIVE);
  });

  test('changed there, deleted here', async () => {
    await second.frame.goTo('Rubriques');
    await second.rubriques.act('Club journal', 'Supprimer…');
    await second.rubriques.dialog.getByRole('button', { name: 'Supprimer la rubrique' }).click();
    await first.frame.goTo('Rubriques');
    await first.rubriques.act('Club journal', 'Renommer');
    await first.rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Gazette');
    await first.page.keyboard.press('Enter');
    await send(first, 'Le nom officiel');
    await sendIntoConflict(second);
    await expect(second.sync.card).toContainText('modifiée là-bas, supprimée ici');
    await second.sync.settle('Garder la version de l’ENT');
    await send(second, 'Elle reste');
    await expect(second.frame.chip).not.toContainText('conflit', RECEIVE);
    await second.frame.goTo('Rubriques');
    await expect(second.rubriques.title('Gazette')).toBeVisible();
  });

  test('deleted there, changed here: mine is restored with my change', async () => {
    await second.frame.goTo('Rubriques');
    await second.rubriques.act('Actualités', 'Renommer');
    await second.rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Brèves');
    await second.page.keyboard.press('Enter');
    await first.frame.goTo('Rubriques');
    await first.rubriques.act('Actualités', 'Supprimer…');
    await first.rubriques.dialog.getByRole('button', { name: 'Supprimer la rubrique' }).click();
    await send(first, 'Plus d’actualités');
    await sendIntoConflict(second);
    await second.sync.settle('Rétablir avec ma modification');
    await send(second, 'Elles reviennent');
    await second.frame.goTo('Rubriques');
    await expect(second.rubriques.title('Brèves')).toBeVisible();
    await expect(first.frame.chip).not.toContainText('conflit', RECEIVE);
  });

  test('changed there, deleted here: deleted all the same', async () => {
    await second.frame.goTo('Rubriques');
    await second.rubriques.act('Informations pratiques', 'Supprimer…');
    await second.rubriques.dialog.getByRole('button', { name: 'Supprimer la rubrique' }).click();
    await first.frame.goTo('Rubriques');
    await first.rubriques.act('Informations pratiques', 'Renommer');
    await first.rubriques.dialog.getByRole('textbox', { name: 'Titre' }).fill('Infos');
    await first.page.keyboard.press('Enter');
    await send(first, 'Plus court');
    await sendIntoConflict(second);
    await second.sync.settle('Supprimer quand même');
    await send(second, 'Doublon du site public');
    await first.frame.goTo('Rubriques');
    await expect(first.rubriques.title('Infos')).toHaveCount(0, RECEIVE);
  });

  test('the mother rubrique was closed: the card offers to open it', async () => {
    await give(second, 'Stages de 3e', 'Responsables', 'r');
    await first.frame.goTo('Rubriques');
    await first.rubriques.act('Orientation', 'Rendre privée');
    await first.rubriques.cell('Orientation', 'Responsables').click();
    await first.page.keyboard.press('Delete');
    await first.rubriques.cell('Orientation', 'Tous').click();
    await first.page.keyboard.press('Delete');
    await send(first, 'Orientation fermée aux familles');
    await openConflictsOrMother(second);
    await expect(second.sync.card).toContainText('la rubrique mère a été fermée');
    await second.sync.settle('Envoyer quand même');
    await expect(second.sync.card).toContainText('Sera envoyé tel quel.');
    // Nothing was decided for ever: the card comes back with its choices.
    await second.sync.openTab('À envoyer');
    await second.sync.openTab('Conflits');
    await second.sync.settle('Ouvrir la mère (Visiteur)');
    await expect(second.sync.card).toHaveCount(0);
    await second.page.keyboard.press('Control+z');
    await second.sync.settle('Retirer ma modification');
    await expect(second.sync.card).toHaveCount(0);
    await expect(second.frame.header.getByText('en attente')).toHaveCount(0);
  });

  mergedCard(() => both);
  planConflicts(() => both);
  messagingConflicts(() => both);
  refusals(() => both);
});

async function openConflictsOrMother(desk: Desk): Promise<void> {
  await desk.frame.goTo('Synchronisation');
  await expect(desk.sync.work.getByRole('tab', { name: /^Conflits 1/ })).toBeVisible(RECEIVE);
  await desk.sync.openTab('Conflits');
}
