import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { openSchool } from '../support/school.ts';

test('unplugged: everything goes on, the draft survives a reload and kill -9, and leaves when the ENT is back', async ({ browser }) => {
  test.setTimeout(120_000);
  const school = await openSchool(browser);
  let desk = await school.join('first', ACCOUNTS.administrator);
  const cell = (): ReturnType<typeof desk.rubriques.cell> => desk.rubriques.cell('Foyer socio-éducatif', 'Enseignants');
  const edit = async (key: string): Promise<void> => {
    await cell().click();
    await desk.page.keyboard.press(key);
  };

  await test.step('the ENT disappears: the chip says so, work goes on', async () => {
    await school.stopEnt();
    await desk.page.keyboard.press('F5');
    await expect(desk.frame.chip).toContainText(/Serveur injoignable|Hors connexion/, { timeout: 20_000 });
    await edit('m');
    // The second click opens the menu, where the letters act too.
    await edit('g');
    await expect(cell()).toHaveAccessibleName(/Gestionnaire.*modifié/);
    await desk.frame.goTo('Annuaire');
    await expect(desk.frame.work.getByText('affichées sur 976 personnes')).toBeVisible();
  });

  await test.step('a reload keeps the draft', async () => {
    await desk.page.reload();
    await expect(desk.frame.header).toContainText('2 modifications en attente');
  });

  await test.step('kill -9 of the console, a new start: the draft is intact, Ctrl Z and Ctrl Y still go by intention', async () => {
    desk.guard.expectError(/WebSocket|ERR_CONNECTION_REFUSED/);
    desk = await school.restart(desk);
    await expect(desk.frame.navigation).toContainText(ACCOUNTS.administrator);
    await desk.frame.goTo('Rubriques');
    await expect(cell()).toHaveAccessibleName(/Gestionnaire.*modifié/);
    await desk.page.keyboard.press('Control+z');
    await expect(cell()).toHaveAccessibleName(/Modérateur.*modifié/);
    await desk.page.keyboard.press('Control+z');
    await expect(cell()).not.toHaveAccessibleName(/modifié/);
    await desk.page.keyboard.press('Control+y');
    await expect(cell()).toHaveAccessibleName(/Modérateur.*modifié/);
  });

  await test.step('sent without an ENT: kept for the next connection, said so; accepted once when it is back', async () => {
    await desk.frame.goTo('Synchronisation');
    await desk.sync.send('Le foyer change de mains');
    await expect(desk.sync.notice.filter({ hasText: /partira à la prochaine connexion|Réponse non reçue/ })).toBeVisible();
    await expect(desk.sync.work.getByText('accepté à')).toHaveCount(0);
    await school.startEnt();
    await desk.sync.work.getByRole('button', { name: 'Actualiser' }).click();
    await expect(desk.sync.notice.filter({ hasText: 'Un changement envoyé et accepté' })).toBeVisible({ timeout: 30_000 });
    await desk.frame.goTo('Journal');
    await expect(desk.frame.work.getByRole('button', { name: /Foyer socio-éducatif.*Modérateur/ })).toHaveCount(1);
  });
  await school.close();
});

test('« Travailler hors connexion » in Paramètres cuts and restores the exchange', async ({ desk }) => {
  await desk.goTo('Paramètres');
  await desk.work.getByRole('tab', { name: 'Connexion' }).click();
  const offline = desk.work.getByRole('switch', { name: /hors connexion/i });
  await offline.click();
  await expect(desk.chip).toContainText('Hors connexion');
  await offline.click();
  await expect(desk.chip).toContainText('Connecté');
});

test('the theme is light, dark or the system’s, at once and after a reload', async ({ desk }) => {
  const scheme = (): Promise<string | null> => desk.page.locator('html').getAttribute('data-mantine-color-scheme');
  await desk.goTo('Paramètres');
  await desk.work.getByRole('radio', { name: 'Sombre' }).click();
  await expect.poll(scheme).toBe('dark');
  await desk.page.reload();
  await expect(desk.navigation).toBeVisible();
  await expect.poll(scheme).toBe('dark');
  await desk.work.getByRole('radiogroup', { name: 'Thème' }).getByRole('radio', { name: /système/i }).click();
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(scheme).toBe('dark');
  await desk.page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(scheme).toBe('light');
});
