import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';
import { atMost, type BenchLine } from '../bench-line.ts';
import type { ServedSchool } from './serve-school.ts';

/** Megabytes that the console may take beside a blank page (ux §4.3 B17). */
const MOST_BESIDE = 150;
const SETTLING_MS = 500;
const ABSENT: BenchLine = { id: 'B17', what: 'absent: the memory of a process is read in /proc', value: Number.NaN, unit: '', reference: null, ratio: null, target: '<= 1 x', ok: null };

/** B17: what the process of the page holds once every screen was visited twice, beside a blank page of the same browser and 150 MB. */
export async function benchMemory(school: ServedSchool): Promise<readonly BenchLine[]> {
  if (process.platform !== 'linux') return [ABSENT];
  const browser = await chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const blank = await residentOfLargest(browser);
    await page.goto(school.url);
    const visited = await visitTwice(page);
    const heap = await heapOf(page);
    const held = await residentOfLargest(browser);
    return [
      atMost({ id: 'B17.resident', what: `resident memory of the page after ${visited} screens visited twice (reference: a blank page, ${blank.toFixed(0)} MB, and ${MOST_BESIDE} MB)`, value: held, unit: 'MB', reference: blank + MOST_BESIDE }, 1),
      { ...atMost({ id: 'B17.heap', what: 'its heap of JavaScript, what nothing holds taken away', value: heap, unit: 'MB', reference: MOST_BESIDE }, 1), target: 'for information', ok: null },
    ];
  } finally {
    await browser.close();
  }
}

/** Goes twice to every screen of the navigation, and tells how many there are. */
async function visitTwice(page: Page): Promise<number> {
  const labels = page.locator('.nav-label');
  await labels.first().waitFor();
  const titles = await labels.allTextContents();
  for (const title of [...titles, ...titles]) {
    await labels.getByText(title, { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    // What a screen computes and draws once it is there.
    await page.waitForTimeout(SETTLING_MS);
  }
  return titles.length;
}

/** Megabytes of live JavaScript. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

/** Megabytes of the largest process that draws a page: beside the only page, the browser keeps an empty one ready. */
async function residentOfLargest(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)));
}

function residentOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}
