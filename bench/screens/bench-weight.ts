import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import type { ServedSchool } from './serve-school.ts';

/** Kilobytes of JavaScript once compressed: before a screen with a grid, and with it (decision B16). */
const MOST = { signIn: 260, grid: 560 } as const;

/** B16: what the page really downloads to sign in, then to show the directory. */
export async function benchWeight(school: ServedSchool): Promise<readonly BenchLine[]> {
  const browser = await chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    const weigh = weighScripts(page);
    await page.goto(school.url);
    await page.locator('.account').first().waitFor();
    await page.waitForLoadState('networkidle');
    const signIn = await weigh();
    await page.evaluate(() => {
      location.hash = '#/annuaire';
    });
    await page.locator('.account').first().click();
    // Not until the network rests: the other screens are fetched ahead once this one is drawn, and are no part of it.
    await page.locator('.ag-grid-scrolling-container .ag-row').first().waitFor();
    const grid = await weigh();
    return [
      line('B16.start', 'JavaScript downloaded to sign in, gzip', signIn, MOST.signIn),
      line('B16.grid', 'JavaScript downloaded up to the first screen with a grid, gzip', grid, MOST.grid),
    ];
  } finally {
    await browser.close();
  }
}

/** Counts every script that a page receives, whatever asked for it. */
function weighScripts(page: Page): () => Promise<number> {
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    // What is fetched ahead while the page closes has no body to weigh, and belongs to neither figure.
    if (new URL(response.url()).pathname.endsWith('.js')) weights.push(response.body().then((body) => gzipSync(body).length, () => 0));
  });
  return async () => (await Promise.all(weights)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

function line(id: string, what: string, value: number, most: number): BenchLine {
  return { id, what, value, unit: 'kB', reference: most, ratio: value / most, target: `<= ${most} kB`, ok: value <= most };
}
