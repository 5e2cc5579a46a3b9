import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

test.use({ goesOn: true });

test('a threshold is set, refused with a sentence when it does not fit, acts on the controls at once, and goes back', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Contrôles' }).click();
  const days = work.getByRole('listitem').filter({ hasText: 'Jours sans publication' });
  await expect(days).toContainText('Déduit');
  await expect(days).toContainText('Par défaut : 180 jours');
  await days.getByRole('textbox').fill('2');
  await days.getByRole('textbox').press('Enter');
  await expect(days).toContainText('va de 7 à 730');
  await days.getByRole('textbox').fill('8');
  await days.getByRole('textbox').press('Enter');
  await expect(days).toContainText('Modifié');
  await expect(days).not.toContainText('va de 7 à 730');
  await expectAccessible(page, 'settings-controls');
  await picture(page, 'parametres-controles');
  await desk.goTo('Synchronisation');
  await expect(work).toContainText('Seuil de contrôle');
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Contrôles' }).click();
  await days.getByRole('button', { name: 'Revenir à la valeur par défaut' }).click();
  await expect(days.getByRole('textbox')).toHaveValue('180');
});

test('the zone gives the holidays with their source, the school adds its own, and quiet hours say when they end', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Année scolaire');
  const calendar = work.getByRole('region', { name: 'Calendrier scolaire' });
  await calendar.getByRole('combobox', { name: 'Zone de l’établissement' }).selectOption('Zone C');
  await expect(calendar).toContainText('D’après des transcriptions, concordantes, de l’arrêté du 22 octobre 2025');
  await expect(calendar).toContainText('Vacances d’hiver du 6 févr. 2027 au 21 févr. 2027');
  const adding = calendar.getByRole('group', { name: 'Vacances et jours sans classe' });
  await adding.getByRole('textbox', { name: 'Nom', exact: true }).fill('Pont');
  await adding.getByLabel('Premier jour', { exact: true }).fill('2027-05-07');
  // No day of the calendar: said when one leaves it, and nothing can be added of it.
  const last = adding.getByLabel('Dernier jour', { exact: true });
  await last.fill('31/02/2027');
  await adding.getByRole('textbox', { name: 'Nom', exact: true }).focus();
  await expect(last).toHaveAccessibleDescription(/un jour qui existe, par exemple/);
  await expect(adding.getByRole('button', { name: 'Ajouter' })).toBeDisabled();
  await last.fill('6/5/2027');
  await expect(last).toHaveAccessibleDescription(/La fin précède le début/);
  await expect(adding.getByRole('button', { name: 'Ajouter' })).toBeDisabled();
  await adding.getByRole('textbox', { name: 'Nom', exact: true }).fill('Pont');
  await adding.getByLabel('Premier jour', { exact: true }).fill('2027-05-07');
  await adding.getByLabel('Dernier jour', { exact: true }).fill('2027-05-07');
  await adding.getByRole('button', { name: 'Ajouter' }).click();
  // A day that the draft keeps is kept when one leaves it; what is none stays to be mended, and nothing gives the day back.
  const kept = adding.getByLabel('Dernier jour : Pont');
  for (const [typed, shown] of [['08052027', '08/05/2027'], ['08/05/20', '08/05/20'], ['', '08/05/2027']] as const) {
    await kept.fill(typed);
    await kept.press('Tab');
    await expect(kept).toHaveValue(shown);
  }
  await expect(desk.status).toContainText(/Enregistré sur ce poste/);
  await calendar.getByRole('button', { name: 'Utiliser des semaines A et B' }).click();
  await expect(calendar).toContainText(/Cette semaine\s: [AB]\. La suivante\s: [AB]\./);
  await expectAccessible(page, 'school-calendar');
  await calendar.scrollIntoViewIfNeeded();
  await picture(page, 'calendrier-scolaire');

  // What is saved and opened again elsewhere is the same calendar; a wrong line is named.
  const saving = page.waitForEvent('download');
  await calendar.getByRole('button', { name: 'Enregistrer ce calendrier…' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  const file = calendar.getByLabel('Fichier de calendrier');
  await file.setInputFiles({ name: 'calendrier.json', mimeType: 'application/json', buffer: Buffer.from(saved.replace('"zone": "C"', '"zone": "D"')) });
  await expect(calendar).toContainText('Ligne 4, Zone : cette valeur n’existe pas.');
  await file.setInputFiles({ name: 'calendrier.json', mimeType: 'application/json', buffer: Buffer.from(saved.replace('"zone": "C"', '"zone": "A"')) });
  await expect(calendar).toContainText('Vacances d’hiver du 13 févr. 2027 au 28 févr. 2027');
  const ics = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270315', 'SUMMARY:Journée banalisée', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270213', 'DTEND;VALUE=DATE:20270301', 'SUMMARY:Vacances d’hiver', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270510', 'RRULE:FREQ=DAILY', 'SUMMARY:Sans fin', 'END:VEVENT', 'END:VCALENDAR'];
  await file.setInputFiles({ name: 'zone.ics', mimeType: 'text/calendar', buffer: Buffer.from(ics.join('\r\n')) });
  await expect(calendar.getByRole('checkbox', { name: /^Vacances d’hiver/ })).toBeDisabled();
  await expect(calendar.getByRole('checkbox', { name: /^Journée banalisée/ })).toBeChecked();
  await expect(calendar).toContainText('la console ne lit pas sa répétition');
  await calendar.scrollIntoViewIfNeeded();
  await picture(page, 'calendrier-ics');
  await calendar.getByRole('button', { name: 'Ajouter 1 période' }).click();
  await expect(adding.getByLabel('Premier jour : Journée banalisée')).toHaveValue('15/03/2027');
  await desk.goTo('Remplacements');
  await expect(work.getByText(/^Sem\.\s\d+\s[AB]/).first()).toBeVisible();
  await desk.goTo('Messagerie');
  await work.getByRole('tab', { name: 'Paramètres généraux' }).click();
  const quiet = work.getByRole('region', { name: 'Plages de silence' });
  const enabled = quiet.getByRole('switch', { name: /^Suspendre/ });
  if (!(await enabled.isChecked())) await enabled.click({ force: true });
  await expect(quiet.getByRole('status')).toContainText('ilence en ce moment');
  await desk.goTo('Tableau de bord');
  await expect(work.getByRole('region', { name: 'En ce moment' })).toContainText('ilence en ce moment');
});

test('an address that names no tab opens the first one, and one that names no screen the first screen', async ({ desk }) => {
  const { page, work } = desk;
  const follow = (address: string) => page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await follow('#/parametres?onglet=inconnu');
  await expect(work.getByRole('tab', { name: 'Affichage', selected: true })).toBeVisible();
  await expect(work.getByRole('tabpanel')).toContainText('Thème');
  await follow('#/ailleurs');
  await expect(work.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
});
