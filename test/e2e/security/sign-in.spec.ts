import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test('says what the console is, and offers every demonstration account with its role', async ({ door }) => {
  await door.waitUntilOpen();
  if (await door.navigation.isVisible()) await door.leave();
  await expect(door.page.getByText('Rien n’est modifié dans l’ENT sans votre accord.')).toBeVisible();
  await expect(door.accounts.getByRole('button')).toHaveCount(6);
  for (const name of Object.values(ACCOUNTS)) await expect(door.accounts.getByRole('button', { name })).toBeVisible();
  await expect(door.accounts.getByRole('button', { name: ACCOUNTS.head })).toContainText('Cheffe d’établissement');
});

test('an administrator enters with the keyboard alone', async ({ door }) => {
  if (await door.navigation.isVisible()) await door.leave();
  await door.page.keyboard.press('Tab');
  await expect(door.accounts.getByRole('button', { name: ACCOUNTS.administrator })).toBeFocused();
  await door.page.keyboard.press('Enter');
  await expect(door.navigation).toContainText(ACCOUNTS.administrator);
  await expect(door.work.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(door.work.getByText('Lecture seule')).toHaveCount(0);
});

const READERS = [ACCOUNTS.head, ACCOUNTS.deputy, ACCOUNTS.assignmentManager, ACCOUNTS.trainer];

/** Those who have acts of their own: what the direction asks and opens, what the GAR manager plans. */
const ACTORS: readonly string[] = [ACCOUNTS.head, ACCOUNTS.deputy, ACCOUNTS.assignmentManager];

for (const name of READERS) {
  test(`${name} reads everything and changes nothing of what is not theirs`, async ({ door }) => {
    await door.enterAs(name);
    await door.goTo('Rubriques');
    await expect(door.work.getByText('Lecture seule')).toBeVisible();
    await expect(door.work.getByRole('button', { name: 'Créer ici' })).toHaveCount(0);
    const cell = door.work.getByRole('gridcell', { name: /^CDI, Enseignants, Rédacteur/ });
    await cell.click();
    await door.page.keyboard.press('g');
    await door.page.keyboard.press('Delete');
    await expect(cell).toHaveAccessibleName(/Rédacteur/);
    await expect(door.header.getByText('en attente')).toHaveCount(0);
    await door.goTo('Groupes');
    await expect(door.work.getByText('Lecture seule')).toBeVisible();
    await expect(door.work.getByRole('button', { name: 'Créer un groupe' })).toHaveCount(0);
    await door.goTo('Synchronisation');
    const sends = ACTORS.includes(name);
    // Nothing waits here.
    await expect(door.work.getByText('Lecture seule')).toHaveCount(sends ? 0 : 1);
    await expect(door.work.getByRole('button', { name: 'Vérifier et envoyer' })).toHaveCount(sends ? 1 : 0);
  });
}
