import { readFile } from 'node:fs/promises';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

test('a shortcut is remapped by the keyboard alone, refused with a sentence, turned off, exported, put back and imported', async ({ desk }) => {
  const { page, work } = desk;
  const openKeyboard = async (): Promise<void> => {
    await desk.goTo('Paramètres');
    await work.getByRole('tab', { name: 'Clavier' }).click();
  };
  const row = (id: string) => work.locator(`[data-shortcut="${id}"]`);
  const change = async (id: string, keys: string): Promise<void> => {
    await row(id).getByRole('button', { name: /^Changer les touches/ }).focus();
    await page.keyboard.press('Enter');
    await expect(row(id)).toContainText('Pressez les nouvelles touches');
    await page.keyboard.press(keys);
  };
  await openKeyboard();
  await change('palette', 'Escape');
  await expect(row('palette')).toContainText('Ctrl K');
  await change('palette', 'Control+f');
  await expect(row('palette').getByRole('alert')).toContainText('« Ctrl F » sert déjà à « Filtrer la liste »');
  await picture(page, 'raccourcis');
  await expectAccessible(page, 'Paramètres, a shortcut refused');
  await change('palette', 'Control+e');
  await expect(row('palette').getByRole('alert')).toHaveCount(0);
  await expect(row('palette')).toContainText('Ctrl E');
  await expect(desk.header.getByRole('button', { name: /^Rechercher/ })).toContainText('Ctrl E');
  await change('visitor', 'x');
  await row('help').getByRole('button', { name: /^Éteindre/ }).click();
  await expect(row('help')).toContainText('Éteint');

  const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('F1');
  await page.keyboard.press('Control+e');
  await expect(palette).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const rubriques = new RubriquesPage(page);
  await desk.goTo('Rubriques');
  await rubriques.cell('Restauration', 'Enseignants').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(desk.status).not.toContainText('Restauration');
  await page.keyboard.press('x');
  await expect(desk.status).toContainText('Restauration');

  await page.reload();
  await openKeyboard();
  await expect(row('visitor')).toContainText('X');
  const [saved] = await Promise.all([page.waitForEvent('download'), work.getByRole('button', { name: 'Exporter dans un fichier' }).click()]);
  const text = await readFile(await saved.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ shortcuts: { palette: 'Ctrl+e', visitor: 'x', help: null } });
  await work.getByRole('button', { name: 'Tout remettre comme à l’origine' }).click();
  await expect(row('visitor')).toContainText('V');
  const give = async (name: string, content: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), work.getByRole('button', { name: /^Importer un fichier/ }).click()]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await give('autre.json', '{"format":"autre"}');
  await expect(work.getByRole('alert')).toContainText('n’est pas un fichier de raccourcis');
  await expectAccessible(page, 'Paramètres, a file of shortcuts refused');
  await give('raccourcis.json', text);
  await expect(work.getByText('Les raccourcis du fichier sont en place.')).toBeVisible();
  await expect(row('palette')).toContainText('Ctrl E');
  await work.getByRole('button', { name: 'Tout remettre comme à l’origine' }).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Ctrl K');
  await page.keyboard.press('Escape');
});

test('the help is searched, opens the page found, and says where the ENT has the same screen and who says so', async ({ desk }) => {
  const { page } = desk;
  await desk.goTo('Tableau de bord');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog');
  await expect(help).toContainText('Non indiqué par la source');
  await help.getByRole('textbox', { name: 'Chercher dans l’aide' }).fill('inspecteur cahier');
  await expect(help.getByRole('list', { name: 'Pages trouvées' }).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page, 'help, pages found');
  await help.getByRole('button', { name: 'Inspections' }).click();
  await expect(help).toContainText('Pédagogie › Gestion emploi du temps › Inspections. Source : guide de la DRANE Occitanie (S2-107).');
  await picture(page, 'aide');
  await expectAccessible(page, 'help, another page');
  await page.keyboard.press('Escape');
});
