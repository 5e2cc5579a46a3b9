import type { Page } from '@playwright/test';
import { must } from '../../domain/kernel/assert.ts';
import type { KeyTime } from './probe.ts';
import { SCREEN_TITLES, type ScreenId } from '../../texts/frame/app.ts';

/** How many rows a screen has to show before it counts as painted; the others have none. */
const ROWS: Readonly<Partial<Record<ScreenId, number>>> = { directory: 10, groups: 10, rubriques: 10, controls: 3, services: 10, accounts: 10 };

/** Clicks a screen in the navigation, and gives the milliseconds until it is painted with its rows. */
export async function goTo(page: Page, screen: ScreenId): Promise<number> {
  return page.evaluate(
    ([title, rows]) =>
      window.probe.painted(
        () => {
          const links = [...document.querySelectorAll<HTMLElement>('.nav-item')];
          links.find((link) => link.querySelector('.nav-label')?.textContent === title)?.click();
        },
        () => document.querySelector('main h1')?.textContent === title && document.querySelectorAll('.ag-grid-scrolling-container .ag-row').length >= rows,
      ),
    [SCREEN_TITLES[screen], ROWS[screen] ?? 0] as const,
  );
}

/** Shows one of the bare grids, and gives the milliseconds until its rows are painted. */
export async function showFloor(page: Page, which: 'showPeople' | 'showRights'): Promise<number> {
  return page.evaluate(async (name) => {
    window.floor?.clear();
    await window.probe.painted(() => undefined, () => true);
    return window.probe.painted(
      () => window.floor?.[name](),
      () => document.querySelectorAll('.ag-grid-scrolling-container .ag-row').length >= 10,
    );
  }, which);
}

/** Presses a key, as a person does, and tells what it cost until its frame was presented. */
export async function press(page: Page, key: string): Promise<KeyTime> {
  await page.evaluate(() => window.probe.takeKeys());
  await page.keyboard.press(key);
  const handle = await page.waitForFunction((pressed) => window.probe.takeKeys().find((time) => time.key === pressed), key);
  const time = await handle.jsonValue();
  // People type with pauses: what follows the frame is over before the next key.
  await page.waitForTimeout(60);
  return must(time, 'the wait ends with a key');
}
