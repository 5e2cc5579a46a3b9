import type { Browser, Page } from '@playwright/test';
import { ACCOUNTS, ConsolePage } from '../pages/console.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { openPage, serveConsole, type Served } from './fixtures.ts';
import type { Guard } from './guard.ts';
import { newFolder, removeFolder, startProgram, type Program } from './launch.ts';

/** An administrator at a console of their own. */
export interface Desk extends Served {
  readonly page: Page;
  readonly guard: Guard;
  readonly frame: ConsolePage;
  readonly rubriques: RubriquesPage;
  readonly sync: SyncPage;
}

/** An ENT of its own and the consoles that join it: for tests that stop it, restart it or dispute. */
export interface OwnSchool {
  readonly folder: string;
  /** Starts the ENT again, on the same data and the same port. */
  startEnt(...args: readonly string[]): Promise<void>;
  /** Ends the ENT, as when the cable is unplugged. */
  stopEnt(): Promise<void>;
  /** Where the ENT is now. */
  entUrl(): string;
  /** Starts a console, signs in and opens Rubriques; `through` is another way to the ENT. */
  join(name: string, account: string, through?: string): Promise<Desk>;
  /** kill -9 of a console, then a start on the same data. */
  restart(desk: Desk): Promise<Desk>;
  /** Ends everything; what the pages noted is verified. */
  close(): Promise<void>;
}

/** Opens an ENT with the demonstration school, or with another delivery. */
export async function openSchool(browser: Browser, ...entArgs: readonly string[]): Promise<OwnSchool> {
  const folder = newFolder('school');
  const desks: Desk[] = [];
  const place: { ent?: Program; url: string } = { url: '' };
  const startEnt = async (...args: readonly string[]): Promise<void> => {
    place.ent = startProgram(folder, 'ent', '--data', `${folder}/ent`, ...args);
    place.url = await place.ent.lineOf('ENT');
  };
  await startEnt(...(entArgs.length === 0 ? ['--aaf', 'resources/demo/aaf'] : entArgs));
  const open = async (served: Served): Promise<Desk> => {
    const { page, guard } = await openPage(browser, served.url);
    const frame = new ConsolePage(page);
    await frame.waitUntilOpen();
    const desk = { ...served, page, guard, frame, rubriques: new RubriquesPage(page), sync: new SyncPage(page) };
    desks.push(desk);
    return desk;
  };
  return {
    folder,
    startEnt,
    stopEnt: async () => place.ent?.stop(),
    entUrl: () => place.url,
    join: async (name, account, through = place.url) => {
      const desk = await open(await serveConsole(folder, name, '--ent', through));
      await desk.frame.enterAs(account);
      await desk.frame.goTo('Rubriques');
      return desk;
    },
    restart: async (desk) => {
      const name = desk.data.slice(folder.length + 1);
      await desk.program.kill();
      const served = await serveConsole(folder, name, '--ent', place.url);
      const again = { ...desk, ...served };
      desks[desks.indexOf(desk)] = again;
      // In the same window: a new one would read the whole program of the page anew. It left the console that was killed under it.
      await again.page.goto('about:blank');
      await again.page.goto(served.url);
      await again.frame.waitUntilOpen();
      await again.frame.goTo('Rubriques');
      return again;
    },
    close: async () => {
      for (const { guard } of desks) guard.verify();
      for (const { page, program } of desks) {
        await page.context().close();
        await program.stop();
      }
      await place.ent?.stop();
      removeFolder(folder);
    },
  };
}

/** Two administrators of one school, each at a console. */
export interface Pair {
  readonly school: OwnSchool;
  readonly first: Desk;
  readonly second: Desk;
}

/** Opens a school of the demonstration, which two administrators join. */
export async function openPair(browser: Browser): Promise<Pair> {
  const school = await openSchool(browser);
  return { school, first: await school.join('first', ACCOUNTS.administrator), second: await school.join('second', ACCOUNTS.otherAdministrator) };
}
