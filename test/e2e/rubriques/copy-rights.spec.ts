import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test('the rights of one rubrique are copied on several, undone at once', async ({ desk }) => {
  await desk.goTo('Rubriques');
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await rubriques.cell('Mathématiques', 'Enseignants').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('toolbar', { name: 'Actions sur la sélection' }).getByRole('button', { name: 'Copier des droits…' }).click();
  await expect(rubriques.dialog).toContainText('Copier des droits sur 2 rubriques');
  await rubriques.dialog.getByRole('combobox', { name: 'Copier les droits de' }).fill('Foyer');
  await page.getByRole('option', { name: 'Foyer socio-éducatif' }).click();
  await expectAccessible(page, 'the rights of one rubrique for several');
  await rubriques.dialog.getByRole('button', { name: 'Remplacer les droits' }).click();
  for (const title of ['Mathématiques', 'Français']) await expect(rubriques.cell(title, 'Vie scolaire')).toHaveAccessibleName(/Modérateur, modifié/);
  await page.keyboard.press('Control+z');
  await expect(rubriques.caption).toContainText('affichées sur');
});

test('filters that leave nothing are named, and taken off one by one', async ({ desk }) => {
  await desk.goTo('Rubriques');
  const { page, work } = desk;
  const rubriques = new RubriquesPage(page);
  await rubriques.filter.fill('cdi');
  await rubriques.chip('Modifiées').click();
  await expect(work).toContainText('Aucune rubrique ne passe à la fois les filtres « cdi » et « Modifiées ».');
  await expectAccessible(page, 'filters that leave nothing');
  await work.getByRole('button', { name: 'Retirer le filtre « Modifiées »' }).click();
  await expect(rubriques.title('CDI')).toBeVisible();
});
