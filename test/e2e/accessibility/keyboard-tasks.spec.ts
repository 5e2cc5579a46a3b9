import type { Page } from '@playwright/test';
import type { Intention } from '../../../domain/sync/intention.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { ConsolePage } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { countTasks, recordedKeys } from '../support/keys-alone.ts';
import { sendAs } from '../support/other-administrator.ts';
import { prepareAndShow } from './tasks-of-preparation.ts';

/** The part of the page that holds the palette: it comes after it was asked for, as on a busy machine. */
const palette = { isAwaited: false, isHeld: false, ...Promise.withResolvers<void>() };

test.beforeEach(({ page }) => page.route(/\/after-[^/]*\.js$/, async (route) => {
  // Whoever is signed in already may be on a screen that needs this part itself: it is held once they have left.
  palette.isHeld = palette.isAwaited;
  if (palette.isAwaited) await palette.promise;
  await route.continue();
}));

// RGAA 7.3, 12.8 and 12.9 (rel:C-A5): each main task by keys alone, without a trap, and how many keys it takes.
test('every main task is done by keys alone, in as many keys as docs/accessibility.md says', async ({ door, served }) => {
  const { page, work } = door;
  const { task, counted } = countTasks(page);
  if (await door.navigation.isVisible()) await door.leave();
  palette.isAwaited = true;
  await page.evaluate(() => {
    location.hash = '#/tableau-de-bord';
  });
  await page.reload();
  await door.waitUntilOpen();

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
  await task('Rendre un groupe visible dans la messagerie', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('qui voit qui');
    await expect(page.getByRole('option', { name: /Qui voit qui/ }).first()).toBeVisible();
    await press('Enter');
    const cell = page.getByRole('gridcell', { name: /^Documentaliste, Élève/ });
    await reach(page.getByRole('grid', { name: /^Qui voit qui/ }));
    await reach(cell, 'ArrowDown');
    await press('Space');
    await expect(cell).toHaveAccessibleName(/visible, modifié$/);
    await press('Control+z');
    await expect(cell).toHaveAccessibleName(/masqué$/);
  });
  await task('Planifier un remplacement', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('planifier');
    await expect(page.getByRole('option', { name: 'Planifier un remplacement' })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    const sheet = door.inspector.getByRole('article', { name: 'Nouveau remplacement' });
    await expect(sheet.getByRole('combobox', { name: 'Absent' })).toBeFocused();
    await type('anais lef');
    await expect(page.getByRole('option', { name: /Anaïs Lefèvre/ })).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await reach(sheet.getByRole('region', { name: 'Remplaçants possibles' }).getByRole('button').first());
    await press('Enter');
    // The demonstration keeps its timetable in EDT: why it is planned here is asked.
    await reach(sheet.getByRole('textbox', { name: 'Motif de la saisie dans l’ENT' }));
    await type('Panne');
    await reach(sheet.getByRole('button', { name: /^Planifier/ }));
    await press('Enter');
    const bar = work.getByRole('button', { name: /LEFÈVRE Anaïs : / });
    await expect(bar).toBeVisible();
    await press('Control+z');
    await expect(bar).toHaveCount(0);
  });
  await task('Préparer une inspection', async ({ press, type, reach }) => {
    await press('Control+k');
    await type('ouvrir une insp');
    await expect(page.getByRole('option', { name: 'Ouvrir une inspection' })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox', { name: 'Enseignants' })).toBeFocused();
    await type('boyer');
    await expect(page.getByRole('option', { name: /Boyer/ }).first()).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await press('Tab');
    await expect(dialog.getByRole('combobox', { name: 'Inspecteurs' })).toBeFocused();
    await press('ArrowDown', 2);
    await press('Enter');
    await reach(dialog.getByLabel(/^Jour de la visite/));
    await type(`1212${String(NEXT_YEAR)}`);
    await expect(dialog.getByLabel('Premier jour')).toHaveValue(`05/12/${String(NEXT_YEAR)}`);
    await reach(dialog.getByRole('button', { name: /Préparer/ }));
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(work.getByRole('button', { name: 'Ouvrir une inspection' })).toBeFocused();
    // This inspector has no account: the question waits at the top of the screen.
    await reach(work.getByRole('button', { name: 'Garder quand même' }), 'Shift+Tab');
    await press('Enter');
    await expect(door.status).toContainText(/Enregistré sur ce poste.*Boyer/);
    await press('Control+z');
    await expect(door.status).toContainText(/Annulé.*Boyer/);
  });
  await task('Affecter une ressource du GAR', async ({ press, type }) => {
    await press('Control+k');
    await type('affecter');
    await expect(page.getByRole('option', { name: /^Affecter une ressource/ })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    await expect(work.getByRole('textbox', { name: 'Filtrer les ressources' })).toBeFocused();
    await type('techno');
    await expect(work.getByRole('row', { name: /Cahier de technologie/ })).toBeVisible();
    await press('Enter');
    await press('ArrowRight', 3);
    await press('Space');
    await expect(work.getByRole('row', { name: /Cahier de technologie/ })).toContainText(/✓ \d+/);
    await press('Control+z');
    await expect(work.getByRole('row', { name: /Cahier de technologie/ })).not.toContainText('✓');
  });
  await giveToGuardians(page, 'm');
  await sendAs('Julia Bailly', served.entUrl, GIVEN_ELSEWHERE.intention, GIVEN_ELSEWHERE.change);
  await task('Régler un conflit', async ({ press, reach }) => {
    await expect(door.chip).toContainText(/conflit/);
    await press('F8');
    const card = page.getByRole('article');
    await expect(card).toContainText('Julia Bailly');
    await reach(card.getByRole('button', { name: /^Garder celui de/ }));
    await press('Enter');
    await expect(door.chip).not.toContainText(/conflit/);
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
  await prepareAndShow(door, task);
  await task('Se déconnecter', async ({ press, type }) => {
    await press('Control+k');
    await type('change');
    await expect(page.getByRole('option', { name: 'Changer de compte' })).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    await expect(new ConsolePage(page).accounts).toBeVisible();
  });
  expect(counted).toEqual(recordedKeys(false));
});

const NEXT_YEAR = new Date().getFullYear() + 1;

const HOLDER = { kind: 'group', id: 'profil:responsables' } as const;

/** What another administrator gives to the guardians on the rubrique that the tasks give them too. */
const GIVEN_ELSEWHERE: { readonly intention: Intention; readonly change: Change } = {
  intention: { kind: 'access.set', rubrique: { id: 'foyer', name: 'Foyer socio-éducatif' }, principal: HOLDER, role: 'manager' },
  change: { entity: 'access', id: accessId('foyer', HOLDER), edits: [{ field: 'role', was: 'writer', set: 'manager' }] },
};

/** Gives a role on the cell of the guardians, by its letter. */
async function giveToGuardians(page: Page, letter: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Foyer socio');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, privée/ })).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', letter]) await page.keyboard.press(key);
  await expect(page.getByRole('gridcell', { name: /^Foyer socio-éducatif, Responsables, .*, modifié/ })).toBeVisible();
}
