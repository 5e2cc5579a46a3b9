import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, obtainBrowser } from '../../scripts/browser.ts';
import { goTo } from './act-in-page.ts';
import { openBareBrowser, type BarePage } from './bare-browser.ts';
import { citeNames } from './cite-seed.ts';
import { installWatch } from './measure-idle.ts';
import { installProbe } from './probe.ts';
import { serveFloors, type ServedFloors } from './serve-floors.ts';
import type { ServedSchool } from './serve-school.ts';

/** The product and its floors in one browser. */
export interface Pages {
  readonly school: ServedSchool;
  readonly floors: ServedFloors;
  readonly product: Page;
  readonly floor: Page;
  /** Makes both pages as slow as a computer so many times slower. */
  slowDown(rate: number): Promise<void>;
  close(): Promise<void>;
}

const VIEW = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const;

/** What is on the page when it is useful: the panels of the dashboard, drawn with their counts; the rows of the floors. */
const FIRST_USEFUL = '.dashboard-panel, .ag-grid-scrolling-container .ag-row, .bare-row';

/** A page asked every 100 ms has a minute. */
const MOST_ASKED = 600;

/** Opens the console on Rubriques, signed in, and the bare grid beside it. */
export async function openPages(school: ServedSchool): Promise<Pages> {
  const floors = await serveFloors();
  const browser = await launch();
  const context = await browser.newContext(VIEW);
  await context.addInitScript(installWatch);
  await context.addInitScript(installProbe, FIRST_USEFUL);
  const floor = await openPage(context, `${floors.url}/grid.html`);
  await floor.evaluate((names) => window.floor?.takeNames(names), citeNames());
  const product = await openPage(context, school.url);
  await goTo(product, 'rubriques');
  const sessions = await Promise.all([product, floor].map((page) => context.newCDPSession(page)));
  return {
    school,
    floors,
    product,
    floor,
    slowDown: async (rate) => {
      for (const session of sessions) await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: async () => {
      await browser.close();
      floors.stop();
    },
  };
}

async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await obtainBrowser(), args: [...BROWSER_FLAGS] });
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.probe.firstPainted !== undefined);
  return page;
}

/** Opens an address in a browser whose profile is a folder, and gives the milliseconds to its first useful frame. */
export async function firstUseful(profile: string, url: string): Promise<number> {
  const page = await openBareBrowser(profile);
  try {
    await page.open(url, `(${installProbe.toString()})(${JSON.stringify(FIRST_USEFUL)})`);
    const time = await askUntilPainted(page);
    // The code cache is written a while after the page has run.
    await setTimeout(2000);
    return time;
  } finally {
    await page.close();
  }
}

async function askUntilPainted(page: BarePage): Promise<number> {
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const time = await page.evaluate('window.probe?.firstPainted');
    if (typeof time === 'number') return time;
    await setTimeout(100);
  }
  throw new Error('The page shows nothing useful');
}
