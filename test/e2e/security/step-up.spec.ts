import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ConsolePage } from '../pages/console.page.ts';
import { MessagingPage } from '../pages/messaging.page.ts';
import { SyncPage } from '../pages/sync.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { startOnMovableClock, type MovableClock } from '../support/movable-clock.ts';
import { listenToRegions, timesSaid } from '../support/live-regions.ts';
import { picture } from '../support/pictures.ts';
import { enrol, openRealSchool, prove, type RealPerson, type RealSchool } from '../support/real-school.ts';

const CAMILLE = { name: 'Camille Durand', login: 'camille.durand' };
const SAM = { name: 'Sam Roy', login: 'sam.roy' };
const LOU = { name: 'Lou Petit', login: 'lou.petit' };
const AGAIN = 'Prouver que c’est moi';

let clock: MovableClock;
let school: RealSchool;
let console: ConsolePage;
let camille: RealPerson;

// One school whose people are real for all: its first administrator enrols, and signs in by the browser.
test.beforeAll(async ({ browser }) => {
  ({ clock, started: school } = await startOnMovableClock(() => openRealSchool(browser, 'step-up')));
  const { page, program } = school;
  console = new ConsolePage(page);
  camille = await enrol(await page.context().newPage(), await program.lineOf('INVITATION'), CAMILLE, look);
  await prove(page, camille, 'Se connecter', { look });
  await expect(console.navigation).toContainText(CAMILLE.name);
});

test.afterEach(() => school.guard.verify());

test.afterAll(() => school.close());

/** Unless she is there already. */
async function signInAsCamille(): Promise<void> {
  if (await console.navigation.getByText(CAMILLE.name).isVisible()) return;
  // A code of the authenticator opens once.
  await clock.pass(1);
  await console.navigation.getByRole('button', { name: 'Changer de compte' }).click();
  await prove(school.page, camille, 'Se connecter', { at: clock.now() });
  await expect(console.navigation).toContainText(CAMILLE.name);
}

test('a school made real: the first administrator enrols, signs in by the browser, and decides who comes in', async () => {
  await signInAsCamille();
  await console.goTo('Paramètres');
  await decideWhoComesIn(school.page, console);
});

async function look(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await picture(page, state);
}

