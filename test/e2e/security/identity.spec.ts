import type { Page } from '@playwright/test';
import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { picture } from '../support/pictures.ts';
import { enrol, onRealSchool, prove } from '../support/real-school.ts';

const NAME = 'Camille Durand';

test('a school made real: the first administrator enrols, signs in by the browser, and decides who comes in', async ({ browser }) => {
  await onRealSchool(browser, 'identity', async ({ page, program }) => {
    const person = await enrol(await page.context().newPage(), await program.lineOf('INVITATION'), { name: NAME, login: 'camille.durand' }, look);
    await prove(page, person, 'Se connecter', { look });
    const console = new ConsolePage(page);
    await expect(console.navigation).toContainText(NAME);
    await console.goTo('Paramètres');
    await decideWhoComesIn(page, console);
  });
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
  await expect(accesses.getByText('Sam Roy')).toHaveCount(0);
  await accesses.getByRole('button', { name: 'Retirer : Camille Durand' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(accesses).toContainText('C’est le dernier administrateur');
  await picture(page, 'dernier-administrateur');
}
