import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

test.describe('Services', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.goTo('Services');
  });

  test('each service shows its own roles; a role given says who gains it and when it counts', async ({ desk }) => {
    await desk.page.getByRole('gridcell', { name: 'Médiacentre' }).click();
    const sheet = desk.page.getByRole('article', { name: 'Médiacentre' });
    await expect(sheet).toContainText('Administration › Services › Liste des services › Médiacentre');
    const scale = sheet.getByRole('region', { name: 'Rôles de ce service' });
    await expect(scale.getByRole('listitem')).toHaveText(['Utilisation', 'Responsable d’affectation GAR']);
    const users = sheet.getByRole('region', { name: /^Accès utilisateur/ });
    await users.getByRole('combobox', { name: 'Ajouter une personne' }).fill('lefevre noe');
    await desk.page.getByRole('option', { name: /Noé Lefevre/ }).click();
    await users.getByRole('combobox', { name: 'Rôle', exact: true }).selectOption('Responsable d’affectation GAR');
    await users.getByRole('button', { name: 'Donner' }).click();
    await expect(sheet).toContainText('une personne gagne un rôle plus élevé');
    await expect(sheet).toContainText('Effectif à la prochaine connexion');
    await expectAccessible(desk.page, 'Services, a role given');
    await users.getByRole('combobox', { name: /^Rôle de .*Noé Lefevre/ }).selectOption('Aucun rôle');
    await expect(users.getByRole('combobox', { name: /^Rôle de .*Noé Lefevre/ })).toHaveCount(0);
    await desk.page.keyboard.press('Control+z');
    await expect(users.getByRole('combobox', { name: /^Rôle de .*Noé Lefevre/ })).toHaveValue('gar');
  });

  test('an AESH is tied to a student, and one without an account is seen', async ({ desk }) => {
    await desk.page.getByRole('tab', { name: 'Accompagnants' }).click();
    await expect(desk.page.getByRole('gridcell', { name: '▲ Sans compte' })).toBeVisible();
    await expectAccessible(desk.page, 'Services, accompanists');
    await desk.page.getByRole('button', { name: 'Rattacher un accompagnant' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Élève' }).fill('lefevre noe');
    await desk.page.getByRole('option', { name: /Noé Lefevre/ }).click();
    await dialog.getByRole('combobox', { name: 'Accompagnant' }).fill('sandrine');
    await desk.page.getByRole('option', { name: /Sandrine/ }).first().click();
    await dialog.getByRole('button', { name: 'Rattacher un accompagnant' }).click();
    const tied = desk.page.getByRole('row', { name: /LEFEVRE Noé/ });
    await expect(tied).toContainText('Rattaché · Modifié');
    await tied.getByRole('gridcell').first().click();
    await desk.page.getByRole('button', { name: 'Mettre fin au rattachement' }).click();
    await expect(tied).toHaveCount(0);
  });
});
