import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('a frozen screen stays as it is while the next step is prepared in the window of the notes, then goes there', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Rubriques');
  await page.keyboard.press('F9');
  const bar = page.getByRole('region', { name: 'Barre de présentation' });
  const opening = page.waitForEvent('popup');
  await bar.getByRole('button', { name: 'Notes' }).click();
  const second = new ConsolePage(await opening);
  const notes = second.page.getByRole('region', { name: 'Notes du présentateur' });
  await notes.getByRole('textbox').fill('Montrer d’abord le CDI.');
  await expect(second.page.getByRole('region', { name: 'Barre de présentation' })).toHaveCount(0);
  await expectAccessible(second.page, 'Présentation, notes');
  await picture(second.page, 'presentation-notes');

  await page.keyboard.press('Escape');
  await page.locator('.shell-work').focus();
  await page.keyboard.press('b');
  const frozen = page.getByRole('dialog', { name: 'Écran figé' });
  await expect(frozen).toBeVisible();
  await picture(page, 'presentation-figee');
  await expectAccessible(page, 'Présentation, frozen');
  const wall = { clip: { x: 0, y: 0, width: 1100, height: 700 } };
  await page.mouse.move(500, 300);
  const before = await page.screenshot(wall);
  await second.goTo('Groupes');
  await page.mouse.click(500, 300);
  expect((await page.screenshot(wall)).equals(before)).toBe(true);
  await page.keyboard.press('b');
  await expect(frozen).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Groupes' })).toBeVisible();
  await page.keyboard.press('F9');
  await second.page.close();
  await expect(bar).toBeHidden();
});
