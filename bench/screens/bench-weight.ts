import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import type { ServedSchool } from './serve-school.ts';

/** Kilobytes of JavaScript once compressed: before a screen with a grid, and with it (decision B16). */
const MOST = { signIn: 260, grid: 560 } as const;

const FIRST_ROW = '.ag-grid-scrolling-container .ag-row';

/** B16: what the page really downloads to sign in, then to show the directory. */
export async function benchWeight(school: ServedSchool): Promise<readonly BenchLine[]> {
  const browser = await chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    const weigh = weighScripts(page);
    await page.addInitScript(markFirstRow, FIRST_ROW);
    await page.goto(school.url);
    await page.locator('.account').first().waitFor();
    await page.waitForLoadState('networkidle');
    const signIn = await weigh(() => true);
    await page.evaluate(() => {
      location.hash = '#/annuaire';
    });
    await page.locator('.account').first().click();
    await page.locator(FIRST_ROW).first().waitFor();
    // What was asked before the row may still be on its way, and what is fetched ahead after it is no part of it.
    await page.waitForLoadState('networkidle');
    const before = new Set(await page.evaluate(askedBeforeFirstRow));
    const grid = await weigh((url) => before.has(url));
    return [
      line('B16.start', 'JavaScript downloaded to sign in, gzip', signIn, MOST.signIn),
      line('B16.grid', 'JavaScript downloaded up to the first screen with a grid, gzip', grid, MOST.grid),
    ];
  } finally {
    await browser.close();
  }
}

/** Weighs the scripts that a page received, whatever asked for them: those that are `wanted`. */
function weighScripts(page: Page): (wanted: (url: string) => boolean) => Promise<number> {
  const weights = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    // What is fetched ahead while the page closes has no body to weigh, and belongs to neither figure.
    if (new URL(response.url()).pathname.endsWith('.js')) weights.set(response.url(), response.body().then((body) => gzipSync(body).length, () => 0));
  });
  return async (wanted) => {
    const kept = await Promise.all([...weights].flatMap(([url, weight]) => (wanted(url) ? [weight] : [])));
    return kept.reduce((sum, bytes) => sum + bytes, 0) / 1000;
  };
}

/** Runs in the page: marks when its first row is there, whoever looks at it and however late. */
function markFirstRow(row: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(row) === null) return;
    performance.mark('first-row');
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: what it had asked for by then. */
function askedBeforeFirstRow(): readonly string[] {
  const at = performance.getEntriesByName('first-row')[0]?.startTime ?? Infinity;
  return performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= at).map(({ name }) => name);
}

function line(id: string, what: string, value: number, most: number): BenchLine {
  return { id, what, value, unit: 'kB', reference: most, ratio: value / most, target: `<= ${most} kB`, ok: value <= most };
}
