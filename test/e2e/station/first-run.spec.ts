import { ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { COLLEGE_ALONE, expect, openPage, serveConsole, test, type Served } from '../support/fixtures.ts';
import { endForcedColours, forcedColourFaults } from '../support/forced-colours.ts';
import { newFolder, removeFolder, startProgram } from '../support/launch.ts';
import { cutFaults, spaceText, structureFaults } from '../support/page-faults.ts';
import { picture } from '../support/pictures.ts';

const STEPS = ['Bienvenue', 'Établissement', 'Identification', 'Ce poste', 'Téléchargement', 'Premier bilan'] as const;
type Step = (typeof STEPS)[number];

test('a console without a school asks for one in six steps, and comes back to each of them after kill -9', async ({ browser }) => {
  test.setTimeout(180_000);
  const folder = newFolder('first-run');
  const ent = startProgram(folder, 'ent', '--data', `${folder}/ent`, '--aaf', 'resources/demo/aaf');
  const entUrl = await ent.lineOf('ENT');
  const served = await serve();
  let desk = { served, ...(await openPage(browser, served.url)) };
  const whole = desk.page.viewportSize() ?? { width: 1440, height: 900 };
  /** What the console is at, looked at in every theme and width, then killed and started again: it is there again. */
  const standsAt = async (step: Step): Promise<void> => {
    const { page } = desk;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(step);
    await expect(page.locator('[aria-current="step"]')).toHaveText(step);
    await expectAccessible(page, step);
    expect(await structureFaults(page, step)).toEqual([]);
    expect(await forcedColourFaults(page)).toEqual([]);
    await endForcedColours(page);
    await picture(page, `first-run-${STEPS.indexOf(step) + 1}`);
    const unspace = await spaceText(page);
    expect(await cutFaults(page), 'spaced text').toEqual([]);
    await unspace();
    for (const [width, height, name] of [[720, 450, '200 %'], [320, 640, '320 px']] as const) {
      await page.setViewportSize({ width, height });
      expect(await cutFaults(page), name).toEqual([]);
    }
    desk.guard.verify();
    await startAgain();
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(step);
  };
  async function serve(): Promise<Served> {
    const program = startProgram(folder, 'start', '--no-window', '--no-ent', '--data', `${folder}/console`);
    return { url: await program.lineOf('READY'), entUrl: '', data: `${folder}/console`, program };
  }
  /** The same window: a new one would read the whole program of the page anew. */
  async function startAgain(): Promise<void> {
    await desk.page.goto('about:blank');
    await desk.served.program.kill();
    desk = { ...desk, served: await serve() };
    await desk.page.setViewportSize(whole);
    await desk.page.goto(desk.served.url);
  }
  /** By the keyboard alone: what Tab does not reach is not there for who has no mouse (RGAA 7.3). */
  const press = async (name: string): Promise<void> => {
    const button = desk.page.getByRole('button', { name, exact: true });
    await expect(button).toBeEnabled();
    for (let key = 0; key < 40 && !(await button.evaluate((one) => one === document.activeElement)); key++) await desk.page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await desk.page.keyboard.press('Enter');
  };
  await test.step('Bienvenue', async () => {
    await standsAt('Bienvenue');
    await expect(desk.page.getByText('Rien n’est modifié sans votre accord.')).toBeVisible();
    await press('Découvrir en formation');
    await expect(desk.page.getByRole('complementary', { name: /formation/i })).toBeVisible();
    await desk.page.getByRole('button', { name: 'Quitter la formation' }).click();
    await press('Connecter mon établissement');
  });
  await test.step('Établissement: what is wrong says why, and what answers is shown before it is chosen', async () => {
    await standsAt('Établissement');
    const { page } = desk;
    const address = page.getByRole('textbox', { name: 'Adresse de l’ENT' });
    for (const [typed, said] of [['0319999A', 'aucun annuaire public'], ['http://ent.example.fr', 'n’est pas chiffrée'], ['http://127.0.0.1:9', 'Aucun ENT ne répond']] as const) {
      await address.fill(typed);
      await press('Vérifier l’adresse');
      await expect(address).toHaveAccessibleDescription(new RegExp(said, 'u'));
    }
    await expect(page.getByText('Pas de connexion : ouvrez la formation ou un fichier d’échange.')).toBeVisible();
    await expectAccessible(page, 'Établissement refusé');
    await address.fill(entUrl);
    await page.getByRole('textbox', { name: 'Code UAI' }).fill('0310000A');
    await press('Vérifier l’adresse');
    await expect(page.getByRole('textbox', { name: 'Code UAI' })).toHaveAccessibleDescription(/Jean-Macé.*qui répond/u);
    await page.getByRole('textbox', { name: 'Code UAI' }).fill('');
    await press('Vérifier l’adresse');
    const found = page.getByRole('region', { name: 'Établissement trouvé' });
    await expect(found).toContainText('rien ne circule sur le réseau');
    await expect(found.getByRole('button')).toBeFocused();
    await picture(page, 'first-run-2-found');
    await page.keyboard.press('Enter');
  });
  await test.step('Identification, and the way back to the address', async () => {
    await standsAt('Identification');
    await press('Changer d’établissement');
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Établissement');
    await desk.page.getByRole('textbox', { name: 'Adresse de l’ENT' }).fill(entUrl);
    await press('Vérifier l’adresse');
    await press('C’est mon établissement');
    await desk.page.getByRole('list', { name: 'Comptes de démonstration' }).getByRole('button').first().click();
  });
  await test.step('Ce poste', async () => {
    await standsAt('Ce poste');
    await press('Continuer');
  });
  await test.step('Téléchargement', async () => {
    await standsAt('Téléchargement');
    await expect(desk.page.getByText(/^\d+\spersonnes, \d+\sgroupes et \d+\srubriques\.$/u)).toBeVisible();
    await desk.page.getByText(/^Données personnelles\s: ce qui est gardé/u).click();
    await expect(desk.page.getByText('délégué à la protection des données')).toBeVisible();
    await expectAccessible(desk.page, 'Téléchargement, données personnelles');
    await press('Voir le premier bilan');
  });
  await test.step('Premier bilan, which is that of the controls', async () => {
    await standsAt('Premier bilan');
    await expect(desk.page.getByText(/^101\scontrôles\s: .*erreur/u)).toBeVisible();
    await press('Aller au tableau de bord');
    await expect(new ConsolePage(desk.page).navigation).toBeVisible();
  });
  await test.step('a later start opens the school at once', async () => {
    await startAgain();
    await expect(new ConsolePage(desk.page).header).toContainText('Jean-Macé');
    desk.guard.verify();
    await desk.page.context().close();
  });
  await desk.served.program.stop();
  await ent.stop();
  removeFolder(folder);
});

test('the embedded ENT opens on its sign-in, which leads to another school and back; then five steps are ticked by facts', async ({ browser }) => {
  const folder = newFolder('first-run-embedded');
  const served = await serveConsole(folder, 'a', ...COLLEGE_ALONE);
  const { page, guard } = await openPage(browser, served.url);
  const frame = new ConsolePage(page);
  await expect(frame.accounts).toBeVisible();
  await page.getByRole('button', { name: 'Connecter mon établissement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Établissement');
  await page.getByRole('button', { name: 'Retour' }).click();
  await frame.enterAs('Augustin Giraud');
  const guide = frame.work.getByRole('region', { name: 'Pour commencer' });
  await expect(guide).toContainText('Aucune étape faite sur 5');
  await picture(page, 'pour-commencer');
  await guide.getByRole('link', { name: 'Lire le premier bilan des contrôles' }).click();
  await expect(frame.work.getByRole('heading', { level: 1, name: 'Contrôles' })).toBeVisible();
  await frame.goTo('Rubriques');
  await frame.goTo('Tableau de bord');
  await expect(guide).toContainText('2 étapes faites sur 5');
  await expect(guide.getByRole('listitem').filter({ hasText: 'fait' })).toHaveCount(2);
  await guide.getByRole('link', { name: /^Protéger ce poste/ }).click();
  await expect(frame.work.getByRole('tab', { name: 'Sécurité de ce poste' })).toHaveAttribute('aria-selected', 'true');
  await frame.goTo('Tableau de bord');
  await guide.getByRole('button', { name: 'Fermer « Pour commencer »' }).click();
  await expect(guide).toBeHidden();
  await page.reload();
  await expect(frame.work.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(frame.work.getByRole('region', { name: 'À envoyer' })).toBeVisible();
  await expect(guide).toBeHidden();
  guard.verify();
  await page.context().close();
  await served.program.stop();
  removeFolder(folder);
});
