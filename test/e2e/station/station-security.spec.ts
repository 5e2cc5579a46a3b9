import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { picture } from '../support/pictures.ts';

const SECRET = 'un cheval correct pile';

test('a station says how it is protected, locks, and opens again by its account, then by its passphrase', async ({ desk }) => {
  const { page, work } = desk;
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();
  await expect(work).toContainText('la clé est dans un fichier de ce poste');
  await expectAccessible(page, 'station-security');
  await picture(page, 'parametres-securite');
  await work.getByRole('tab', { name: 'Données' }).click();
  await expect(work).toContainText('Hors connexion possible jusqu’au');
  await expect(work.getByText('Annuaire (redonné par l’ENT)').locator('xpath=following-sibling::dd[1]')).toHaveText(/^[\d,]+\s[KM]o$/u);
  await work.getByLabel('Jours d’usage sans réponse de l’ENT').fill('31');
  await work.getByLabel('Jours d’usage sans réponse de l’ENT').press('Enter');
  await expect(work).toContainText('va de 1 à 30 jours');
  await expectAccessible(page, 'station-data');
  await picture(page, 'parametres-donnees');
  await work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();

  const here = work.getByRole('region', { name: 'Ce poste', exact: true }).getByRole('rowheader', { name: 'Élève' }).locator('xpath=..');
  await expect(here).toBeVisible();
  // The computer of the test, as its ENT would make it out had it been lost: the same people, the same fields.
  const elsewhere = work.getByRole('region', { name: 'Un autre poste' });
  await elsewhere.getByRole('button', { name: /^Établir la liste : .*, Augustin Giraud$/ }).first().click();
  await expect(elsewhere).toContainText('au plus sur le poste');
  await expect(elsewhere.getByRole('rowheader', { name: 'Élève' }).locator('xpath=..')).toHaveText(await here.innerText().then((row) => row.replaceAll('\t', '')));
  await expectAccessible(page, 'lost-device');
  // Its file leaves as any other list of people: for a purpose, that the journal bears.
  await elsewhere.getByRole('button', { name: 'Exporter…' }).click();
  const save = page.getByRole('dialog').getByRole('button', { name: 'Enregistrer le fichier' });
  await save.click();
  await expect(page.getByRole('dialog')).toContainText('Dites à quoi servira ce fichier');
  await page.getByRole('textbox', { name: 'Motif de l’export' }).fill('Notification à la CNIL');
  const file = page.waitForEvent('download');
  await save.click();
  expect((await file).suggestedFilename()).toMatch(/perdu.*\.csv$/);
  await elsewhere.scrollIntoViewIfNeeded();
  await picture(page, 'appareil-perdu');
  await work.getByRole('tab', { name: 'Droits forts' }).click();
  const first = work.getByRole('list').getByRole('listitem').filter({ hasText: 'Jamais revu' }).first();
  await first.getByRole('button', { name: 'Revu, à garder' }).click();
  await expect(work).toContainText('Revu le');
  await expectAccessible(page, 'strong-rights');
  await picture(page, 'parametres-droits-forts');
  await work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();

  await work.getByRole('button', { name: 'Verrouiller maintenant' }).click();
  await expect(page.getByText('Console verrouillée.')).toBeVisible();
  await desk.accounts.getByRole('button', { name: ACCOUNTS.administrator }).click();
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();
  await work.getByLabel('Nouvelle phrase secrète', { exact: true }).fill(SECRET);
  await work.getByLabel('Nouvelle phrase secrète, une seconde fois').fill(SECRET);
  await work.getByRole('button', { name: 'Protéger par une phrase secrète' }).click();
  await expect(work).toContainText('La phrase secrète est en place');
  await page.keyboard.press('Control+Shift+L');
  await expect(desk.accounts).toHaveCount(0);
  await expectAccessible(page, 'locked');
  await picture(page, 'verrouille');
  const secret = page.getByLabel('Phrase secrète', { exact: true });
  await secret.fill('un autre cheval');
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(secret).toHaveAccessibleDescription(/Ce n’est pas la bonne phrase secrète\./);
  await expect(secret).toHaveAttribute('aria-invalid', 'true');
  await expect(secret).toBeFocused();
  await secret.fill(SECRET);
  await expect(secret).toHaveAccessibleDescription('');
  await page.keyboard.press('Enter');
  await desk.goTo('Paramètres');
  await work.getByRole('tab', { name: 'Sécurité de ce poste' }).click();
  await work.getByLabel('Phrase secrète actuelle').fill(SECRET);
  await work.getByRole('button', { name: 'Retirer la phrase secrète' }).click();
  await expect(work).toContainText('La phrase secrète est retirée.');
  await desk.navigation.getByRole('button', { name: 'Verrouiller' }).click();
  await expect(page.getByText('Console verrouillée.')).toBeVisible();
  await desk.accounts.getByRole('button', { name: ACCOUNTS.administrator }).click();
  // Left before it is open again, it would leave its review of rights in the draft of the next test.
  await expect(page.locator('[data-pending]')).toBeVisible();
});

test('a first passphrase that is short, or not the same twice, is told in its field', async ({ browser, door, served }) => {
  if (await door.navigation.isVisible()) await door.leave();
  const context = await browser.newContext();
  // What a computer without a store of passwords is asked at its first start.
  await context.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => socket.send(String(message).replace('"accounts":[', '"lock":{"reason":"no-store","at":null,"needs":"new-passphrase"},"accounts":[')));
  });
  const page = await context.newPage();
  await page.goto(served.url);
  const [next, again] = [page.getByLabel('Nouvelle phrase secrète', { exact: true }), page.getByLabel('Nouvelle phrase secrète, une seconde fois')];
  await next.fill('un cheval');
  await again.fill('un cheva');
  await expect(next).toHaveAccessibleDescription(/trop courte\. Choisissez-en une d’au moins 12 caractères/);
  await expect(again).toHaveAccessibleDescription(/Saisissez deux fois la même/);
  await expectAccessible(page, 'a first passphrase, wrong');
  await next.fill(SECRET);
  await again.fill(SECRET);
  for (const field of [next, again]) await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: 'Ouvrir la console' })).toBeEnabled();
  await context.close();
});
