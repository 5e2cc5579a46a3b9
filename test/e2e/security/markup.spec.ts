import type { Locator, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImporterPage } from '../pages/importer.page.ts';
import { ACCOUNTS, type ConsolePage, type ScreenName } from '../pages/console.page.ts';
import { expect, openPage, test } from '../support/fixtures.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile-texts.ts';
import { ROOT } from '../support/launch.ts';
import { layShownAsMarkup, lookAtMarkup } from '../support/markup-oracle.ts';
import { picture } from '../support/pictures.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';

// Hostile texts in every field that reaches a screen, under the production policy (reliability-security.md §3.3, X1):
// MARKUP=all scrolls to the end of everything and opens every line.
const ALL = process.env['MARKUP'] === 'all';
/** Renderings that the run must reach, so that it looked at something. */
const LEAST = ALL ? 12_000 : 1000;
/** Screens full of lines that are scrolled, and lines of which that are opened. */
const DEPTH = ALL ? { scrolls: 400, lines: 25, pause: 60 } : { scrolls: 2, lines: 1, pause: 30 };

const SCREENS: readonly ScreenName[] = [
  'Tableau de bord', 'Ma situation', 'Contrôles', 'Messagerie', 'Annuaire', 'Groupes', 'Rubriques', 'Services', 'GAR', 'Remplacements', 'Inspections', 'Comptes', 'Communication', 'Page d’accueil', 'Année scolaire', 'Indicateurs', 'Et si', 'Dépannage familles', 'Synchronisation', 'Journal', 'Importer', 'Paramètres',
];

/** What was seen, screen after screen. */
interface Campaign {
  readonly page: Page;
  readonly frame: ConsolePage;
  readonly taken: string[];
  readonly shown: Map<string, number>;
}

async function look({ page, taken, shown }: Campaign, screen: string): Promise<void> {
  const seen = await lookAtMarkup(page);
  shown.set(screen, (shown.get(screen) ?? 0) + seen.shown);
  taken.push(...seen.taken.map((what) => `${screen}: ${what}`));
}

/** Scrolls whatever scrolls within the work area, looking at each screenful. */
async function scrollThrough(campaign: Campaign, screen: string): Promise<void> {
  await look(campaign, screen);
  for (let i = 0; i < DEPTH.scrolls; i++) {
    const moved = await campaign.page.evaluate(() => {
      const places = [...document.querySelectorAll('main *, main, [role=complementary] *')].filter(({ scrollHeight, clientHeight }) => clientHeight > 40 && scrollHeight > clientHeight + 4);
      const before = places.map(({ scrollTop }) => scrollTop);
      for (const place of places) place.scrollTop += place.clientHeight * 0.9;
      return places.some(({ scrollTop }, at) => scrollTop !== before[at]);
    });
    if (!moved) return;
    await campaign.page.waitForTimeout(DEPTH.pause);
    await look(campaign, screen);
  }
}

/** Opens some lines of what is listed, and looks at what each tells. */
async function openLines(campaign: Campaign, screen: string, lines: Locator): Promise<void> {
  for (let i = 0; i < Math.min(await lines.count(), DEPTH.lines); i++) {
    await lines.nth(i).click({ timeout: 1000 }).catch(() => undefined);
    await campaign.page.waitForTimeout(DEPTH.pause);
    await scrollThrough(campaign, screen);
    await campaign.page.keyboard.press('Escape');
  }
}

async function visit(campaign: Campaign, screen: ScreenName): Promise<void> {
  const { page, frame } = campaign;
  // Each role has its own screens.
  if ((await frame.navigation.getByRole('link', { name: screen }).count()) === 0) return;
  await frame.goTo(screen);
  await scrollThrough(campaign, screen);
  const tabs = frame.work.getByRole('tab');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click({ timeout: 1000 }).catch(() => undefined);
    await scrollThrough(campaign, screen);
  }
  await openLines(campaign, screen, frame.work.locator('.ag-center-cols-container [role=row]:visible [role=gridcell]:first-child'));
  await openLines(campaign, screen, frame.work.getByRole('list').getByRole('button'));
  await page.keyboard.press('Escape');
}

