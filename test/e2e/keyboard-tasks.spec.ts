import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConsolePage } from './pages/console.page.ts';
import { expect, test } from './support/fixtures.ts';
import { keysAlone, type KeysAlone } from './support/keys-alone.ts';
import { ROOT } from './support/launch.ts';

/** The part of the page that holds the palette: it comes after it was asked for, as on a busy machine. */
const palette = { isHeld: false, ...Promise.withResolvers<void>() };

test.beforeEach(({ page }) => page.route(/\/after-[^/]*\.js$/, async (route) => {
  palette.isHeld = true;
  await palette.promise;
  await route.continue();
}));

// RGAA 7.3, 12.8 and 12.9 (rel:C-A5): each main task by keys alone, without a trap, and how many keys it takes.
test('every main task is done by keys alone, in as many keys as docs/accessibility.md says', async ({ door }) => {
  const { page, work } = door;
  const recorded = await readTable();
  const counted: Record<string, number> = {};
  const task = async (name: string, does: (keys: KeysAlone) => Promise<void>): Promise<void> => {
    await test.step(name, async () => {
      const keys = keysAlone(page);
      await does(keys);
      counted[name] = keys.count();
    });
  };
  if (await door.navigation.isVisible()) await door.leave();

  await task('Se connecter', async ({ reach, press }) => {
    await reach(door.accounts.getByRole('button', { name: 'Augustin Giraud' }));
    await press('Enter');
    await expect(door.header).toContainText('Jean-Macé');
    await expect(page.getByRole('contentinfo')).toContainText(/Données de l’ENT\s:\s(?!pas encore)/);
  });
  await task('Trouver une personne', async ({ press, type }) => {
    // Nothing of what is typed before the palette is there may be lost: the end of a name would find somebody else.
    await press('Control+k');
    await type('lefevre');
    expect(palette.isHeld).toBe(true);
    palette.resolve();
    await type(' noe');
    await expect(page.getByRole('option', { name: /Noé/ }).first()).toBeVisible();
    await press('Enter');
    await expect(door.inspector.getByRole('heading', { name: 'Noé Lefevre' })).toBeVisible();
  });
  await task('Donner un droit', async ({ press, type }) => {
    await press('Control+k');
    await type('Foyer socio');
    await expect(page.getByRole('option', { name: /Foyer socio-éducatif/ }).first()).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, privée/ })).toBeFocused();
    await press('ArrowRight', 3);
    await press('r');
    await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, Responsables, Rédacteur, modifié/ })).toBeFocused();
  });
  await task('Annuler, puis rétablir', async ({ press }) => {
    await press('Control+z');
    await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, Responsables, Visiteur/ })).toBeFocused();
    await press('Control+y');
    await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, Responsables, Rédacteur/ })).toBeFocused();
  });
  await task('Savoir pourquoi un droit est donné', async ({ press }) => {
    await press('Control+p');
    await expect(page.getByRole('tab', { name: 'Droits effectifs' })).toBeFocused();
    await press('Escape');
    await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, Responsables/ })).toBeFocused();
  });
  await task('Vérifier et envoyer', async ({ press, type, reach }) => {
    await press('Control+Enter');
    const check = work.getByRole('region', { name: 'Vérifier et envoyer' }).or(page.getByRole('dialog'));
    await reach(page.getByRole('textbox', { name: 'Message pour le journal' }));
    await type('Essai');
    await reach(page.getByRole('button', { name: /^Envoyer/ }));
    await press('Enter');
    await expect(check.or(work).getByText(/accepté/).first()).toBeVisible();
  });
  await task('Corriger un constat', async ({ press, type, reach }) => {
    await press('Control+2');
    await expect(page.getByRole('textbox', { name: 'Filtrer les contrôles' })).toBeVisible();
    await press('Control+f');
    await type('GRP-02');
    await expect(page.getByRole('row', { name: /GRP-02/ })).toBeVisible();
    await press('Enter');
    await reach(page.getByRole('row', { name: /GRP-02/ }).getByRole('gridcell', { name: 'Corriger' }), 'ArrowRight');
    await press('Enter');
    await expect(page.getByRole('row', { name: /GRP-02/ })).toContainText('Corrigé dans le brouillon');
    await press('Control+z');
  });
  await task('Créer un groupe', async ({ press, type, reach }) => {
    await press('Control+4');
    await expect(work.getByRole('heading', { level: 1, name: 'Groupes' })).toBeVisible();
    await reach(work.getByRole('button', { name: 'Créer un groupe' }));
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Nom du groupe' })).toBeFocused();
    await type('Club échecs');
    await press('Enter');
    await expect(door.inspector.getByRole('heading', { name: 'Club échecs' })).toBeVisible();
    await press('Control+z');
  });
  await task('Exporter une liste', async ({ press, type, reach }) => {
    await press('Control+3');
    await expect(work.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
    await press('Control+f');
    await type('6e A');
    await reach(work.getByRole('button', { name: /^Exporter/ }), 'Shift+Tab');
    await press('Enter');
    await reach(page.getByRole('textbox', { name: 'Motif de l’export' }));
    await type('Conseil');
    const download = page.waitForEvent('download');
    await reach(page.getByRole('button', { name: 'Enregistrer le fichier' }));
    await press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await press('Escape');
  });
  await task('Importer un fichier', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('importer');
    await expect(page.getByRole('option', { name: /Importer/ }).first()).toBeVisible();
    await press('Enter');
    await expect(work.getByRole('heading', { level: 1, name: 'Importer' })).toBeVisible();
    await reach(work.getByRole('button', { name: 'Choisir un fichier…' }));
    // The window of the system is not of the page, and what waits for it misses it at times: the field is asked whether it was opened.
    const input = work.locator('input[type=file]').first();
    await input.evaluate((field) => field.addEventListener('click', (event) => {
      event.preventDefault();
      field.setAttribute('data-asked', '');
    }, { once: true }));
    await press('Enter');
    await expect(input).toHaveAttribute('data-asked');
    await input.setInputFiles({ name: 'noms.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Prénom\nLEFEVRE;Noé\n') });
    await expect(work).toContainText('noms.csv');
  });
  await task('Passer en thème sombre', async ({ press, reach }) => {
    await press('Control+,');
    await expect(work.getByRole('heading', { level: 1, name: 'Paramètres' })).toBeVisible();
    await reach(work.getByRole('radiogroup', { name: 'Thème' }));
    const dark = work.getByRole('radio', { name: 'Sombre' });
    await reach(dark, 'ArrowUp');
    await expect(dark).toBeChecked();
    await reach(work.getByRole('radio', { name: 'Comme le système' }), 'ArrowDown');
  });
  await task('Chercher dans l’aide', async ({ press, type, reach }) => {
    await press('F1');
    await reach(page.getByRole('dialog').getByRole('textbox'));
    await type('brouillon');
    await expect(page.getByRole('dialog')).toContainText(/brouillon/i);
    await press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await task('Lire le journal', async ({ press, type }) => {
    await press('Control+k');
    await type('journal');
    await expect(page.getByRole('option', { name: /Journal/ }).first()).toBeVisible();
    await press('Enter');
    await expect(work.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
    await expect(work.getByRole('list', { name: /^Lignes du journal/ })).toContainText('Foyer socio-éducatif');
  });
  await task('Se déconnecter', async ({ press, type }) => {
    await press('Control+k');
    await type('compte');
    await expect(page.getByRole('option', { name: 'Changer de compte' })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    await expect(new ConsolePage(page).accounts).toBeVisible();
  });
  expect(counted).toEqual(recorded);
});

/** « | Se connecter | 2 | », line by line. */
async function readTable(): Promise<Record<string, number>> {
  const text = await readFile(join(ROOT, 'docs/accessibility.md'), 'utf8');
  return Object.fromEntries([...text.matchAll(/^\| ([^|]+?) \| (\d+) \|/gm)].map(([, name = '', count]) => [name, Number(count)]));
}
