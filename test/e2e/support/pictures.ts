import type { Page } from '@playwright/test';

/** Where pictures are laid when they are asked for: PICTURES=<folder>. */
const FOLDER = process.env['PICTURES'];

/** Takes a state in both themes, to be looked at; nothing unless it was asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` });
  }
}
