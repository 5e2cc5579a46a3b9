import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { enrol, onRealSchool, prove } from '../support/real-school.ts';

const CAMILLE = { name: 'Camille Durand', login: 'camille.durand' };

test('a frozen screen stays as it is while the next step is prepared in the window of the notes, then goes there', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Rubriques');
  await page.keyboard.press('F9');
  const bar = page.getByRole('region', { name: 'Barre de présentation' });
  const opening = page.waitForEvent('popup');
  await bar.getByRole('button', { name: 'Notes' }).click();
  const second = new ConsolePage(await opening);
  const notes = second.page.getByRole('region', { name: 'Notes du présentateur' });
  await notes.getByRole('textbox').fill('Montrer d’abord le CDI.');
  await expect(second.page.getByRole('region', { name: 'Barre de présentation' })).toHaveCount(0);
  await expectAccessible(second.page, 'Présentation, notes');
  await picture(second.page, 'presentation-notes');

  await page.keyboard.press('Escape');
  await page.locator('.shell-work').focus();
  await page.keyboard.press('b');
  const frozen = page.getByRole('dialog', { name: 'Écran figé' });
  await expect(frozen).toBeVisible();
  await picture(page, 'presentation-figee');
  await expectAccessible(page, 'Présentation, frozen');
  const wall = { clip: { x: 0, y: 0, width: 1100, height: 700 } };
  await page.mouse.move(500, 300);
  const before = await page.screenshot(wall);
  await second.goTo('Groupes');
  await page.mouse.click(500, 300);
  expect((await page.screenshot(wall)).equals(before)).toBe(true);
  await page.keyboard.press('b');
  await expect(frozen).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Groupes' })).toBeVisible();
  await page.keyboard.press('F9');
  await second.page.close();
  await expect(bar).toBeHidden();
});

test('real people are not projected before it is said whether their names are; Enter masks them', async ({ browser }) => {
  await onRealSchool(browser, 'presenter', async ({ page, program }) => {
    const camille = await enrol(await page.context().newPage(), await program.lineOf('INVITATION'), CAMILLE);
    await prove(page, camille, 'Se connecter');
    const console = new ConsolePage(page);
    await expect(console.navigation).toContainText(CAMILLE.name);
    await console.goTo('Annuaire');
    await page.keyboard.press('F9');
    const asked = page.getByRole('dialog', { name: 'Vous allez projeter des données réelles' });
    await expect(asked.getByRole('button', { name: 'Masquer les noms' })).toBeFocused();
    await picture(page, 'presentation-question');
    await expectAccessible(page, 'Présentation, names asked');
    await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    await expect(page.getByRole('region', { name: 'Barre de présentation' })).toHaveCount(0);
    await page.keyboard.press('F9');
    await expect(asked.getByRole('button', { name: 'Masquer les noms' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Barre de présentation' })).toBeVisible();
    await expect(console.navigation).not.toContainText(CAMILLE.name);
    await expect(page.getByRole('main')).toContainText(/(?:Élève|ÉLÈVE|Responsable|RESPONSABLE|Enseignant|ENSEIGNANT)e? \d/);
    await picture(page, 'presentation-noms-masques');
  });
});
