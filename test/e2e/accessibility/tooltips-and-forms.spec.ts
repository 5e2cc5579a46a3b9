import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

const SETTINGS = 'Paramètres';

/** Fields without a name, groups of choices without a legend, and titles that say what nothing else of the element does. */
function faultsOfFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    const fields = [...document.querySelectorAll<HTMLInputElement>('main input:not([type="hidden"]):not([hidden]), main select, main textarea')].filter(shown);
    const textOf = (ids: string | null): string => (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const named = (field: HTMLInputElement): boolean => [field.getAttribute('aria-label') ?? '', textOf(field.getAttribute('aria-labelledby')), ...[...(field.labels ?? [])].map(({ textContent }) => textContent)].some((name) => name.trim() !== '');
    const unnamed = fields.filter((field) => !named(field)).map((field) => `no name: ${field.outerHTML.slice(0, 120)}`);
    const unlinked = fields.filter((field) => field.getAttribute('aria-invalid') === 'true' && textOf(field.getAttribute('aria-describedby')) === '').map((field) => `an error that is not linked: ${field.outerHTML.slice(0, 120)}`);
    const groups = [...document.querySelectorAll('main [role="radiogroup"]')].filter(shown).filter((group) => textOf(group.getAttribute('aria-labelledby')) === '' && group.getAttribute('aria-label') === null).map((group) => `choices without a question: ${group.outerHTML.slice(0, 120)}`);
    // A title is seen by the mouse alone: it may add the keys of a shortcut, never be the only name or the only news. `data-words` is drawn, and is in the name of its cell.
    const titles = [...document.querySelectorAll('main [title]')].filter(shown).filter((element) => element.textContent.trim() === '' && !element.hasAttribute('data-words') && element.getAttribute('aria-label') === null && element.querySelector('[aria-label], img[alt]') === null).map((element) => `a title alone: ${element.outerHTML.slice(0, 120)}`);
    return [...unnamed, ...unlinked, ...groups, ...titles];
  });
}

// RGAA 10.13 and 11.1 to 11.11 (rel:C-A12, C-A13): one walk, so that a new screen or tab is in it by itself.
test('every field of every screen and of every tab of the settings has its name, and nothing is said by a tooltip alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page, work } = desk;
  const faults: Record<string, readonly string[]> = {};
  const look = async (place: string): Promise<void> => {
    const found = await faultsOfFields(page);
    if (found.length > 0) faults[place] = found;
  };
  for (const screen of await desk.navigation.locator('.nav-label').allTextContents()) {
    await desk.navigation.getByRole('link', { name: screen }).click();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await look(screen);
  }
  for (const tab of await work.getByRole('tab').allTextContents()) {
    await work.getByRole('tab', { name: tab, exact: true }).click();
    await expect(work.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true');
    await expect(work.getByRole('tabpanel')).not.toBeEmpty();
    await look(`${SETTINGS}, ${tab}`);
  }
  expect(faults).toEqual({});
});

// Three wrong inputs: what is wrong is a sentence of its field, says what to give, and goes once it is right.
test('an address that is wrong is answered in the field that it was typed in', async ({ door }) => {
  const { page } = door;
  if (await door.navigation.isVisible()) await door.leave();
  await page.getByRole('button', { name: 'Connecter mon établissement' }).click();
  const address = page.getByRole('textbox', { name: 'Adresse de l’ENT' });
  for (const [typed, said] of [['pas une adresse', /par exemple https:/], ['http://ent.example.fr', /commence par https:/], ['0319999A', /second champ/]] as const) {
    await address.fill(typed);
    await page.keyboard.press('Enter');
    await expect(address).toHaveAttribute('aria-invalid', 'true');
    await expect(address).toHaveAccessibleDescription(said);
  }
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(door.accounts).toBeVisible();
});
