import { CHECKLIST_SENTENCES } from '../../../texts/year/school-year.ts';
import { YEAR_CHANGE_TEXTS } from '../../../texts/year/year-change.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('« Année scolaire » names what goes with the year, what is to be done again, and what to do, verified by the controls', async ({ desk, page }) => {
  await desk.goTo('Année scolaire');
  const table = page.getByRole('table', { name: YEAR_CHANGE_TEXTS.vanishing });
  await expect(table.getByRole('row')).not.toHaveCount(1);
  await expect(table.getByText('rubrique de classe').first()).toBeVisible();
  // Temporary ones go too, where they are.
  await expect(table.getByRole('row', { name: /Semaine des langues/ })).toContainText('rubrique temporaire');
  await expect(table.getByRole('row', { name: /Voyage à Rome/ })).toHaveCount(1);
  const order = page.getByRole('region', { name: YEAR_CHANGE_TEXTS.order });
  await expect(order.getByRole('link', { name: /^MSG-01/ })).toBeVisible();
  await expect(order.getByText('À faire dans Siècle.').first()).toBeVisible();
  // Two imports are compared, as one chooses them: newcomers of the delivery before are named.
  const imports = page.getByRole('region', { name: YEAR_CHANGE_TEXTS.imports });
  await expect(imports.getByRole('status')).toHaveText(/^5\sarrivées, 0\sdépart, 0\sgroupe renommé$/);
  await expect(imports.getByRole('list', { name: YEAR_CHANGE_TEXTS.came }).getByRole('listitem')).toHaveCount(5);
  await imports.getByRole('combobox', { name: YEAR_CHANGE_TEXTS.after }).selectOption({ index: 0 });
  await expect(imports.getByRole('status')).toHaveText(/^0\sarrivée, 0\sdépart/);
  await imports.getByRole('combobox', { name: YEAR_CHANGE_TEXTS.to }).selectOption({ index: 1 });
  await expect(imports.getByRole('status')).toHaveText(/^5\sarrivées/);
  await expectAccessible(page, 'the change of year');
  await picture(page, 'annee-scolaire');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: YEAR_CHANGE_TEXTS.print })).toBeHidden();
  await expect(page.getByRole('region', { name: YEAR_CHANGE_TEXTS.imports })).toBeVisible();
  await page.emulateMedia({ media: null });

  // A task that is ticked here is ticked on the dashboard, and waits in the draft.
  const task = CHECKLIST_SENTENCES['head-group'];
  await order.getByRole('checkbox', { name: task }).check();
  await expect(desk.status.getByText(/Tâche|tâche|Fait|cochée/).first()).toBeVisible();
  await desk.goTo('Tableau de bord');
  await page.locator('summary', { hasText: 'Rentrée' }).click();
  await expect(page.getByRole('checkbox', { name: task })).toBeChecked();

  await desk.goTo('Année scolaire');
  await table.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rubriques' })).toBeVisible();
});
