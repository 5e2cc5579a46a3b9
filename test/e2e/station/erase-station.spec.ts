import { existsSync, readdirSync } from 'node:fs';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { openSchool } from '../support/school.ts';

const schoolsIn = (data: string): readonly string[] => readdirSync(data).filter((name) => /^[0-9a-f]{24}$/.test(name));

test('the data of a computer are erased once what is unsent was named, kept in a file, and a word was typed', async ({ browser }) => {
  const school = await openSchool(browser);
  const { page, frame, rubriques, data } = await school.join('a', 'Augustin Giraud');
  await page.setViewportSize({ width: 1440, height: 900 });
  await rubriques.give('Mathématiques', 'Vie scolaire', 'p');
  await frame.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Données' }).click();
  await page.getByRole('button', { name: 'Effacer les données de ce poste…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Effacer les données de ce poste' });
  await expect(dialog).toContainText('Augustin Giraud : une modification');
  await expect(dialog).toContainText('Mathématiques');
  const erase = dialog.getByRole('button', { name: 'Effacer définitivement' });
  await expect(erase).toBeDisabled();
  await expectAccessible(page, 'erasing the data of a computer');
  await picture(page, 'effacer-ce-poste');

  await dialog.getByRole('button', { name: 'Donner à un autre poste…' }).click();
  const giving = page.getByRole('dialog').last();
  const download = page.waitForEvent('download');
  await giving.getByRole('button', { name: 'Faire le fichier' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.entx$/);
  await giving.getByRole('button', { name: 'Fermer' }).last().click();

  const before = schoolsIn(data);
  await dialog.getByRole('textbox', { name: 'Pour confirmer, écrivez EFFACER' }).fill('effacer');
  await erase.click();
  await expect(frame.accounts).toBeVisible();
  for (const name of before) expect(existsSync(`${data}/${name}`)).toBe(false);
  await frame.enterAs('Augustin Giraud');
  await frame.goTo('Synchronisation');
  await expect(frame.work.getByRole('button', { name: 'Retirer du brouillon' })).toBeHidden();
  await school.close();
});