async function decideWhoComesIn(page: Page, { work }: ConsolePage): Promise<void> {
  await work.getByRole('tab', { name: 'Sessions et accès' }).click();
  const sessions = work.getByRole('region', { name: 'Sessions ouvertes' });
  await expect(sessions.getByRole('listitem')).toHaveText(/Camille Durand.*Cette console/);
  const accesses = work.getByRole('region', { name: 'Accès' });
  await accesses.getByLabel('Prénom et nom').fill('Sam Roy');
  await accesses.getByLabel('Rôle').selectOption('Formateur');
  await accesses.getByRole('button', { name: 'Inviter' }).click();
  await expect(accesses.getByLabel('Adresse de l’invitation')).toHaveText(/\/invitation\/[\w-]{43}$/);
  await expectAccessible(page, 'sessions and accesses');
  await picture(page, 'sessions-et-acces');
  await accesses.getByRole('button', { name: 'Retirer l’invitation : Sam Roy' }).click();
  await expect(accesses.getByRole('button', { name: 'Retirer l’invitation : Sam Roy' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’invitation' }).click();
  await expect(accesses.getByText('Sam Roy')).toHaveCount(0);
  await accesses.getByRole('button', { name: 'Retirer : Camille Durand' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(accesses).toContainText('C’est le dernier administrateur');
  await picture(page, 'dernier-administrateur');
}

test('where the school wants two persons, an administrator is named by the one and agreed to by the other', async () => {
  const { page, guard } = school;
  await signInAsCamille();
  const accesses = console.work.getByRole('region', { name: 'Accès' });
  const open = async (): Promise<void> => {
    // The list is asked again each time it opens.
    await console.goTo('Tableau de bord');
    await console.goTo('Paramètres');
    await console.work.getByRole('tab', { name: 'Sessions et accès' }).click();
  };
  const invite = async (name: string): Promise<string> => {
    await accesses.getByLabel('Prénom et nom').fill(name);
    await accesses.getByLabel('Rôle').selectOption('Administrateur ENT');
    await accesses.getByRole('button', { name: 'Inviter' }).click();
    await expect(accesses.getByText(name).first()).toBeVisible();
    return accesses.getByLabel('Adresse de l’invitation').innerText();
  };
  await open();
  const sam = await enrol(await page.context().newPage(), await invite(SAM.name), SAM);
  await accesses.getByRole('switch', { name: 'Deux administrateurs pour en nommer un' }).click();
  await expect(accesses.getByRole('switch', { name: 'Deux administrateurs pour en nommer un' })).toBeChecked();
  const address = await invite(LOU.name);
  await expect(accesses).toContainText('Elle ne s’ouvrira qu’après l’accord d’un second administrateur.');
  await expect(accesses.getByRole('button', { name: /Donner le second accord/ })).toHaveCount(0);
  await picture(page, 'second-accord-attendu');
  // The page says why it does not open, and the browser that it did not.
  guard.expectError(/410/);
  const early = await page.context().newPage();
  await early.goto(address);
  await expect(early.getByText('Votre établissement demande l’accord d’un second administrateur')).toBeVisible();
  await early.close();

  await console.navigation.getByRole('button', { name: 'Changer de compte' }).click();
  await prove(page, sam, 'Se connecter');
  await expect(console.navigation).toContainText(SAM.name);
  await open();
  await expectAccessible(page, 'an administrator to be agreed to');
  await picture(page, 'second-accord-a-donner');
  await accesses.getByRole('button', { name: `Donner le second accord : ${LOU.name}` }).click();
  await expect(accesses.getByRole('button', { name: /Donner le second accord/ })).toHaveCount(0);
  await enrol(await page.context().newPage(), address, LOU);
  await open();
  await expect(accesses.getByRole('button', { name: `Retirer : ${LOU.name}` })).toBeVisible();
});

test('a session left open saves no list of people and raises no rights in bulk before its owner proves who they are again', async () => {
  const { page } = school;
  await signInAsCamille();
  await clock.pass(6);
  const here = await heldDataOf(page);
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await here.getByRole('button', { name: 'Exporter…' }).click();
  const exporting = page.getByRole('dialog');
  await exporting.getByRole('textbox', { name: 'Motif de l’export' }).fill('Notification d’un poste perdu');
  await exporting.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  await expect(exporting).toContainText('Rien n’a été enregistré : prouvez qui vous êtes, puis recommencez.');
  await expectAccessible(page, 'a list of people that is not saved');
  await picture(page, 'preuve-export');
  expect(saved).toEqual([]);
  await prove(page, camille, AGAIN, { at: clock.now() });
  await expect(exporting.getByText('Rien n’a été enregistré')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('"Nom"');
  await expect(exporting).toHaveCount(0);

  await clock.pass(6);
  await raiseInBulk(page);
  await page.keyboard.press('Control+Enter');
  const sync = new SyncPage(page);
  await sync.check.getByRole('button', { name: /^Envoyer/ }).click();
  await expect(page.getByText('Rien n’est parti : prouvez qui vous êtes, puis envoyez de nouveau.')).toBeVisible();
  await expectAccessible(page, 'rights raised in bulk that are not sent');
  await picture(page, 'preuve-envoi');
  await expect(sync.check).toBeVisible();
  await prove(page, camille, AGAIN, { at: clock.now() });
  await expect(page.getByText('Rien n’est parti')).toHaveCount(0);
  await sync.check.getByRole('button', { name: /^Envoyer/ }).click();
  await expect(sync.check).toBeHidden();
  await expect(sync.notice.first()).toBeVisible();

  // RGAA 13.1 and 7.5: told to who does not see it, two minutes before, without moving the focus; and it may be put off, as often as one wants.
  await listenToRegions(page);
  await console.navigation.getByRole('link', { name: 'Journal' }).focus();
  const focused = await page.evaluateHandle(() => document.activeElement);
  for (const times of [1, 2]) {
    await clock.pass(9);
    await expect.poll(() => timesSaid(page, /^Verrouillage à .* faute d’activité/u)).toBe(times);
    expect(await page.evaluate((before) => document.activeElement === before, focused)).toBe(true);
    await expectAccessible(page, 'about to lock');
    const stay = page.getByRole('button', { name: 'Continuer', exact: true });
    await stay.focus();
    await page.keyboard.press('Enter');
    await expect(stay).toHaveCount(0);
    // The button is gone: the keyboard goes on where it was.
    expect(await page.evaluate((before) => document.activeElement === before, focused)).toBe(true);
  }
  await expect(console.navigation).toContainText(CAMILLE.name);
});

async function heldDataOf(page: Page) {
  await console.goTo('Paramètres');
  await console.work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();
  return page.getByRole('region', { name: 'Ce poste', exact: true });
}

/** Lines that pupils and guardians do not see yet, in a school as its first import leaves it. */
const HIDDEN = ['Mes rubriques', 'Adjoint gestionnaire', 'Administration', 'Documentaliste', 'Psychologue', 'Assistante sociale', 'Personnels médicaux', 'DDFPT industriel', 'DDFPT tertiaire'];

/** Shows them to everybody, and everybody to the staff: twenty lines that raise a right. */
async function raiseInBulk(page: Page): Promise<void> {
  await console.goTo('Messagerie');
  const { grid } = new MessagingPage(page);
  for (const line of HIDDEN) {
    await grid.getByRole('gridcell', { name: new RegExp(`^${line}.*, Élève`) }).click({ position: { x: 120, y: 14 } });
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
  }
  for (const emitter of ['Enseignant', 'Non enseignant']) {
    await grid.getByRole('gridcell', { name: new RegExp(`^Tous, ${emitter}`) }).click({ position: { x: 120, y: 14 } });
    await page.keyboard.press('Space');
  }
}

// The last one: names stay masked.
test('real people are not projected before it is said whether their names are; Enter masks them', async () => {
  const { page } = school;
  await signInAsCamille();
  await console.goTo('Annuaire');
  await page.keyboard.press('F9');
  const asked = page.getByRole('dialog', { name: 'Vous allez projeter des données réelles' });
  await expect(asked.getByRole('button', { name: 'Masquer les noms' })).toBeFocused();
  await picture(page, 'presentation-question');
  await expectAccessible(page, 'Présentation, names asked');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(page.getByRole('region', { name: 'Barre de présentation' })).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(asked.getByRole('button', { name: 'Masquer les noms' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Barre de présentation' })).toBeVisible();
  await expect(console.navigation).not.toContainText(CAMILLE.name);
  await expect(page.getByRole('main')).toContainText(/(?:Élève|ÉLÈVE|Responsable|RESPONSABLE|Enseignant|ENSEIGNANT)e? \d/);
  await picture(page, 'presentation-noms-masques');
});
