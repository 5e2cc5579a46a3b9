import { DirectoryPage } from '../pages/directory.page.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { MessagingPage } from '../pages/messaging.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

// Each state is scanned twice, cell by cell: long, on a busy machine.
test.describe.configure({ timeout: 400_000 });

test('sign-in, Annuaire, Groupes and Journal, with their panels and dialogs, in both themes', async ({ door }) => {
  const { page } = door;
  if (await door.navigation.isVisible()) await door.leave();
  await expectAccessible(page, 'sign-in');
  await door.enterAs('Augustin Giraud');

  await door.goTo('Annuaire');
  const directory = new DirectoryPage(page);
  await directory.search.fill('lefevre noe');
  await directory.row('LEFEVRE Noé').click();
  await expect(directory.sheet('Noé Lefevre')).toBeVisible();
  await expectAccessible(page, 'Annuaire, sheet open');
  await directory.search.fill('zzz');
  await expectAccessible(page, 'Annuaire, nobody found');

  await door.goTo('Groupes');
  const groups = new GroupsPage(page);
  const sheet = await groups.open('Club journal');
  await expectAccessible(page, 'Groupes, sheet open');
  await groups.paste(sheet, ['LEFEVRE Noé', 'martin', 'inconnu total']);
  await expectAccessible(page, 'Groupes, pasted list');
  await page.keyboard.press('Escape');

  await door.goTo('Journal');
  await door.work.getByRole('button', { name: /Import AAF/ }).first().click();
  await expectAccessible(page, 'Journal, line open');
});

test('Rubriques, its menu, inspector, dialog and refusal, in both themes', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  await rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowRight');
  await expectAccessible(page, 'Rubriques, change and selection');
  await page.keyboard.press('Escape');
  await rubriques.openTab('Qui a accès ?');
  await expectAccessible(page, 'Rubriques, who has access');
  await rubriques.openTab('Réglages');
  await expectAccessible(page, 'Rubriques, settings');
  await rubriques.openTab('Droits effectifs');
  await rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'Rubriques, menu of roles');
  await page.keyboard.press('Escape');
  await rubriques.act('CDI', 'Supprimer…');
  await expectAccessible(page, 'Rubriques, deletion');
  await rubriques.dialog.getByRole('button', { name: 'Ne rien faire' }).click();
  await rubriques.act('CDI', 'Rendre privée');
  await expect(rubriques.refusal).toBeVisible();
  await expectAccessible(page, 'Rubriques, refusal');
});

test('Synchronisation, Paramètres and the help, in both themes', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  await rubriques.cell('Restauration', 'Enseignants').click();
  await page.keyboard.press('r');
  const sync = new SyncPage(page);
  await page.keyboard.press('Control+Enter');
  await expect(sync.check).toBeVisible();
  await expectAccessible(page, 'Synchronisation, check');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'Synchronisation, to send');
  await sync.openTab('Historique');
  await expectAccessible(page, 'Synchronisation, history');

  await desk.goTo('Paramètres');
  await expectAccessible(page, 'Paramètres');
  for (const tab of ['Clavier', 'Connexion', 'Contrôles', 'Confidentialité', 'Accessibilité', 'À propos']) {
    await desk.work.getByRole('tab', { name: tab }).click();
    await expect(desk.work.getByRole('tabpanel', { name: tab })).toBeVisible();
    for (const folded of await desk.work.locator('summary').all()) await folded.click();
    await picture(page, `parametres-${tab}`);
    await expectAccessible(page, `Paramètres, ${tab}`);
  }
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'help');
  await page.keyboard.press('Escape');
});

test('Messagerie, its models, restricted mode, lines, parameters and lists, in both themes', async ({ desk }) => {
  const { page } = desk;
  const messaging = new MessagingPage(page);
  await desk.goTo('Messagerie');
  await messaging.compareWith('Conseillé par la DRANE');
  await expectAccessible(page, 'Messagerie, comparison');
  await page.getByRole('button', { name: /^Modèle/ }).click();
  await page.getByRole('menuitem', { name: 'Ouvert' }).click();
  await expectAccessible(page, 'Messagerie, preview of a model');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mode restreint…' }).click();
  await expectAccessible(page, 'Messagerie, restricted mode asked');
  await messaging.dialog.getByRole('button', { name: 'Restreindre' }).click();
  await expect(messaging.band).toBeVisible();
  await expectAccessible(page, 'Messagerie, restricted');
  await messaging.simulator.getByRole('button', { name: /^Tous ceux qui peuvent lui écrire/ }).click();
  await expectAccessible(page, 'Messagerie, list by path');
  await page.keyboard.press('Escape');
  await messaging.openTab('Qui fait quoi');
  await expectAccessible(page, 'Messagerie, lines');
  await messaging.openTab('Paramètres généraux');
  await expectAccessible(page, 'Messagerie, parameters');
});
