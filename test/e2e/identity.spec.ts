import type { Page } from '@playwright/test';
import { makeDelivery, writeDelivery } from '../../scripts/demo/make-delivery.ts';
import { codeOf } from '../server/identity/browser.ts';
import { ConsolePage } from './pages/console.page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, openPage, serveConsole, test } from './support/fixtures.ts';
import { newFolder, removeFolder } from './support/launch.ts';
import { picture } from './support/pictures.ts';

const PERSON = { name: 'Camille Durand', login: 'camille.durand', password: 'cheval agrafe pluie verte' };

test('a school made real: the first administrator enrols, signs in by the browser, and decides who comes in', async ({ browser }) => {
  const folder = newFolder('identity');
  // Any UAI but that of the demonstration: nobody says that its names are invented.
  await writeDelivery(makeDelivery({ uai: '0319998Z', students: 30 }), `${folder}/aaf`);
  const { url, program } = await serveConsole(folder, 'first', '--aaf', `${folder}/aaf`);
  const { page, guard } = await openPage(browser, url, { viewport: { width: 1440, height: 900 } });
  try {
    const secret = await enrol(await page.context().newPage(), await program.lineOf('INVITATION'));
    await signIn(page, secret);
    const console = new ConsolePage(page);
    await expect(console.navigation).toContainText(PERSON.name);
    await console.goTo('Paramètres');
    await decideWhoComesIn(page, console);
    guard.verify();
  } finally {
    await program.stop();
    removeFolder(folder);
  }
});

/** Turns the printed invitation into an access; gives the secret of the authenticator. */
async function enrol(page: Page, invitation: string): Promise<string> {
  await page.goto(invitation);
  const secret = await page.locator('input[name=secret]').inputValue();
  await page.getByLabel('Prénom et nom').fill(PERSON.name);
  await page.getByLabel('Identifiant').fill(PERSON.login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PERSON.password);
  await page.getByLabel('Mot de passe, une seconde fois').fill(PERSON.password);
  await page.getByLabel('Code de votre application d’authentification').fill(codeOf(secret));
  await expectAccessible(page, 'invitation');
  await picture(page, 'invitation');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await expect(page.getByRole('heading', { name: 'Votre accès est créé' })).toBeVisible();
  await page.close();
  return secret;
}

/** Proves who one is in the window that the console opens. */
async function signIn(page: Page, secret: string): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  const window = await opened;
  await window.getByLabel('Identifiant').fill(PERSON.login);
  await window.getByLabel('Mot de passe').fill(PERSON.password);
  await window.getByLabel('Code de votre application d’authentification').fill(codeOf(secret));
  await expectAccessible(window, 'identification');
  await picture(window, 'identification');
  await window.getByRole('button', { name: 'Se connecter' }).click();
  await expect(window.getByText('revenir à la console')).toBeVisible();
  await window.close();
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
  await expect(accesses.getByText('Sam Roy')).toHaveCount(0);
  await accesses.getByRole('button', { name: 'Retirer : Camille Durand' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(accesses).toContainText('C’est le dernier administrateur');
  await picture(page, 'dernier-administrateur');
}
