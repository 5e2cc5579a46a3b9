import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { join } from 'node:path';
import { ConsolePage } from '../pages/console.page.ts';
import { guardContext, type Guard } from './guard.ts';
import { newFolder, removeFolder, startProgram, type Program } from './launch.ts';
import { tabOf, type Tab } from './tab.ts';

/** A console that is served, and the ENT it speaks with. */
export interface Served {
  readonly url: string;
  readonly entUrl: string;
  /** Where it keeps its data. */
  readonly data: string;
  readonly program: Program;
}

/** Starts « npm start -- --no-window » on a data folder under `folder`. */
export async function serveConsole(folder: string, name: string, ...args: readonly string[]): Promise<Served> {
  const data = join(folder, name);
  const program = startProgram(folder, 'start', '--no-window', '--data', data, ...args);
  const [entUrl, url] = [await program.lineOf('ENT'), await program.lineOf('READY')];
  return { url, entUrl, data, program };
}

/** The collège without the école that the demonstration has beside it, nor platforms: what it is shown with is what each test says. */
export const COLLEGE_ALONE = ['--aaf', 'resources/demo/aaf'];

/** Opens a console in a browser of its own, watched; the caller verifies the guard. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly guard: Guard }> {
  const context = await browser.newContext(options);
  const guard = await guardContext(context);
  const page = await context.newPage();
  await page.goto(url);
  return { page, guard };
}

interface TestFixtures {
  /** Whether the tests of a file go on in the page of one another, as one user would: half of what a usual test costs is to load it. */
  readonly goesOn: boolean;
  /** The tab of the worker, as new. */
  readonly tab: Tab;
  /** What must stay silent in the test's own page. */
  readonly guard: Guard;
  /** The worker's console in the test's own page, on the choice of an account. */
  readonly door: ConsolePage;
  /** The same, signed in as the first ENT administrator with nothing pending. */
  readonly desk: ConsolePage;
}

interface WorkerFixtures {
  /** One embedded ENT with its console, shared by the tests of a worker that do not disturb each other. */
  readonly served: Served;
}

/** The tests of the console: every page is watched, and must have kept silent at the end. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  served: [
    async ({ browserName }, provide) => {
      const folder = newFolder(browserName);
      const served = await serveConsole(folder, 'first', ...COLLEGE_ALONE);
      await provide(served);
      await served.program.stop();
      removeFolder(folder);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  goesOn: [false, { option: true }],
  tab: [
    async ({ browser, goesOn }, provide, { file }) => {
      const tab = await tabOf(browser);
      await tab.begin(file, goesOn);
      await provide(tab);
      tab.guard.verify();
      await tab.tidy();
    },
    { auto: true },
  ],
  guard: ({ tab }, provide) => provide(tab.guard),
  context: ({ tab }, provide) => provide(tab.page.context()),
  page: ({ tab }, provide) => provide(tab.page),
  door: async ({ page, served }, provide) => {
    // A test that goes on is there already.
    if (!page.url().startsWith(`${new URL(served.url).origin}/#`)) await page.goto(served.url);
    const door = new ConsolePage(page);
    await door.waitUntilOpen();
    await provide(door);
  },
  desk: async ({ door, goesOn }, provide) => {
    await door.enterAs('Augustin Giraud');
    await provide(door);
    // Whoever goes on in the same page finds the screens as new, since another was shown.
    if (goesOn || (await door.hasDraft())) await door.dropDraft();
  },
});

export { expect } from '@playwright/test';
