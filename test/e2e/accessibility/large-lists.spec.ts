import { ACCOUNTS } from '../pages/console.page.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { multiplyPeople } from '../support/many-people.ts';

const PEOPLE = 60_000;

// rel:C-A0, « 60 000 lignes »: a grid holds the lines on screen only, and says which of how many they are.
test('a directory of 60,000 people is accessible from its first line to its last', async ({ door: desk }) => {
  const { page } = desk;
  if (await desk.navigation.isVisible()) await desk.leave();
  await multiplyPeople(page, PEOPLE);
  await desk.enterAs(ACCOUNTS.administrator);
  await desk.goTo('Annuaire');
  const { caption, grid } = new DirectoryPage(page);
  await expect(caption).toHaveText(/60\s000\spersonnes/);
  await expect(grid).toHaveAttribute('aria-rowcount', String(PEOPLE + 1));
  await expectAccessible(page, '60,000 people');
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+End');
  await expect(grid.locator(`[aria-rowindex="${String(PEOPLE + 1)}"]`)).toBeVisible();
  await expectAccessible(page, 'the last of 60,000 people, and the sheet of the first');
});
