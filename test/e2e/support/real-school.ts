import { expect, type Browser, type Page } from '@playwright/test';
import { makeDelivery, writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { codeOf } from '../../server/identity/browser.ts';
import { openPage, serveConsole, type Served } from './fixtures.ts';
import type { Guard } from './guard.ts';
import { newFolder, removeFolder } from './launch.ts';

/** Somebody who proves who they are; `secret`: of their authenticator. */
export interface RealPerson {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly secret: string;
}

/** Looks at a page on the way. */
type Look = (page: Page, state: string) => Promise<void>;

/** A console whose people are real: nobody comes in by choosing a name. */
export interface RealSchool extends Served {
  readonly page: Page;
  readonly guard: Guard;
  /** Ends it, with its window. */
  close(): Promise<void>;
}

/** Serves one in a folder of its own, and opens its console. */
export async function openRealSchool(browser: Browser, name: string): Promise<RealSchool> {
  const folder = newFolder(name);
  // Any UAI but that of the demonstration: nobody says that its names are invented.
  await writeDelivery(makeDelivery({ uai: '0319998Z', students: 30 }), `${folder}/aaf`);
  const served = await serveConsole(folder, 'first', '--aaf', `${folder}/aaf`);
  const { page, guard } = await openPage(browser, served.url, { viewport: { width: 1440, height: 900 } });
  const close = async (): Promise<void> => {
    await page.context().close();
    await served.program.stop();
    removeFolder(folder);
  };
  return { ...served, page, guard, close };
}

/** Turns an invitation into an access. */
export async function enrol(page: Page, invitation: string, { name, login }: Pick<RealPerson, 'name' | 'login'>, look?: Look): Promise<RealPerson> {
  const person = { name, login, password: 'cheval agrafe pluie verte' };
  await page.goto(invitation);
  const secret = await page.locator('input[name=secret]').inputValue();
  // Whoever is invited by name has one already.
  const naming = page.getByLabel('Prénom et nom');
  if (await naming.isVisible()) await naming.fill(name);
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(person.password);
  await page.getByLabel('Mot de passe, une seconde fois').fill(person.password);
  await page.getByLabel('Code de votre application d’authentification').fill(codeOf(secret));
  await look?.(page, 'invitation');
  await page.getByRole('button', { name: 'Créer mon accès' }).click();
  await expect(page.getByRole('heading', { name: 'Votre accès est créé' })).toBeVisible();
  await page.close();
  return { ...person, secret };
}

/** Proves who one is in the window that a button of the console opens; `at`: what the ENT says the time is. */
export async function prove(page: Page, { login, password, secret }: RealPerson, button: string, { at = Date.now(), look }: { readonly at?: number; readonly look?: Look } = {}): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: button }).click();
  const window = await opened;
  await window.getByLabel('Identifiant').fill(login);
  await window.getByLabel('Mot de passe').fill(password);
  await window.getByLabel('Code de votre application d’authentification').fill(codeOf(secret, at));
  await look?.(window, 'identification');
  await window.getByRole('button', { name: 'Se connecter' }).click();
  await expect(window.getByText('revenir à la console')).toBeVisible();
  await window.close();
}
