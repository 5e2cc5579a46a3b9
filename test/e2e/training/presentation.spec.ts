import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { ConsolePage } from '../pages/console.page.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { listenForPeople, peopleNamedIn, wordsOfPage } from '../support/names-in-page.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

/** Each test leaves the window as it found it: neither presenting nor masking. */
async function stopPresenting({ page }: ConsolePage): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.removeItem('console-ent.names');
    sessionStorage.removeItem('console-ent.presentation');
  });
  await page.reload();
  await expect(page.getByRole('navigation')).toBeVisible();
}

test('F9 enlarges the page, shows the keys but not what is typed, the chosen line in large, and the last edit before and after', async ({ desk }) => {
  const { page } = desk;
  const rubriques = new RubriquesPage(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await desk.goTo('Rubriques');
  await page.keyboard.press('F9');
  const bar = page.getByRole('region', { name: 'Barre de présentation' });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: '125' }).click();
  expect(await page.evaluate(() => document.documentElement.style.zoom)).toBe('1.25');
  await bar.getByRole('button', { name: '140' }).click();
  expect(await page.evaluate(() => document.documentElement.style.zoom)).toBe('1.4');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  const pressed = page.locator('.pressed-keys');
  await page.getByRole('textbox', { name: 'Filtrer les rubriques' }).fill('');
  await page.getByRole('textbox', { name: 'Filtrer les rubriques' }).pressSequentially('rest');
  await expect(pressed).toBeEmpty();
  await bar.getByRole('button', { name: 'Loupe' }).click();
  await rubriques.cell('Restauration', 'Enseignants').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(pressed).toContainText('ÉchapM');
  const lens = page.getByRole('region', { name: 'Loupe' });
  await expect(lens).toContainText('Restauration');
  // The cell without the line and the column that are beside it.
  await expect(lens.locator('[data-chosen="true"]')).toHaveText(/^EnseignantsModérateur, modifié/);
  await picture(page, 'presentation-loupe');
  await expectAccessible(page, 'Présentation, lens');

  await bar.getByRole('button', { name: 'Avant / après' }).click();
  const compared = page.getByRole('dialog', { name: 'Avant / après' });
  await expect(compared.getByRole('row', { name: /Restauration.*Enseignants/ })).toContainText('Modérateur');
  await expect(compared).toContainText(/gagne|perd/);
  await picture(page, 'presentation-avant-apres');
  await expectAccessible(page, 'Présentation, before and after');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(bar).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.style.zoom)).toBe('');
  await stopPresenting(desk);
});

/** « Réduire les animations »: the system's word until one has one's own; left as it was. */
async function sparesMotion(page: Page, work: Locator): Promise<void> {
  const halo = page.locator('.pointer-halo');
  await expect(halo).toHaveCSS('display', 'block');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(halo).toHaveCSS('display', 'none');
  await page.evaluate(() => (location.hash = '#/parametres?onglet=affichage'));
  const choice = work.getByRole('radiogroup', { name: 'Réduire les animations' });
  await choice.getByRole('radio', { name: 'Jamais' }).check();
  await expect(halo).toHaveCSS('display', 'block');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await choice.getByRole('radio', { name: 'Toujours' }).check();
  await expect(halo).toHaveCSS('display', 'none');
  await picture(page, 'parametres-affichage');
  await choice.getByRole('radio', { name: 'Comme le système' }).check();
}

test('the halo is under the pointer at 160 %, unless the settings or the system spare motion, and a reload goes on presenting', async ({ desk }) => {
  const { page, work } = desk;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.keyboard.press('F9');
  await page.getByRole('region', { name: 'Barre de présentation' }).getByRole('button', { name: '160' }).click();
  await page.mouse.move(500, 300);
  const place = await page.locator('.pointer-halo').evaluate((halo) => halo.getBoundingClientRect());
  expect([Math.round(place.x), Math.round(place.y)]).toEqual([500, 300]);
  await sparesMotion(page, work);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Barre de présentation' }).getByRole('button', { name: '160' })).toHaveAttribute('aria-pressed', 'true');
  await picture(page, 'presentation-160');
  await expectAccessible(page, 'Présentation, 160 %');
  await stopPresenting(desk);
});

test('masked, no screen, panel, title, search nor export names anybody; edits are about the real people', async ({ desk }) => {
  test.setTimeout(400_000);
  const { page, work } = desk;
  const people = listenForPeople(page);
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Noms masqués', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Noms masqués', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(work.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'Noms masqués : les afficher' })).toBeVisible();
  expect(people().length).toBeGreaterThan(500);

  const nobodyIn = async (state: string): Promise<void> => expect(peopleNamedIn(await wordsOfPage(page), people()), state).toEqual([]);
  const links = await desk.navigation.getByRole('link').all();
  for (const link of links) {
    const screen = (await link.textContent()) ?? '';
    await link.click();
    await expect(work.getByRole('heading', { level: 1 })).toBeVisible();
    const tabs = await work.getByRole('tab').all();
    for (const tab of [undefined, ...tabs]) {
      await tab?.click();
      if (screen === 'Importer' && tab === undefined) await expect(work).toContainText('Un fichier porte de vrais noms');
      const row = work.locator('.ag-row').first();
      if (await row.isVisible()) await row.getByRole('gridcell').first().click();
      await nobodyIn(`${screen} ${(await tab?.textContent()) ?? ''}`);
    }
  }

  await desk.goTo('Annuaire');
  await new DirectoryPage(page).search.fill('enseignante 2');
  await page.getByRole('gridcell', { name: /ENSEIGNANTE 2/ }).first().click();
  await expect(desk.inspector).toContainText('Enseignante 2');
  await expect(desk.inspector).toContainText('masqué');
  await picture(page, 'presentation-annuaire-masque');
  await expectAccessible(page, 'Annuaire, names masked');
  await nobodyIn('Annuaire, sheet');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
  await palette.getByRole('combobox').fill('@élève 3');
  await expect(palette.getByRole('option', { name: /ÉLÈVE 3/ }).first()).toBeVisible();
  await nobodyIn('palette');
  await page.keyboard.press('Escape');

  const [file] = await Promise.all([page.waitForEvent('download'), exportPeople(desk)]);
  const exported = await readFile(await file.path(), 'utf8');
  expect(exported).toContain('"ENSEIGNANTE 2"');
  expect(peopleNamedIn(exported, people()), 'export').toEqual([]);
  await desk.goTo('Groupes');
  const groups = new GroupsPage(page);
  const group = await groups.make('Atelier d’Élève 7');
  await groups.paste(group, ['ÉLÈVE 7']);
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await desk.goTo('Synchronisation');
  await expect(work).toContainText('Élève 7');
  await nobodyIn('draft');
  await stopPresenting(desk);
  await desk.goTo('Synchronisation');
  await expect(work).toContainText('Atelier d’');
  await expect(work).not.toContainText('lève 7');
  expect(peopleNamedIn(await wordsOfPage(page), people()).length, 'the account, and whom the group was made for').toBeGreaterThan(1);
});

async function exportPeople({ page, work }: ConsolePage): Promise<void> {
  await work.getByRole('button', { name: 'Exporter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exporter : Annuaire' });
  await dialog.getByRole('textbox', { name: 'Motif de l’export' }).fill('Formation des enseignants');
  await dialog.getByRole('button', { name: 'Enregistrer le fichier' }).click();
}
