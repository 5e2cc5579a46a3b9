import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test.describe('Palette (Ctrl K)', () => {
  test('finds people, groups and rubriques by the keyboard alone, and does what can be done with them', async ({ desk: { page } }) => {
    const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
    const field = palette.getByRole('combobox');
    const option = (name: string) => palette.getByRole('option', { name, exact: true });
    const title = page.getByRole('main').getByRole('heading', { level: 1 });

    await test.step('opens on the screens, closes and gives the focus back', async () => {
      await page.keyboard.press('Control+k');
      await expect(field).toBeFocused();
      await expect(palette.getByRole('option', { name: /^Annuaire/ })).toBeVisible();
      await expectAccessible(page, 'palette, first lines');
      await page.keyboard.press('Escape');
      await expect(palette).toHaveCount(0);
    });

    await test.step('a person is found without accents and opened', async () => {
      await page.getByRole('button', { name: /^Rechercher une personne/ }).click();
      await page.keyboard.type('lefevre noe');
      await expect(option('LEFEVRE Noé, Élève, 5e B')).toHaveAttribute('aria-selected', 'true');
      await expectAccessible(page, 'palette');
      await page.keyboard.press('Enter');
      await expect(title).toHaveText('Annuaire');
      await expect(page.getByRole('article', { name: /Noé Lefevre/ })).toBeVisible();
      await expect(page.getByRole('complementary', { name: 'Inspecteur' })).toBeFocused();
    });

    await test.step('what was opened comes back first', async () => {
      await page.keyboard.press('Control+k');
      await expect(palette.getByRole('group', { name: 'Récents' }).getByRole('option')).toHaveText([/LEFEVRE Noé/]);
    });

    await test.step('« 6ea » finds the class; the right arrow lists what can be done with it', async () => {
      await page.keyboard.type('#6ea');
      await expect(option('6e A, Classe')).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('ArrowRight');
      await expect(option('Voir les membres de 6e A')).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await expect(option('6e A, Classe')).toBeVisible();
    });

    await test.step('an act opens its own dialog on its own screen', async () => {
      await field.fill('>creer un groupe');
      await page.keyboard.press('Enter');
      await expect(title).toHaveText('Groupes');
      await expect(page.getByRole('dialog', { name: 'Créer un groupe libre' })).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('a rubrique is renamed from anywhere', async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('/club journal');
      await page.keyboard.press('ArrowRight');
      await option('Renommer Club journal').click();
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Club journal');
      await page.keyboard.press('Escape');
    });
  });

  test('tells a head what is the administrator’s', async ({ door }) => {
    await door.enterAs('Catherine Moreau');
    const { page } = door;
    const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>creer un groupe');
    const act = palette.getByRole('option', { name: 'Créer un groupe, Réservé à l’administrateur ENT' });
    await expect(act).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toBeVisible();
  });
});
