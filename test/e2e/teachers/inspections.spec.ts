import { ACCOUNTS } from '../pages/console.page.ts';
import { InspectionsPage } from '../pages/inspections.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { writeDay } from '../../../texts/language/typed-days.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

test.setTimeout(90_000);

const DAY = 86_400_000;
/** The day so many days from now. */
const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('an administrator prepares an inspection, the head opens it, shortens it and closes it', async ({ door }) => {
  const { page, work } = door;
  const inspections = new InspectionsPage(page);
  const sync = new SyncPage(page);
  await door.enterAs(ACCOUNTS.administrator);
  await door.dropDraft();
  await door.goTo('Inspections');
  await inspections.asList();

  await inspections.ask();
  const { dialog } = inspections;
  await inspections.choose('Enseignants', 'boyer');
  await inspections.write('Jean Faure', 'jean.faure@exemple.fr');
  await expect(dialog).toContainText('Cet inspecteur n’a pas de compte sur cet ENT.');
  await dialog.getByLabel(/^Jour de la visite/).fill(day(2));
  await expect(dialog.getByLabel('Premier jour')).toHaveValue(writeDay(day(-5)));
  await expect(dialog.getByLabel('Dernier jour')).toHaveValue(writeDay(day(9)));
  await dialog.getByLabel('Dernier jour').fill('');
  await expect(dialog.getByRole('region', { name: 'À savoir avant d’ouvrir' })).toContainText('ne se fermera pas de lui-même');
  await expectAccessible(page, 'Inspections, dialog');
  await dialog.getByRole('button', { name: 'Préparer l’ouverture (acte de direction)' }).click();

  const row = inspections.row(/BOYER/);
  await expect(row).toContainText('Préparée · Modifiée');
  await row.getByRole('gridcell').first().click();
  const sheet = inspections.sheet(/BOYER/);
  await expect(sheet).toContainText('La direction l’ouvre.');
  await expect(sheet.getByRole('button', { name: 'Ouvrir l’accès' })).toHaveCount(0);
  // What was prepared may be given up, and the visit moved with its window.
  await expect(sheet.getByRole('button', { name: 'Renoncer à cette inspection' })).toBeVisible();
  await expect(sheet.getByRole('region', { name: 'À savoir' })).toContainText('ne se fermera pas de lui-même');
  await sheet.getByRole('textbox', { name: 'Plateforme' }).fill('Mon ENT Occitanie');
  await sheet.getByRole('button', { name: 'Noter un compte vérifié' }).click();
  await expect(sheet).toContainText('Mon ENT Occitanie, vérifié le');
  await expect(sheet.getByText('n’a pas de compte')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Retirer' }).click();
  await expect(sheet).toContainText('n’a pas de compte sur cet ENT');
  await sync.send('Inspection de mathématiques');
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();

  await door.enterAs(ACCOUNTS.head);
  await door.goTo('Inspections');
  await inspections.asList();
  await row.getByRole('gridcell').first().click();
  await sheet.getByRole('button', { name: 'Ouvrir l’accès' }).click();
  await expect(row).toContainText('▲ Ouverte, sans fin');
  await expect(sheet.getByRole('button', { name: 'Copier le message pour l’enseignant' })).toBeVisible();
  await sheet.getByRole('checkbox', { name: 'L’enseignant est prévenu' }).click();
  await expectAccessible(page, 'Inspections, sheet of an endless access');
  await sheet.getByRole('button', { name: /^Ramener à/ }).click();
  await expect(row).toContainText('Ouverte · Modifiée');
  await door.header.getByRole('button', { name: 'Vérifier et envoyer' }).click();
  await sync.check.getByRole('button', { name: /^Envoyer/ }).click();
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();

  await door.goTo('Inspections');
  await inspections.asList();
  await row.getByRole('gridcell').first().click();
  await expect(sheet.getByText('Ouverte par')).toBeVisible();
  await expect(sheet).toContainText(ACCOUNTS.head);
  await door.goTo('Ma situation');
  const acts = work.getByRole('region', { name: 'Vos actes' });
  // With the one of the demonstration.
  await expect(acts).toContainText('2 ouvertes');
  await expect(acts).toContainText(/Gestionnaires Pix.*Référents de publication.*sans référent/);
  await acts.getByRole('link', { name: 'Inspections' }).click();
  const bar = inspections.bar(/^BOYER.*insp\. Jean Faure, Ouverte.*visite le/);
  await expect(bar).toBeVisible();
  await expectAccessible(page, 'Inspections, timeline');
  await bar.press('ArrowRight');
  await expect(sheet).toContainText('Pas encore envoyée à l’ENT.');
  await page.keyboard.press('Control+z');
  await inspections.asList();
  await row.getByRole('gridcell').first().click();
  await sheet.getByRole('button', { name: 'Fermer maintenant' }).click();
  await expect(sheet).toContainText('L’accès se fermera quand l’ENT recevra la modification.');
  await sync.send();
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();

  // The day of the closing and its author: in the panel, in the list, on the timeline.
  await door.goTo('Inspections');
  const ended = inspections.bar(/^BOYER.*fermée le .* par Catherine Moreau/);
  await ended.click();
  await expect(sheet).toContainText(/Terminée\. L’accès a été fermé le .* par Catherine Moreau\./);
  await work.getByRole('group', { name: 'Légende et filtre des états' }).getByRole('button', { name: /^Fermée/ }).click();
  await expect(work.locator('.timeline-bar')).toHaveCount(1);
  await inspections.asList();
  await expect(row).toContainText(/Fermée.*\d{2}\/\d{2}\/\d{4}, Catherine Moreau/);
  await expectAccessible(page, 'Inspections, a closed one');
});

test('the palette opens the dialog, several teachers and inspectors at once; a trainer only reads', async ({ door }) => {
  const { page, work } = door;
  const inspections = new InspectionsPage(page);
  await door.enterAs(ACCOUNTS.deputy);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ouvrir une inspection');
  await page.keyboard.press('Enter');
  const { dialog } = inspections;
  await inspections.choose('Enseignants', 'boyer');
  await inspections.choose('Enseignants', 'a');
  await inspections.write('Marie Marchand', '');
  await dialog.getByLabel(/^Jour de la visite/).fill(day(20));
  await dialog.getByRole('button', { name: 'Ouvrir l’accès' }).click();
  await inspections.asList();
  await expect(inspections.row(/▲ Marie Marchand/)).toHaveCount(2);
  await expect(inspections.row(/▲ Marie Marchand/).first()).toContainText('Prévue · Modifiée');
  await door.dropDraft();

  await door.enterAs(ACCOUNTS.trainer);
  await door.goTo('Inspections');
  await expect(work).toContainText('La direction et l’administrateur ENT les modifient.');
  await expect(page.getByRole('button', { name: 'Ouvrir une inspection' })).toHaveCount(0);
});

test('a visa that somebody writes down is told of who noted it, and before an inspection that falls in it', async ({ door }) => {
  const { page } = door;
  const inspections = new InspectionsPage(page);
  await door.enterAs(ACCOUNTS.deputy);
  await door.goTo('Inspections');
  await page.getByRole('button', { name: 'Visas notés…' }).click();
  const { dialog } = inspections;
  await expect(dialog).toContainText('Aucun visa noté.');
  await dialog.getByLabel('Premier jour figé').fill(day(1));
  await dialog.getByLabel('Dernier jour figé').fill(day(3));
  await dialog.getByRole('button', { name: 'Noter ce visa' }).click();
  await expect(dialog.getByRole('listitem')).toContainText(/^Tous les enseignants, du .*, posé par la direction/);
  const books = dialog.getByRole('table', { name: 'Cahiers de textes, par enseignant' });
  await expect(books.getByRole('row', { name: /aucun visa noté/ })).toHaveCount(0);
  // Of every teacher: as many as there are.
  await expect(dialog.getByText(/ont un visa noté/)).toHaveText(/^(\d+)\scahiers sur \1 ont un visa noté\./);
  await expect(books.getByRole('row')).toHaveCount(1 + Number(/\d+/.exec((await dialog.getByText(/ont un visa noté/).textContent()) ?? '')?.[0]));
  await expectAccessible(page, 'Inspections, visas');
  await picture(page, 'inspections-visas');
  await page.keyboard.press('Escape');
  await inspections.ask();
  await inspections.choose('Enseignants', 'boyer');
  await dialog.getByLabel(/^Jour de la visite/).fill(day(2));
  await expect(dialog.getByRole('region', { name: 'À savoir avant d’ouvrir' })).toContainText('les séances y sont figées');
  await page.keyboard.press('Escape');
  await door.dropDraft();
});
