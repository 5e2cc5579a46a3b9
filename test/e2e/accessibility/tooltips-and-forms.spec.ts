import type { Locator, Page } from '@playwright/test';
import { RubriquesPage } from '../pages/rubriques.page.ts';
import { EVERY_SCREEN } from '../support/every-screen.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ goesOn: true });

const SETTINGS = 'Paramètres';

/** Fields without a name, groups of choices without a legend, and titles that say what nothing else of the element does. */
function faultsOfFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    const fields = [...document.querySelectorAll<HTMLInputElement>('main input:not([type="hidden"]):not([hidden]), main select, main textarea')].filter(shown);
    const textOf = (ids: string | null): string => (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const named = (field: HTMLInputElement): boolean => [field.getAttribute('aria-label') ?? '', textOf(field.getAttribute('aria-labelledby')), ...[...(field.labels ?? [])].map(({ textContent }) => textContent)].some((name) => name.trim() !== '');
    const unnamed = fields.filter((field) => !named(field)).map((field) => `no name: ${field.outerHTML.slice(0, 120)}`);
    const unlinked = fields.filter((field) => field.getAttribute('aria-invalid') === 'true' && textOf(field.getAttribute('aria-describedby')) === '').map((field) => `an error that is not linked: ${field.outerHTML.slice(0, 120)}`);
    const groups = [...document.querySelectorAll('main [role="radiogroup"]')].filter(shown).filter((group) => textOf(group.getAttribute('aria-labelledby')) === '' && group.getAttribute('aria-label') === null).map((group) => `choices without a question: ${group.outerHTML.slice(0, 120)}`);
    // A title is seen by the mouse alone: it may add the keys of a shortcut, never be the only name or the only news. `data-words` is drawn, and is in the name of its cell.
    const titles = [...document.querySelectorAll('main [title]')].filter(shown).filter((element) => element.textContent.trim() === '' && !element.hasAttribute('data-words') && element.getAttribute('aria-label') === null && element.querySelector('[aria-label], img[alt]') === null).map((element) => `a title alone: ${element.outerHTML.slice(0, 120)}`);
    return [...unnamed, ...unlinked, ...groups, ...titles];
  });
}

// RGAA 10.13 and 11.1 to 11.11 (rel:C-A12, C-A13): one walk, so that a new screen or tab is in it by itself.
test('every field of every screen and of every tab of the settings has its name, and nothing is said by a tooltip alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page, work } = desk;
  const faults: Record<string, readonly string[]> = {};
  const look = async (place: string): Promise<void> => {
    const found = await faultsOfFields(page);
    if (found.length > 0) faults[place] = found;
  };
  for (const screen of EVERY_SCREEN) {
    await desk.open(screen);
    await look(screen.title);
  }
  await desk.goTo(SETTINGS);
  for (const tab of await work.getByRole('tab').allTextContents()) {
    await work.getByRole('tab', { name: tab, exact: true }).click();
    await expect(work.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true');
    await expect(work.getByRole('tabpanel')).not.toBeEmpty();
    await look(`${SETTINGS}, ${tab}`);
  }
  expect(faults).toEqual({});
});

type WrongInputs = readonly (readonly [typed: string, said: RegExp])[];

/** Each wrong input is told at its field (RGAA 11.10, 11.11), and no longer once it is right. */
async function refuses(field: Locator, inputs: WrongInputs, right?: string): Promise<void> {
  for (const [typed, said] of inputs) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field, typed).toHaveAttribute('aria-invalid', 'true');
    await expect(field, typed).toHaveAccessibleDescription(said);
  }
  if (right === undefined) return;
  await field.fill(right);
  await field.press('Tab');
  await expect(field, right).not.toHaveAttribute('aria-invalid', 'true');
}

const BETWEEN = /Donnez un nombre entier entre les deux/;
const DAY: WrongInputs = [['demain', /par exemple 09\/11\/2026/], ['31/02/2027', /un jour qui existe/], ['12/11', /un jour qui existe/]];
const HOUR: WrongInputs = [['midi', /par exemple 18 h 30/], ['25 h', /une heure/], ['7 h 75', /une heure/]];
const LINK: WrongInputs = [['portes ouvertes', /une adresse entière, par exemple https:/], ['http://college.example.fr', /https:/], ['https://', /https:/]];
const EARLIER: WrongInputs = [['01/03/2027', /La fin précède le début. Écrivez un jour à partir du 12\/03\/2027/], ...DAY.slice(0, 2)];

// rel:C-A13: three wrong inputs per field; what is wrong is a sentence of its field, says what to give, and goes once it is right.
test('three wrong inputs in each field of the settings are answered in that field', async ({ desk }) => {
  const { work } = desk;
  await desk.goTo(SETTINGS);
  const open = (tab: string): Promise<void> => work.getByRole('tab', { name: tab, exact: true }).click();
  const field = (name: string | RegExp): Locator => work.getByRole('textbox', { name });
  await open('Contrôles');
  await refuses(field(/^Jours sans publication/), [['beaucoup', BETWEEN], ['-3', BETWEEN], ['2,5', BETWEEN]], '180');
  await refuses(field(/^Part des personnes/), [['tout', BETWEEN], ['150', BETWEEN], ['-1', BETWEEN]], '80');
  await refuses(field(/^Jour à partir duquel/), [['été', /un jour comme 15\/07/], ['31/02', /un jour comme 15\/07/], ['15', /un jour comme 15\/07/]], '15/07');
  await refuses(field(/^Au$/), [['mai', /une période dont la fin suit le début/], ['31/04', /une période/], ['01/01', /une période/]], '15/05');
  await open('Données');
  await refuses(field(/^Jours d’usage/), [['trois', BETWEEN], ['0', BETWEEN], ['400', BETWEEN]], '7');
  await open('Sécurité de ce poste');
  await refuses(field(/^Minutes sans activité/), [['dix', /nombre entier de 1 à 60/], ['0', /de 1 à 60/], ['1,5', /nombre entier/]], '15');
  const secret = (name: string): Locator => work.getByLabel(name, { exact: true });
  await secret('Nouvelle phrase secrète, une seconde fois').fill('x');
  await refuses(secret('Nouvelle phrase secrète'), [['court', /au moins 12 caractères/], ['deux mots', /au moins 12 caractères/], ['onze lettre', /au moins 12 caractères/]], 'un cheval bleu');
  await refuses(secret('Nouvelle phrase secrète, une seconde fois'), [['un cheval', /deux fois la même/], ['un cheval rouge', /deux fois la même/], ['Un cheval bleu', /deux fois la même/]], '');
  await open('Connecteur');
  await refuses(field('Adresse de la plateforme'), [['notre ENT', /une adresse entière, par exemple https:/], ['ent.example.fr', /une adresse entière/], ['https://', /une adresse entière/]], '');
  await open('Établissements');
  await refuses(field('Adresse de l’ENT'), [['pas une adresse', /./], ['http://ent.example.fr', /https:/], ['https://127.0.0.1:9', /Vérifiez l’adresse/]], '');
});

