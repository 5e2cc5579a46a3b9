import { readFileSync } from 'node:fs';
import { HelpTree } from '../../../domain/families/help-tree.ts';
import { FAMILIES_TEXTS } from '../../../texts/families/families.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test('« Dépannage familles » asks until who acts, prints the page of the parent, keeps nothing, and takes the questions of a DRANE', async ({ desk, page }) => {
  await desk.goTo(SCREEN_TITLES.families);
  await page.getByLabel(FAMILIES_TEXTS.tree).selectOption('ecole-modulo');
  await page.getByRole('button', { name: /Il ne parvient pas à créer son compte/ }).click();
  // What comes next is read from its title, by the keyboard too.
  await expect(page.getByRole('heading', { name: /^Question 2/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Question 3/ })).toBeFocused();
  await expectAccessible(page, 'a question');
  await page.getByRole('button', { name: 'Oui, elles sont correctes' }).click();
  await expect(page.getByText('Arena > Intranet, référentiels et outils').first()).toBeVisible();
  await expect(page.getByText(FAMILIES_TEXTS.messageNames)).toBeVisible();
  await expectAccessible(page, 'who acts');
  await picture(page, 'depannage-familles');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Vous allez recevoir vos identifiants' })).toBeVisible();
  await expect(page.getByText(FAMILIES_TEXTS.messageNames)).toBeHidden();
  await page.emulateMedia({ media: null });

  // An answer is changed where it was given; leaving the screen forgets them all.
  await page.getByRole('button', { name: /Changer cette réponse.*fiche de renseignement/ }).click();
  await page.getByRole('button', { name: 'Non, quelque chose diffère' }).click();
  await expect(page.getByRole('heading', { name: 'Recommencer la création de votre compte' })).toBeVisible();
  await desk.goTo(SCREEN_TITLES.situation);
  await desk.goTo(SCREEN_TITLES.families);
  await expect(page.getByRole('heading', { name: /^Question 1/ })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: FAMILIES_TEXTS.save }).click();
  const saved = HelpTree.parse(JSON.parse(readFileSync(await (await saving).path(), 'utf8')));
  const give = (tree: object): Promise<void> => page.getByLabel(FAMILIES_TEXTS.file).setInputFiles({ name: 'questions.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(tree)) });
  await give({ ...saved, id: 'drane', title: 'Questions de la DRANE', start: 'nulle-part' });
  await expect(desk.work.getByText(/Première question.*rien ne porte cet identifiant/)).toBeVisible();
  await give({ ...saved, id: 'drane', title: 'Questions de la DRANE' });
  await expect(desk.work.getByText(FAMILIES_TEXTS.kept)).toBeVisible();
  await expect(page.getByLabel(FAMILIES_TEXTS.tree)).toHaveValue('drane');
  await page.getByRole('button', { name: FAMILIES_TEXTS.remove }).click();
  await page.getByRole('dialog').getByRole('button', { name: FAMILIES_TEXTS.remove }).click();
  await expect(page.getByLabel(FAMILIES_TEXTS.tree)).not.toHaveValue('drane');
});
