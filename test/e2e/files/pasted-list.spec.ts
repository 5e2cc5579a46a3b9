import { GroupsPage } from '../pages/groups.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

test('a pasted list: members are named and not offered, unknown lines are resolved one by one', async ({ desk }) => {
  await desk.goTo('Groupes');
  const groups = new GroupsPage(desk.page);
  const sheet = await groups.make('Atelier radio');
  await groups.paste(sheet, ['LEFEVRE Noé']);
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await groups.paste(sheet, ['LEFEVRE Noé']);
  await expect(groups.dialog).toContainText('il n’y a rien à ajouter');
  await expect(groups.dialog.getByRole('button', { name: /^Ajouter/ })).toBeDisabled();
  await groups.dialog.getByRole('textbox', { name: 'Coller une liste' }).fill('LEFEVRE Noé\nInès l’hermitte');
  await groups.dialog.getByRole('button', { name: 'Reconnaître' }).click();
  await groups.dialog.getByRole('textbox', { name: 'Chercher qui est « Inès l’hermitte »' }).fill('hermite ines');
  await groups.dialog.getByRole('radio', { name: /HERMITE Inès/i }).check();
  await expectAccessible(desk.page, 'a pasted list being resolved');
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(sheet.getByRole('region', { name: /^Membres/ })).toContainText(/HERMITE Inès/i);
});
