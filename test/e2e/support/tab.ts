import type { Browser, Page } from '@playwright/test';
import { guardContext, type Guard } from './guard.ts';

/** The tab of a worker, that its tests use one after the other. */
export interface Tab {
  readonly page: Page;
  readonly guard: Guard;
  /** Begins a test of a file: on an empty page, unless the tests of this file go on in the page of one another. */
  begin(file: string, goesOn: boolean): Promise<void>;
  /** Leaves nothing of a test but the page itself to the next one. */
  tidy(): Promise<void>;
}

const tabs = new WeakMap<Browser, Tab>();

/** The tab of the worker's browser. Asked for by a test, never by a worker fixture: the options of the tests, such as the language, hold in a test only. */
export async function tabOf(browser: Browser): Promise<Tab> {
  const known = tabs.get(browser);
  if (known !== undefined && !(await hasMovedClock(known.page))) return known;
  await known?.page.context().close();
  const tab = await openTab(browser);
  tabs.set(browser, tab);
  return tab;
}

const MINUTE_MS = 60_000;

/** Whether a test moved the clock of a page: its whole context keeps it, and nothing puts it right. */
async function hasMovedClock(page: Page): Promise<boolean> {
  return Math.abs((await page.evaluate(() => Date.now())) - Date.now()) > MINUTE_MS;
}

/**
 * Opens the tab of a worker. Each test loads its page anew, in a tab that is warm: a new context costs a new process, which
 * reads and compiles the whole program again, three times the work of a load.
 */
async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  const guard = await guardContext(context);
  const page = await context.newPage();
  const size = page.viewportSize();
  const place = { file: '' };
  const begin = async (file: string, goesOn: boolean): Promise<void> => {
    if (goesOn && place.file === file) return;
    place.file = file;
    await context.clearCookies();
    await leave(page);
  };
  const tidy = async (): Promise<void> => {
    guard.forget();
    for (const other of context.pages()) if (other !== page) await other.close();
    await context.clearPermissions();
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference' });
    await page.mouse.move(0, 0);
    if (size !== null) await page.setViewportSize(size);
  };
  return { page, guard, begin, tidy };
}

/** Empties what the page keeps, and changes its path: the same address but for the hash would not be loaded again. */
async function leave(page: Page): Promise<void> {
  if (page.url() === 'about:blank') return;
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
    history.replaceState(null, '', '/left');
  });
}
