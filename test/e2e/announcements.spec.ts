import type { Page } from '@playwright/test';
import { RubriquesPage } from './pages/rubriques.page.ts';
import { SyncPage } from './pages/sync.page.ts';
import { expect, test } from './support/fixtures.ts';

declare global {
  interface Window {
    /** What the live regions said, in order. */
    announced?: string[];
  }
}

/** Notes each text that a live region comes to hold: what a screen reader would say by itself. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    window.announced = said;
    const held = new WeakMap<Element, string>();
    const regions = (): readonly Element[] => [...document.querySelectorAll('output, [role="status"], [role="alert"]')];
    for (const region of regions()) held.set(region, region.textContent.trim());
    new MutationObserver(() => {
      for (const region of regions()) {
        const text = region.textContent.trim();
        if (text !== (held.get(region) ?? '') && text !== '') said.push(text);
        held.set(region, text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const said = (page: Page, words: RegExp): Promise<number> => page.evaluate((source) => (window.announced ?? []).filter((text) => new RegExp(source, 'u').test(text)).length, words.source);

// RGAA 7.5 (rel:C-A7): what is saved, undone and sent is said once by a live region, and the focus stays where it was.
test('what is kept, undone and accepted is announced once, without moving the focus', async ({ desk }) => {
  const { page } = desk;
  const cell = new RubriquesPage(page).cell('Foyer socio-éducatif', 'Enseignants');
  await desk.goTo('Rubriques');
  await cell.click();
  await page.keyboard.press('Escape');
  await listen(page);
  const hears = async (words: RegExp): Promise<void> => {
    await expect.poll(() => said(page, words), { message: words.source }).toBe(1);
  };
  await page.keyboard.press('m');
  await hears(/^Enregistré sur ce poste\s: .*Foyer/u);
  await expect(cell).toBeFocused();
  await page.keyboard.press('Control+z');
  await hears(/^Annulé\s?: .*Foyer|^Annulé.*Foyer/u);
  await expect(cell).toBeFocused();
  await page.keyboard.press('Control+y');
  await hears(/^Rétabli.*Foyer/u);
  await expect(cell).toBeFocused();
  await desk.goTo('Synchronisation');
  await listen(page);
  await new SyncPage(page).send('Annonces');
  await hears(/accepté/u);
});
