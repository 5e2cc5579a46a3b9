import type { Locator } from '@playwright/test';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

/** Cells that are read at random, by a sequence that is the same at each run. */
const CELLS = 50;

// rel:C-A3: whoever does not see the grid hears, of any cell, the rubrique, for whom, and the right.
test('fifty cells of the rights, anywhere in the grid, are read with their rubrique, their holder and their right', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Rubriques');
  const { grid } = new RubriquesPage(page);
  await grid.getByRole('gridcell').first().click();
  const read = new Set<string>();
  for (let i = 0; i < CELLS; i++) {
    // Each step goes elsewhere in a grid of which a part only is drawn.
    for (let down = 0; down < 1 + ((i * 7) % 5); down++) await page.keyboard.press(i % 25 < 20 ? 'ArrowDown' : 'ArrowUp');
    await page.keyboard.press(i % 8 === 7 ? 'Home' : 'ArrowRight');
    if (i % 8 === 7) await page.keyboard.press('ArrowRight');
    const { name, rubrique, holder } = await grid.locator('.ag-cell-focus').evaluate((cell) => {
      const said = (element: Element | null | undefined, attribute: string): string => element?.getAttribute(attribute) ?? '';
      const found = (selector: string): Element | null | undefined => cell.closest('[role="treegrid"]')?.querySelector(selector);
      const title = found(`[aria-rowindex="${said(cell.closest('[role="row"]'), 'aria-rowindex')}"] [aria-colindex="1"]`);
      const header = found(`[role="columnheader"][aria-colindex="${said(cell, 'aria-colindex')}"]`)?.textContent ?? '';
      return { name: said(cell, 'aria-label'), rubrique: said(title, 'aria-label').replace(/, .*/u, ''), holder: header.replaceAll(/[^\p{L}\p{N}\p{P}+ ]/gu, '').trim() };
    });
    expect(rubrique, name).not.toBe('');
    expect(holder, name).not.toBe('');
    // How many individual rights are folded there: its line and its column say the rest.
    if (holder.startsWith('+')) continue;
    const parts = name.split(', ');
    expect(parts[0], name).toBe(rubrique);
    expect(parts[1], name).toBe(holder);
    expect(parts[2] ?? '', name).not.toBe('');
    read.add(name);
  }
  expect(read.size).toBeGreaterThan(CELLS / 2);
});

// rel:C-A4: what is announced as a tab, a menu, a dialog or a list answers to the keys of its kind.
test('tabs, menus, dialogs, lists of choices and grids answer to the keys that their role promises', async ({ desk }) => {
  const { page, work } = desk;
  await test.step('tabs: arrows choose, one is reached by Tab', async () => {
    await desk.goTo('Paramètres');
    const tabs = work.getByRole('tablist').first().getByRole('tab');
    await tabs.first().click();
    await page.keyboard.press('ArrowRight');
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await expect(tabs.last()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
    expect(await tabs.evaluateAll((all) => all.filter((tab) => tab instanceof HTMLElement && tab.tabIndex === 0).length)).toBe(1);
  });
  await test.step('a menu: arrows go through it, Échap closes it and comes back to its button', async () => {
    await desk.goTo('Rubriques');
    const rubriques = new RubriquesPage(page);
    await rubriques.title('CDI').click();
    await rubriques.actions.press('Enter');
    await expect(rubriques.actions).toHaveAttribute('aria-expanded', 'true');
    await expect(focusedOf(page.getByRole('menuitem'))).toBeVisible();
    const first = await focusedOf(page.getByRole('menuitem')).textContent();
    await page.keyboard.press('ArrowDown');
    await expect(focusedOf(page.getByRole('menuitem'))).not.toHaveText(first ?? '');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(rubriques.actions).toBeFocused();
  });
  await test.step('a dialog: it has a name, Tab stays in it, Échap leaves it', async () => {
    await page.keyboard.press('F1');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toHaveAccessibleName(/./);
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      await expect(dialog.locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  await test.step('a list of choices: what is typed opens it, arrows say which, Échap closes it', async () => {
    await desk.goTo('Et si');
    await work.getByRole('radio', { name: 'Une classe disparaît' }).check();
    const choice = work.getByRole('combobox', { name: 'Classe' });
    await choice.fill('5');
    await expect(choice).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(choice).toHaveAttribute('aria-activedescendant', /./);
    await page.keyboard.press('Escape');
    await expect(choice).toHaveAttribute('aria-expanded', 'false');
  });
  await test.step('a grid: arrows, Début and Fin go from cell to cell', async () => {
    await desk.goTo('Annuaire');
    const cells = work.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell');
    await cells.first().click();
    await page.keyboard.press('ArrowRight');
    await expect(cells.nth(1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(cells.first()).toBeFocused();
  });
});

function focusedOf(items: Locator): Locator {
  return items.and(items.page().locator(':focus'));
}
