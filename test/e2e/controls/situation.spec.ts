import { ACCOUNTS } from '../pages/console.page.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test('« Qui peut m’écrire ? » opens the simulator on the head, with the answer', async ({ door }) => {
  const { page, work } = door;
  await door.enterAs(ACCOUNTS.head);
  await work.getByRole('link', { name: /^Qui\speut\sm’écrire/ }).click();
  const simulator = page.getByRole('region', { name: /^Qui\speut\sécrire\sà\squi/ });
  await expect(simulator.getByRole('combobox', { name: 'À' })).toHaveValue(/Catherine Moreau/);
  await expect(simulator.getByRole('button', { name: /^Tous ceux qui peuvent lui écrire/ })).toBeVisible();
});

test('the head reads her situation, asks a correction, and the administrator accepts it in one action', async ({ door }) => {
  const { page, work } = door;
  await door.enterAs(ACCOUNTS.administrator);
  await door.dropDraft();
  await door.enterAs(ACCOUNTS.head);
  await expect(work.getByRole('heading', { level: 2, name: /^Suis-je bien paramétrée/ })).toBeVisible();
  const line = work.getByRole('listitem').filter({ hasText: 'Super Administrateur' });
  await expect(line).toContainText('Erreur');
  await line.getByText('Pourquoi').click();
  await expect(line).toContainText('Cela entraîne la perte de certains droits.');
  await expectAccessible(page, 'situation');
  await line.getByRole('button', { name: /^Demander de l’aide/ }).click();
  await expect(page.getByRole('dialog', { name: 'Demander de l’aide' }).getByRole('textbox', { name: 'Message' })).toHaveValue(/Super Administrateur/);
  await page.keyboard.press('Escape');
  await line.getByRole('button', { name: 'Demander la correction' }).click();
  await expect(line).toContainText('pas encore envoyée');
  await page.keyboard.press('Control+Enter');
  await work.getByRole('region', { name: 'Vérifier et envoyer' }).getByRole('button', { name: /^Envoyer/ }).click();
  await expect(work.locator('.notice').filter({ hasText: 'accepté' })).toBeVisible();

  await door.enterAs(ACCOUNTS.administrator);
  const now = work.getByRole('region', { name: 'En ce moment' });
  await expect(now).toContainText('Demandé par Catherine Moreau');
  await now.getByRole('button', { name: 'Accepter' }).click();
  await expect(now).not.toContainText('Demandé par');
  const waiting = work.getByRole('region', { name: 'À envoyer' });
  await expect(waiting).toContainText('Une modification.');
  await expect(work.getByRole('region', { name: 'À traiter' }).getByRole('link', { name: 'Corriger GRP-02' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(now).toContainText('Demandé par Catherine Moreau');
  await now.getByRole('button', { name: 'Refuser' }).click();
  await expect(now).not.toContainText('Demandé par');
  await page.keyboard.press('Control+z');
});

test('the deputy, who is not in the group, asks for it from each line that it would mend', async ({ door }) => {
  const { page, work } = door;
  await door.enterAs(ACCOUNTS.deputy);
  const line = (words: RegExp) => work.getByRole('listitem').filter({ hasText: words });
  await line(/rôle le plus élevé dans/).getByRole('button', { name: 'Demander la correction' }).click();
  for (const words of [/pas dans le groupe «\sChef/, /rôle le plus élevé dans/, /gestionnaire de/]) await expect(line(words)).toContainText('pas encore envoyée');
  await page.keyboard.press('Control+z');
  await expect(line(/gestionnaire de/).getByRole('button', { name: 'Demander la correction' })).toBeVisible();
});

test('who stands in for the head is of the direction too, and told to leave the group afterwards', async ({ door }) => {
  const { page, work } = door;
  await door.enterAs(ACCOUNTS.administrator);
  await door.goTo('Groupes');
  const groups = new GroupsPage(page);
  await groups.kind('Habilitation').click();
  const sheet = await groups.open('Chef d’établissement');
  await groups.paste(sheet, ['Brunet Gaspard']);
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(sheet).toContainText('BRUNET Gaspard');
  await door.goTo('Ma situation');
  await work.getByRole('combobox', { name: 'Situation de' }).selectOption({ label: 'M. Gaspard Brunet' });
  await expect(work.getByRole('listitem').filter({ hasText: 'sans être personnel de direction' })).toContainText('à retirer ensuite');
  await page.keyboard.press('Control+z');
});

test('the rubriques are seen through other eyes, and left with Escape', async ({ door }) => {
  await door.enterAs(ACCOUNTS.deputy);
  const { page, work } = door;
  await work.getByRole('button', { name: 'Voir comme…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Qui' }).selectOption('Un élève');
  await dialog.getByRole('button', { name: 'Voir', exact: true }).click();
  const band = work.getByRole('status').filter({ hasText: 'Vous voyez comme' });
  await expect(band).toContainText('Un élève');
  await expect(work.getByRole('list', { name: 'Rubriques vues' })).toContainText('CDI');
  await expect(work.getByText('Espace direction')).toHaveCount(0);
  await expectAccessible(page, 'seen as a pupil');
  await page.keyboard.press('Escape');
  await expect(band).toHaveCount(0);
  await expect(work.getByRole('heading', { level: 1, name: 'Ma situation' })).toBeVisible();
  await work.getByRole('button', { name: 'Voir comme…' }).click();
  await dialog.getByRole('button', { name: 'Voir', exact: true }).click();
  await expect(band).toBeVisible();
  // The link of the screen one is on leaves it as well.
  await door.goTo('Ma situation');
  await expect(band).toHaveCount(0);
});
