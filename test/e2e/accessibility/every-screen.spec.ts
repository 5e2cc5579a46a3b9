import type { Locator } from '@playwright/test';
import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { englishWords } from '../support/english-words.ts';
import { EVERY_SCREEN } from '../support/every-screen.ts';
import { endForcedColours, forcedColourFaults } from '../support/forced-colours.ts';
import { spacingFaults } from '../support/french-spacing.ts';
import { gridFaults } from '../support/grid-faults.ts';
import { cutFaults, focusFaults, spaceText, structureFaults } from '../support/page-faults.ts';
import { picture } from '../support/pictures.ts';

// What RGAA asks of every screen and axe does not see (rel:C-A3, C-A6, C-A8 to C-A11, C-A17): one walk of the router, so that a new screen is in it by itself.
test('every screen is in French, has a title, headings, landmarks and a visible focus, and holds in 320 px, at 200 %, with spaced text and in forced colours', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const whole = page.viewportSize() ?? { width: 1440, height: 900 };
  const faults: Record<string, readonly string[]> = {};
  for (const screen of EVERY_SCREEN) {
    await page.setViewportSize(whole);
    await desk.open(screen);
    const address = page.url();
    const found = [...(await englishWords(page)).map((fault) => `English, ${fault}`), ...(await spacingFaults(page)).map((fault) => `spacing, ${fault}`), ...(await structureFaults(page, screen.title)), ...(await gridFaults(page)), ...(await focusFaults(page, 12)).map((fault) => `focus unseen: ${fault}`)];
    if (page.url() !== address) found.push(`the keyboard that passes goes to ${page.url()}`);
    const line = desk.work.locator('.ag-cell').first();
    if (await line.isVisible()) await line.click();
    found.push(...(await forcedColourFaults(page)).map((fault) => `forced colours, ${fault}`), ...(await focusFaults(page, 4)).map((fault) => `forced colours, focus unseen: ${fault}`));
    await picture(page, `${screen.title} forced`);
    await endForcedColours(page);
    const unspace = await spaceText(page);
    found.push(...(await cutFaults(page)).map((fault) => `spaced, ${fault}`));
    await unspace();
    for (const [width, height, name] of [[720, 450, '200 %'], [320, 640, '320 px']] as const) {
      await page.setViewportSize({ width, height });
      // The grids lay their columns out again at their next frame.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      found.push(...(await cutFaults(page)).map((fault) => `${name}, ${fault}`));
      await picture(page, `${screen.title} ${String(width)}`);
    }
    found.push(...(await tabFaults(desk.work)));
    if (found.length > 0) faults[screen.title] = found;
  }
  await desk.leave();
  const door = await cutFaults(page);
  await page.setViewportSize(whole);
  await desk.enterAs(ACCOUNTS.administrator);
  expect({ ...faults, door }).toEqual({ door: [] });
});

/** What the other parts of a screen, each a tab, cut of themselves in the width of now. */
async function tabFaults(work: Locator): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const tab of await work.getByRole('tab', { selected: false }).all()) {
    const name = await tab.textContent();
    await tab.click();
    await expect(work.getByRole('tabpanel').first()).not.toBeEmpty();
    await work.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    faults.push(...(await englishWords(work.page())).map((fault) => `English, ${name ?? ''}, ${fault}`));
    faults.push(...(await spacingFaults(work.page())).map((fault) => `spacing, ${name ?? ''}, ${fault}`));
    faults.push(...(await cutFaults(work.page())).map((fault) => `320 px, ${name ?? ''}, ${fault}`));
  }
  return faults;
}
