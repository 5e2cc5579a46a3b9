import type { Page } from '@playwright/test';
import { accessId } from '../../../domain/sync/row.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { aspectOf, type Aspect } from '../support/aspects.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { englishWords } from '../support/english-words.ts';
import { EVERY_SCREEN, STATES, type ScreenState } from '../support/every-screen.ts';
import { expect, test } from '../support/fixtures.ts';
import { gridFaults } from '../support/grid-faults.ts';
import { holdCall } from '../support/held-call.ts';
import { multiplyPeople } from '../support/many-people.ts';
import { sendAs } from '../support/other-administrator.ts';
import { cutFaults } from '../support/page-faults.ts';
import { picture } from '../support/pictures.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';
import { layWire, type Wire } from '../support/wire.ts';

// rel:C-A0: every screen of the router in every state, each time in another theme and another size (aspects.ts).
test.describe.configure({ timeout: 600_000 });

let school: OwnSchool;
let wire: Wire;
let desk: Desk;

test.beforeAll(async ({ browser }) => {
  school = await openSchool(browser);
  wire = await layWire(school.entUrl);
  desk = await school.join('first', ACCOUNTS.administrator, wire.url);
  await desk.rubriques.give('Association sportive', 'Enseignants', 'v');
});

test.afterAll(async () => {
  await school.close();
  await wire.close();
});

async function lookAs(page: Page, { theme, size }: Aspect): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', forcedColors: theme === 'forced' ? 'active' : 'none', reducedMotion: 'reduce' });
}

/** What is wrong in the page as it is. */
async function faultsNow(page: Page): Promise<readonly string[]> {
  return [...(await accessibilityFaults(page)), ...(await englishWords(page)).map((fault) => `English, ${fault}`), ...(await gridFaults(page)), ...(await cutFaults(page))];
}

/** Every screen in a state, with what is opened over it. */
async function expectEveryScreen(state: ScreenState, over?: { readonly open: string; readonly close: string }): Promise<void> {
  const { page, frame } = desk;
  const faults: Record<string, readonly string[]> = {};
  for (const [i, screen] of EVERY_SCREEN.entries()) {
    const aspect = aspectOf(i, STATES.indexOf(state));
    await lookAs(page, aspect);
    await frame.open(screen);
    if (over !== undefined) {
      await page.keyboard.press(over.open);
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    const found = await faultsNow(page);
    await picture(page, `${state} ${screen.title}`);
    if (over !== undefined) await page.keyboard.press(over.close);
    if (found.length > 0) faults[`${screen.title}, ${aspect.theme}, ${String(aspect.size.width)}`] = found;
  }
  await lookAs(page, aspectOf(0, 0));
  expect(faults).toEqual({});
}

/** The same account again: what the page reads, or keeps from leaving, is set in between. */
async function enterAgain(set: () => Promise<unknown>): Promise<void> {
  await desk.frame.leave();
  await set();
  await desk.frame.enterAs(ACCOUNTS.administrator);
}

const HOLDER = { kind: 'group', id: 'profil:enseignants' } as const;

test('every screen while a change waits', () => expectEveryScreen('draft'));

test('every screen while a change is in conflict', async () => {
  await sendAs(ACCOUNTS.otherAdministrator, school.entUrl(), { kind: 'access.set', rubrique: { id: 'association-sportive', name: 'Association sportive' }, principal: HOLDER, role: 'manager' }, { entity: 'access', id: accessId('association-sportive', HOLDER), edits: [{ field: 'role', was: 'writer', set: 'manager' }] });
  await expect(desk.frame.chip).toContainText('conflit');
  await expectEveryScreen('conflict');
});

test('every screen under a dialog', () => expectEveryScreen('dialog', { open: 'F1', close: 'Escape' }));

test('every screen while the ENT answers by errors', async () => {
  wire.become('error');
  await expect(desk.frame.chip).toContainText(/Erreur de l’ENT|injoignable/);
  await expectEveryScreen('error');
});

test('every screen offline', async () => {
  wire.become('cut');
  await expect(desk.frame.chip).toContainText(/injoignable/i);
  await expectEveryScreen('offline');
  wire.become('through');
});

test('every screen while the people of the school are awaited', async () => {
  const held: { letGo?: () => Promise<void> } = {};
  await enterAgain(async () => (held.letGo = await holdCall(desk.page, 'school/people')));
  await expectEveryScreen('loading');
  await held.letGo?.();
});

test('every screen of a school without anybody', async () => {
  await enterAgain(() => multiplyPeople(desk.page, 0));
  await expectEveryScreen('empty');
});

test('every screen of a school of 60,000 people', async () => {
  await desk.page.reload();
  await enterAgain(() => multiplyPeople(desk.page, 60_000));
  await expectEveryScreen('many');
});
