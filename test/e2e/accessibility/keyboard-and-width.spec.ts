import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test('closing the help or a dialog comes back to the cell one was in', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  const cell = rubriques.cell('Restauration', 'Enseignants');
  await cell.click();
  await page.keyboard.press('F1');
  await expect(rubriques.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('the seven main groups of Rubriques and what is folded stay in sight beside the inspector, in 1440 px', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Rubriques');
  const rubriques = new RubriquesPage(page);
  await rubriques.cell('Restauration', 'Enseignants').click();
  await page.keyboard.press('Escape');
  await expect(desk.inspector).toBeVisible();
  await expect(rubriques.grid).toContainText('+ 2');
  await expect(page.locator('.rights-grid .ag-body-horizontal-scroll')).toBeHidden();
  // Two lines of 15 px: no word of a name is broken in two, which would make a third.
  for (const header of await page.locator('.rights-grid .ag-header-cell-text').all()) expect(await header.evaluate(({ clientHeight }) => clientHeight)).toBeLessThanOrEqual(30);
  // All of what is shown of how many is read.
  const words = page.locator('.screen-head .caption > span');
  expect(await words.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
});

// 1024 px, and 140 % of a 1440 px window (ux §3.2): nothing of the work area is out of sight.
test('every button of Rubriques stays in sight on a narrow window', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1024, height: 700 });
  await desk.goTo('Rubriques');
  await expect(new RubriquesPage(page).grid).toBeVisible();
  expect(await desk.work.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('a narrow page is all for its work until something is chosen: an inspector that says nothing takes none of it', async ({ desk }) => {
  const { page } = desk;
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const screen of ['Annuaire', 'Journal'] as const) {
    await desk.goTo(screen);
    await expect(desk.inspector, screen).toBeHidden();
    expect((await desk.work.boundingBox())?.width, screen).toBeGreaterThan(970);
  }
  // F6 passes over what is not drawn.
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(page.locator('.shell-status :focus')).toBeVisible();
  await desk.goTo('Annuaire');
  await desk.work.getByRole('row', { name: /Élève/ }).first().click();
  await expect(desk.inspector).toBeVisible();
});

test('a page enlarged by its preference folds its navigation as a narrow window does', async ({ desk }) => {
  const { page } = desk;
  const word = desk.navigation.getByText('Rubriques', { exact: true });
  const enlarge = async (percent: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>affichage : ${percent}`);
    await page.keyboard.press('Enter');
  };
  const width = async (): Promise<number> => (await word.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(20);
  await enlarge('140');
  await expect.poll(width).toBeLessThan(3);
  await enlarge('100');
  await expect.poll(width).toBeGreaterThan(20);
});

test('Ctrl P says why a cell gives its right, and Échap comes back to it', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  const cell = rubriques.cell('Restauration', 'Enseignants');
  await cell.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('tab', { name: 'Droits effectifs' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('Alt and the arrows go through the screens seen, F8 goes to what is wrong, Ctrl L copies the address', async ({ desk }) => {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.goTo('Annuaire');
  await desk.goTo('Groupes');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Annuaire', level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { name: 'Groupes', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Le lien vers cet écran est dans le presse-papiers.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#/groupes');
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: 'Contrôles', level: 1 })).toBeVisible();
});