test('three wrong inputs in each field of a form are answered in that field', async ({ desk }) => {
  const { page, work } = desk;
  const dialog = page.getByRole('dialog');
  const field = (name: string | RegExp): Locator => dialog.getByRole('textbox', { name });
  await desk.goTo('Communication');
  await page.getByRole('button', { name: 'Nouvelle communication' }).click();
  await dialog.getByRole('button', { name: 'Mettre dans le brouillon' }).click();
  await expect(field('Titre')).toBeFocused();
  await refuses(field('Titre'), [['', /Donnez-en un/], [' ', /Donnez-en un/], ['   ', /Donnez-en un/]], 'Portes ouvertes');
  await refuses(field(/^Lien/), LINK, '');
  await field('À partir du').fill('12/03/2027');
  await refuses(field('Jusqu’au'), EARLIER, '12/03/2027');
  await refuses(field('à (heure)'), HOUR, '8 h');
  await refuses(field('à (heure de fin)'), [['7 h', /une heure plus tardive/], ...HOUR.slice(1)], '9 h');
  await page.keyboard.press('Escape');

  await desk.goTo('Page d’accueil');
  await page.getByRole('button', { name: 'Nouvelle tuile' }).click();
  await field(/Titre/).fill('Portes ouvertes');
  await dialog.getByRole('combobox', { name: 'Type' }).selectOption('Fixe');
  await refuses(field(/en https$/), LINK, 'https://college.example.fr/portes');
  await page.keyboard.press('Escape');

  await desk.goTo('Inspections');
  await page.getByRole('button', { name: 'Ouvrir une inspection' }).click();
  await refuses(field(/^Jour de la visite/), DAY, '12/03/2027');
  await dialog.getByText('Inspecteur absent de la liste').click();
  await refuses(field(/^Adresse électronique/), [['anne', /une adresse de courriel, par exemple/], ['anne@', /courriel/], ['anne roux@ac.fr', /courriel/]], 'anne.roux@ac-exemple.fr');
  await field('Premier jour').fill('12/03/2027');
  await refuses(field('Dernier jour'), EARLIER, '');
  await page.keyboard.press('Escape');

  await desk.goTo('Messagerie');
  await work.getByRole('tab', { name: 'Paramètres généraux' }).click();
  const quiet = work.getByRole('region', { name: 'Plages de silence' });
  if (!(await quiet.getByRole('switch', { name: /^Suspendre/ }).isChecked())) await quiet.getByRole('switch', { name: /^Suspendre/ }).press('Space');
  await refuses(quiet.getByRole('group', { name: 'Chaque soir de semaine' }).getByLabel('De'), HOUR, '20 h');
});

test('an address that is wrong is answered in the field that it was typed in', async ({ door }) => {
  const { page } = door;
  if (await door.navigation.isVisible()) await door.leave();
  await page.getByRole('button', { name: 'Connecter mon établissement' }).click();
  await refuses(page.getByRole('textbox', { name: 'Adresse de l’ENT' }), [['pas une adresse', /par exemple https:/], ['http://ent.example.fr', /commence par https:/], ['0319999A', /second champ/]]);
  await page.getByRole('button', { name: 'Retour' }).click();
  await expect(door.accounts).toBeVisible();
});

// RGAA 11.10, 11.11: the button that was pressed may be far from what has to be written again.
test('what is sent by its button and refused takes one to the field that says why', async ({ desk }) => {
  const { page, work } = desk;
  const expectTaken = async (field: Locator, said: RegExp): Promise<void> => {
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(said);
  };
  await desk.goTo('Annuaire');
  await work.getByRole('button', { name: 'Exporter…' }).click();
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  await expectTaken(page.getByRole('textbox', { name: 'Motif de l’export' }), /Dites à quoi servira ce fichier/);
  await page.keyboard.press('Escape');

  await desk.goTo('Rubriques');
  await new RubriquesPage(page).act('CDI', 'Renommer');
  const title = page.getByRole('textbox', { name: 'Titre' });
  await title.fill(' ');
  await page.getByRole('button', { name: 'Renommer la rubrique' }).click();
  await expectTaken(title, /titre/i);
  await page.keyboard.press('Escape');

  await desk.goTo('Indicateurs');
  const folder = work.getByRole('textbox', { name: 'Dossier de ce poste' });
  await folder.fill('rapports');
  await work.getByRole('button', { name: 'Programmer' }).click();
  await expectTaken(folder, /Donnez le chemin complet du dossier/);
});
