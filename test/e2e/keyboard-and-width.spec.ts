import { RubriquesPage } from './pages/rubriques.page.ts';
import { expect, test } from './support/fixtures.ts';

test('closing the help or a dialog comes back to the cell one was in', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  const cell = rubriques.cell('Restauration', 'Enseignants');
  await cell.click();
  await page.keyboard.press('F1');
  await expect(rubriques.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

// 1024 px, and 140 % of a 1440 px window (ux §3.2): nothing of the work area is out of sight.
test('every button of Rubriques stays in sight on a narrow window', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1024, height: 700 });
  await desk.goTo('Rubriques');
  await expect(new RubriquesPage(page).grid).toBeVisible();
  expect(await desk.work.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
