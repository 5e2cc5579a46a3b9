import { readFile } from 'node:fs/promises';
import { ImporterPage } from '../pages/importer.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { cutFaults } from '../support/page-faults.ts';
import { picture } from '../support/pictures.ts';

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];

/** The moments that a French sentence names, in minutes. */
function momentsOf(sentence: string): readonly number[] {
  return [...sentence.matchAll(/(\d+)(?:er)?\s(\S+)\s(\d{4})\sà\s(\d+)\sh\s(\d\d)/gu)].map(([, day, month = '', year, hour, minute]) => Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), Number(hour), Number(minute)) / 60_000);
}

test('what the guides say is on the page of the help; the sources say what is late; a symptom leads to its cause; a request for help names nobody by itself', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, work } = desk;

  await desk.goTo('Messagerie');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Aide : Messagerie' });
  await expect(help.getByRole('heading', { name: 'Ce que disent les guides' })).toBeVisible();
  await expect(help).toContainText('La recherche de la messagerie ne lit que l’objet des messages. Source : guide de la DRANE (S2-037).');
  await picture(page, 'aide-messagerie');
  await page.keyboard.press('Escape');

  await desk.goTo('Importer');
  const importer = new ImporterPage(page);
  await importer.give('clubs.csv', 'Groupe;Nom;Prénom\nClub journal;LEFEVRE;Noé\n');
  await expect(importer.verdict('Reconnues')).toContainText('1');
  await work.getByRole('tab', { name: 'Alimentation' }).click();
  const source = (name: string) => work.getByRole('table', { name: 'Sources de l’ENT' }).getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(source('Siècle').getByRole('link', { name: 'ALI-06' })).toBeVisible();
  await expect(source('Annuaire fédérateur')).toContainText(/Livraison.: /);
  await expect(source('Onde')).toHaveCount(0);
  await source('STSweb').getByRole('button', { name: 'Je viens d’y corriger quelque chose' }).click();
  // Forty-eight hours: two days later, at the same hour.
  await expect(source('STSweb')).toContainText(/Corrigé le .* visible au plus tard le /);
  const [from, to] = momentsOf((await source('STSweb').textContent()) ?? '');
  expect(to).toBe((from ?? 0) + 48 * 60);

  // Another one, made at another moment, which is past; each has its own clock, and is taken away alone.
  await source('STSweb').getByRole('button', { name: 'Noter une correction plus ancienne…' }).click();
  const noting = page.getByRole('dialog', { name: 'Une correction faite dans STSweb' });
  await noting.getByRole('textbox', { name: 'Jour de la correction' }).fill('01/01/2090');
  await expect(noting).toContainText('Ce jour n’est pas encore venu.');
  await expect(noting.getByRole('button', { name: 'Noter' })).toBeDisabled();
  await noting.getByRole('textbox', { name: 'Jour de la correction' }).fill('02/11/2026');
  await noting.getByRole('textbox', { name: 'Heure de la correction' }).fill('8 h 15');
  await picture(page, 'alimentation-correction');
  await expectAccessible(page, 'a correction that is noted later');
  await noting.getByRole('button', { name: 'Noter' }).click();
  const noted = source('STSweb').getByRole('list', { name: 'Corrections faites dans STSweb' }).getByRole('listitem');
  await expect(noted).toHaveCount(2);
  await expect(noted.first()).toContainText(/Corrigé le 2\snov\.\s2026 à 8\sh\s15\s: le délai est passé depuis le 4\snov\.\s2026 à 8\sh\s15/);
  await picture(page, 'alimentation');
  await expectAccessible(page, 'Alimentation');

  const whole = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await cutFaults(page)).toEqual([]);
  await picture(page, 'alimentation-320');
  await page.setViewportSize(whole);

  const errors = work.getByRole('region', { name: 'Erreurs fréquentes' });
  await errors.getByRole('textbox').fill('groupes en double');
  await expect(errors.getByRole('status')).toContainText(/1.erreur fréquente/);
  await expect(errors.getByRole('row', { name: /Des groupes sont en double/ })).toContainText('Rendre les anciens noms');
  await errors.getByRole('textbox').fill('licorne');
  await expect(errors).toContainText('Aucune erreur fréquente ne parle de « licorne ».');
  await errors.getByRole('button', { name: 'Tout montrer' }).click();
  await picture(page, 'erreurs-frequentes');

  // A file that was begun is still there, and one that is dropped shows where it is read.
  await work.getByRole('tab', { name: 'Importer un fichier' }).click();
  await expect(importer.verdict('Reconnues')).toContainText('1');
  await work.getByRole('tab', { name: 'Alimentation' }).click();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Groupe;Nom;Prénom\nClub journal;Personne;Inconnue\n'], 'autres.csv'));
    return data;
  });
  await work.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(work.getByRole('tab', { name: 'Importer un fichier', selected: true })).toBeVisible();
  await expect(importer.verdict('Inconnues')).toContainText('1');
  await work.getByRole('tab', { name: 'Alimentation' }).click();

  // The note is this account’s, on this computer: it is there when the page comes back.
  await page.reload();
  await expect(source('STSweb')).toContainText(/Corrigé le /);
  await expect(noted).toHaveCount(2);
  await noted.first().getByRole('button', { name: /^Retirer la note/ }).click();
  await expect(noted).toHaveCount(1);
  await expect(noted).toContainText('visible au plus tard le');
  await noted.getByRole('button', { name: /^Retirer la note/ }).click();
  await expect(source('STSweb')).not.toContainText('Corrigé le');

  // A request for help: counts and the UAI, names only for whoever asks for them, and never unseen.
  await source('Siècle').getByRole('button', { name: 'Je viens d’y corriger quelque chose' }).click();
  const sheet = await desk.openControl('ALI-06');
  await sheet.getByRole('button', { name: 'Demander de l’aide…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Demander de l’aide' });
  const message = dialog.getByRole('textbox', { name: 'Message' });
  await expect(dialog.getByRole('combobox', { name: 'À qui' })).toHaveValue('arena');
  await expect(message).toHaveValue(/Mot clé.: ENT\nObjet.: ENT, Collège Jean-Macé \(fictif\) \(UAI 0319999A\).: 12.responsables en double/);
  await expect(message).toHaveValue(/Nous l’avons corrigé à sa source le /);
  await expect(message).not.toHaveValue(/Personnes concernées/);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'Précisions (facultatif)' }).fill('Le compte de Noe Lefevre en est un.');
  await expect(dialog.getByRole('alert')).toContainText(/Ce message nomme \d+.élève/);
  await dialog.getByRole('textbox', { name: 'Précisions (facultatif)' }).fill('Depuis lundi.');
  await picture(page, 'demander-de-l-aide');
  await expectAccessible(page, 'Demander de l’aide');
  await dialog.getByRole('checkbox', { name: 'Donner les noms des personnes concernées' }).check();
  await expect(dialog.getByRole('alert')).toContainText(/Ce message nomme \d+.élèves ou parents/);
  await expect(message).toHaveValue(/Personnes concernées.: /);
  await dialog.getByRole('checkbox').uncheck();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Enregistrer en fichier texte' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^demande-arena-\d{4}-\d\d-\d\d\.txt$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(await message.inputValue());
  await page.keyboard.press('Escape');
  await expect(sheet.getByRole('button', { name: 'Demander de l’aide…' })).toBeFocused();

  // Whoever opens an account to an inspector is told which: the message that exists, to whom it is for.
  await (await desk.openControl('INS-01')).getByRole('button', { name: 'Demander de l’aide…' }).click();
  await expect(dialog.getByRole('combobox', { name: 'À qui' })).toHaveValue('drane');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await expect(message).toHaveValue(/ces inspecteurs ont besoin d’un compte sur notre ENT/);
  await page.keyboard.press('Escape');
});
