import { TIMELINE_TEXTS } from '../../../texts/frame/timeline.ts';
import { readDay } from '../../../texts/language/typed-days.ts';
import { ReplacementsPage } from '../pages/replacements.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';

// None looks at what its page was before.
test.use({ goesOn: true });

test.describe('Remplacements', () => {
  test('a replacement is planned, says its effect, is moved by the keyboard, and cancelled', async ({ desk }) => {
    const { page, work, inspector } = desk;
    await desk.goTo('Remplacements');
    // The demonstration keeps its timetable in EDT.
    await work.getByRole('combobox', { name: 'Les remplacements se gèrent dans' }).selectOption('ent');
    await work.getByRole('button', { name: 'Planifier un remplacement' }).click();
    const sheet = inspector.getByRole('article', { name: 'Nouveau remplacement' });
    await sheet.getByRole('combobox', { name: 'Absent' }).fill('lefevre anais');
    await page.getByRole('option', { name: /Anaïs Lefèvre/ }).click();
    // A refusal is a sentence.
    await sheet.getByRole('button', { name: 'Planifier ce remplacement' }).click();
    await expect(sheet).toContainText('un premier et un dernier jour');
    const possible = sheet.getByRole('region', { name: 'Remplaçants possibles' });
    await expect(possible).toContainText(/même matière|enseigne déjà en/);
    // The week of each teacher is known: who is free then, and which lessons are replaced.
    await expect(possible).toContainText('libre à ces heures');
    await sheet.getByText('Créneaux', { exact: true }).click();
    await sheet.getByRole('checkbox', { name: /^Lundi|^Mardi|^Mercredi|^Jeudi|^Vendredi/ }).first().check();
    await possible.getByRole('button').first().click();
    await expect(sheet.getByRole('region', { name: /^Effet/ })).toContainText(/obtient jusqu’au .* rubriques de .*élèves et .*joignables/);
    await expect(sheet.getByRole('region', { name: 'Après la fin' })).toBeVisible();
    await sheet.getByRole('button', { name: 'Planifier ce remplacement' }).click();

    const frieze = work.getByRole('region', { name: 'Frise des remplacements' });
    const bar = frieze.getByRole('button', { name: /LEFÈVRE Anaïs : .*en cours/ });
    await expect(bar).toBeVisible();
    await bar.focus();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await expect(frieze.getByRole('button', { name: /LEFÈVRE Anaïs : .*en cours, du .* au / })).toBeVisible();
    await page.keyboard.press('Control+ArrowRight');
    await expect(frieze.getByRole('button', { name: /LEFÈVRE Anaïs : .*planifié/ })).toBeVisible();
    await work.getByRole('button', { name: /^Afficher les \d+ enseignants/ }).click();
    await picture(page, 'replacements');
    await expectAccessible(page, 'replacements');
    await work.getByRole('button', { name: 'Liste', exact: true }).click();
    await expect(work.getByRole('row', { name: /LEFÈVRE Anaïs .* planifié/ })).toBeVisible();
    await expectAccessible(page, 'replacements as a list');
    await work.getByRole('button', { name: 'Frise', exact: true }).click();
    await frieze.getByRole('button', { name: /LEFÈVRE Anaïs : .*planifié/ }).focus();
    await page.keyboard.press('Delete');
    await expect(frieze.getByRole('button', { name: /LEFÈVRE Anaïs : .*planifié/ })).toHaveCount(0);
    expect(await frieze.locator('*').count()).toBeLessThanOrEqual(800);
  });

  test('one is drawn on a line, by the pointer and by the keyboard', async ({ desk }) => {
    const { page, work, inspector } = desk;
    await desk.goTo('Remplacements');
    await work.getByRole('button', { name: /^Afficher les \d+ enseignants/ }).click();
    const line = work.getByRole('button', { name: /^Ligne de / }).first();
    await line.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    const sheet = inspector.getByRole('article', { name: 'Nouveau remplacement' });
    await expect(sheet.getByRole('combobox', { name: 'Absent' })).not.toHaveValue('');
    // The keyboard goes on in the form, and comes back to the line.
    await expect(sheet.getByRole('combobox', { name: 'Remplaçant' })).toBeFocused();
    const dayIn = async (name: string): Promise<string> => readDay(await sheet.getByRole('textbox', { name }).inputValue()) ?? '';
    expect(await dayIn('Au') > await dayIn('Du')).toBe(true);
    await sheet.getByRole('button', { name: 'Annuler' }).click();
    await expect(line).toBeFocused();
    const box = await work.getByRole('button', { name: /^Ligne de / }).nth(1).boundingBox();
    if (box === null) throw new Error('the second line is drawn');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 10);
    await page.mouse.up();
    await expect(sheet).toBeVisible();
    expect(await dayIn('Au') > await dayIn('Du')).toBe(true);
  });

  test('what is redundant is drawn, listed and told as such; a nature and a state are shown alone', async ({ desk }) => {
    const { page, work, inspector } = desk;
    await desk.goTo('Remplacements');
    const frieze = work.getByRole('region', { name: 'Frise des remplacements' });
    const redundant = frieze.getByRole('button', { name: /VINCENT Ambre : .*, redondant, .*, long, 22\sjours/ });
    // P5: lessons are recorded in the one that has ended.
    await new ReplacementsPage(page).focusEnded();
    await page.keyboard.press('Delete');
    await expect(inspector).toContainText(/a déjà saisi 3\sséances/);
    await expect(inspector.getByText('Séances saisies')).toBeVisible();
    await work.getByRole('button', { name: TIMELINE_TEXTS.today }).click();
    await redundant.click();
    const sheet = inspector.getByRole('article', { name: /Ambre Vincent/ });
    await expect(sheet).toContainText('La création du remplacement sur l’ENT est alors inutile.');
    await expect(sheet.getByRole('region', { name: /^Nature/ })).toContainText(/Remplacement long\s: 22\sjours.*à partir de 15\sjours/);
    const legend = work.getByRole('group', { name: 'Légende et filtre des états' });
    await legend.getByRole('button', { name: /^redondant/ }).click();
    await expect(frieze.locator('.timeline-bar')).toHaveCount(1);
    await expectAccessible(page, 'replacements, redundant');
    await work.getByRole('button', { name: 'Liste', exact: true }).click();
    await expect(work.getByRole('row', { name: /VINCENT Ambre .* long, 22\sjours redondant/ })).toBeVisible();
    await expect(work.getByRole('row')).toHaveCount(2);
    // From how many days one is long is the school's to say.
    await work.getByRole('textbox', { name: 'Long à partir de' }).fill('30');
    await page.keyboard.press('Enter');
    await expect(work.getByRole('row', { name: /court, 22\sjours/ })).toBeVisible();
    await work.getByRole('group', { name: 'Nature' }).getByRole('button', { name: /^long/ }).click();
    await expect(work).toContainText('Aucun remplacement de cet état et de cette nature.');
    await work.getByRole('button', { name: 'Tout afficher' }).click();
    await work.getByRole('button', { name: 'Frise', exact: true }).click();
    await sheet.getByRole('button', { name: 'Annuler ce remplacement' }).click();
    await expect(frieze.getByRole('button', { name: /redondant/ })).toHaveCount(0);
  });

  test('one that comes from EDT says why it neither moves nor goes; another substitute for the same classes is told before', async ({ desk }) => {
    const { page, work, inspector } = desk;
    await desk.goTo('Remplacements');
    const locked = work.getByRole('button', { name: /VINCENT Ambre : .*géré dans EDT, en cours/ });
    await locked.press('Delete');
    const sheet = inspector.getByRole('article', { name: /Ambre Vincent/ });
    await expect(sheet).toContainText('Impossible : ce remplacement vient de l’emploi du temps.');
    await work.getByRole('button', { name: 'Planifier quand même…' }).click();
    await locked.press('ArrowRight');
    await expect(sheet).toContainText('Ce remplacement vient d’EDT : il se modifie là-bas');

    await work.getByRole('button', { name: 'Planifier quand même…' }).click();
    const form = inspector.getByRole('article', { name: 'Nouveau remplacement' });
    await form.getByRole('combobox', { name: 'Absent' }).fill('vincent ambre');
    await page.getByRole('option', { name: /Ambre Vincent/ }).click();
    await form.getByRole('region', { name: 'Remplaçants possibles' }).getByRole('button').first().click();
    await expect(form.getByRole('region', { name: 'À savoir' })).toContainText('remplace aussi Mme Ambre Vincent dans ces classes');
    await form.getByLabel('Commentaire').fill('Congé');
    await form.getByLabel('Motif de la saisie dans l’ENT').fill('Import en panne');
    await form.getByRole('button', { name: 'Planifier quand même' }).click();
    await expect(sheet.getByLabel('Commentaire')).toHaveValue('Congé');
    await expectAccessible(page, 'replacements, rivals');
  });

  test('where EDT is the master, the guide is quoted and a reason is asked for', async ({ desk }) => {
    const { page, work, inspector } = desk;
    await desk.goTo('Remplacements');
    await work.getByRole('combobox', { name: 'Les remplacements se gèrent dans' }).selectOption('EDT ou Pronote');
    await work.getByRole('button', { name: 'Planifier quand même…' }).click();
    const sheet = inspector.getByRole('article', { name: 'Nouveau remplacement' });
    await expect(sheet).toContainText('La création du remplacement sur l’ENT est alors inutile');
    await sheet.getByRole('combobox', { name: 'Absent' }).fill('lefevre anais');
    await page.getByRole('option', { name: /Anaïs Lefèvre/ }).click();
    await sheet.getByRole('region', { name: 'Remplaçants possibles' }).getByRole('button').first().click();
    await sheet.getByRole('button', { name: 'Planifier quand même' }).click();
    await expect(sheet).toContainText('donnez le motif');
    await sheet.getByLabel('Motif de la saisie dans l’ENT').fill('Import en panne');
    await sheet.getByRole('button', { name: 'Planifier quand même' }).click();
    await expect(work.getByRole('button', { name: /LEFÈVRE Anaïs : .*en cours/ })).toBeVisible();
  });
});