/** A draft whose words are hostile, given to another station in a closed file, then read back. */
async function exchange(campaign: Campaign): Promise<void> {
  const { page, frame } = campaign;
  await frame.goTo('Rubriques');
  await page.getByRole('gridcell').nth(30).click();
  await page.keyboard.press('m');
  await look(campaign, 'Rubriques');
  await frame.goTo('Synchronisation');
  await scrollThrough(campaign, 'Synchronisation');
  await page.getByRole('button', { name: 'Donner à un autre poste…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Message' }).fill(hostileText(8001));
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Faire le fichier' }).click();
  const bytes = await readFile(await (await download).path());
  const key = await dialog.locator('code').first().innerText();
  await look(campaign, 'exchange file');
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await frame.goTo('Importer');
  const importer = new ImporterPage(page);
  await importer.give(`${hostileText(8002).replaceAll('/', '')}.entx`, bytes);
  await importer.step('Clé').getByRole('textbox', { name: 'Clé du fichier' }).fill(key);
  await page.keyboard.press('Enter');
  await expect(importer.step('Aperçu')).toContainText('§8001§');
  await scrollThrough(campaign, 'exchange file');
}

/** A list whose every cell is hostile. */
async function importList(campaign: Campaign): Promise<void> {
  const { page, frame } = campaign;
  const line = (n: number): string => [0, 1, 2, 3].map((at) => `"${hostileText(9000 + 4 * n + at).replaceAll('"', '""')}"`).join(';');
  await frame.goTo('Importer');
  const content = ['Groupe;Nom;Prénom;Classe', ...Array.from({ length: ALL ? HOSTILE_TEXTS : 60 }, (_, n) => line(n))].join('\r\n');
  await new ImporterPage(page).give(`${hostileText(8003).replaceAll('/', '')}.csv`, content);
  await expect(frame.work).toContainText('§8003§');
  await expect(frame.work).toContainText('§9001§');
  await scrollThrough(campaign, 'Importer, list');
}

test.describe('hostile texts in every field', () => {
  test.describe.configure({ mode: 'serial', timeout: ALL ? 3_000_000 : 300_000 });
  let school: OwnSchool;
  let desk: Desk;

  test.beforeAll(async ({ browser }) => {
    school = await openSchool(browser);
    await school.stopEnt();
    execFileSync(process.execPath, [join(ROOT, 'test/e2e/support/seed-markup.program.ts'), join(school.folder, 'ent')]);
    await school.startEnt();
  });
  test.afterAll(() => school.close());

  test(`are shown on every screen, more than ${LEAST} times, and none is taken for markup nor run`, async () => {
    desk = await school.join('first', ACCOUNTS.administrator);
    const dialogs: string[] = [];
    desk.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const campaign: Campaign = { page: desk.page, frame: desk.frame, taken: [], shown: new Map() };
    for (const account of ALL ? Object.values(ACCOUNTS) : [ACCOUNTS.administrator]) {
      await desk.frame.enterAs(account);
      for (const screen of SCREENS) await visit(campaign, screen);
    }
    await desk.frame.enterAs(ACCOUNTS.administrator);
    await importList(campaign);
    await exchange(campaign);
    await picture(desk.page, 'textes-hostiles');
    await desk.frame.leave();
    await look(campaign, 'sign-in');
    const shown = [...campaign.shown.values()].reduce((sum, count) => sum + count, 0);
    if (ALL) console.log(`${shown} renderings: ${[...campaign.shown].map(([screen, count]) => `${screen} ${count}`).join(', ')}`);
    expect(campaign.taken).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(shown).toBeGreaterThanOrEqual(LEAST);
  });

  test('would be seen, were a screen to lay them as markup without the policy: the look above can fail', async ({ browser }) => {
    const { page, guard } = await openPage(browser, desk.url, { bypassCSP: true });
    await page.route(({ hostname }) => hostname === 'evil.example', (route) => route.abort());
    await expect(page.getByRole('list', { name: 'Comptes de démonstration' })).toBeVisible();
    expect((await lookAtMarkup(page)).taken).toEqual([]);
    expect(await layShownAsMarkup(page)).toBeGreaterThan(3);
    await expect.poll(async () => (await lookAtMarkup(page)).taken.length).toBeGreaterThan(3);
    guard.forget();
    await page.context().close();
  });
});
