import type { Locator } from '@playwright/test';
import { InspectionsPage } from '../pages/inspections.page.ts';
import { ReplacementsPage } from '../pages/replacements.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import type { Desk, Pair } from '../support/school.ts';

/** Shows who receives the manual among the pupils of 6e, once `Space` has given it to all of them or not. */
async function openPeople({ page, frame }: Desk, isGiven: boolean): Promise<void> {
  await frame.goTo('GAR');
  await frame.work.getByRole('grid', { name: 'Ressources et populations' }).locator('[row-id="DEMO-MATHS"] [col-id="level:6EME"]').click();
  if (isGiven) await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Space');
}

/** Ticks or unticks the first pupil. */
async function turnFirst({ page }: Desk): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('list', { name: 'Personnes qui reçoivent la ressource' }).getByRole('checkbox').first().click();
  await dialog.getByRole('button', { name: 'Garder ce choix' }).click();
}

/** Makes the replacement of the demonstration that is over last some days more. */
async function extend({ page, frame }: Desk, days: number): Promise<void> {
  await frame.goTo('Remplacements');
  await new ReplacementsPage(page).focusEnded();
  for (let i = 0; i < days; i++) await page.keyboard.press('Shift+ArrowRight');
}

const masterOf = ({ frame }: Desk): Locator => frame.work.getByRole('combobox', { name: 'Les remplacements se gèrent dans' });

async function send({ frame, sync }: Desk): Promise<void> {
  await frame.goTo('Synchronisation');
  await sync.send();
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
}

/** Moves the window of an inspection some days later. */
async function moveWindow({ page, frame }: Desk, days: number): Promise<void> {
  await frame.goTo('Inspections');
  await new InspectionsPage(page).bar(/^GUILLAUME/).focus();
  for (let i = 0; i < days; i++) await page.keyboard.press('ArrowRight');
}

/** An assignment, a replacement and an inspection, of which two administrators think otherwise. */
export function planConflicts(pair: () => Pair): void {
  test('two administrators disagree about an assignment, a replacement and an inspection: three cards say it in words, and are decided', async () => {
    const { first, second } = pair();
    // Where EDT is the master, changing a replacement asks for a reason.
    await first.frame.goTo('Remplacements');
    await masterOf(first).selectOption('ent');
    await send(first);
    await second.frame.goTo('Remplacements');
    await expect(masterOf(second)).toHaveValue('ent', { timeout: 20_000 });
    await openPeople(second, true);
    await turnFirst(second);
    await extend(second, 2);
    await moveWindow(second, 2);
    await openPeople(first, false);
    await turnFirst(first);
    await extend(first, 1);
    await moveWindow(first, 1);
    await send(first);

    await second.frame.goTo('Synchronisation');
    await expect(second.sync.work.getByRole('tab', { name: /^Conflits 3/ })).toBeVisible({ timeout: 20_000 });
    await second.sync.openTab('Conflits');
    const { card } = second.sync;
    await expect(card).toContainText(/Affectation GAR .{1,2}Manuel de mathématiques 5e/);
    // Each side says who would receive the resource, against what it was.
    await expect(card.getByText('Effet :')).toHaveCount(2);
    await expect(card).toContainText(/Une personne recevra, d’après le plan, au moins une ressource du GAR de plus/);
    await picture(second.page, 'plan-conflicts');
    await expectAccessible(second.page, 'conflicts of the plan');
    await second.sync.settle('Garder le mien');
    await expect(card).toContainText(/Remplacement de .* par .*, période/);
    await expect(card).not.toContainText('rien ne change');
    await second.sync.settle('Garder celui de l’ENT');
    await expect(card).toContainText(/Inspection, .*Guillaume par Yann Delmas.*accès ouvert/);
    await second.sync.settle('Garder le mien');
    await expect(second.frame.chip).not.toContainText('conflit');
    await send(second);
  });
}
