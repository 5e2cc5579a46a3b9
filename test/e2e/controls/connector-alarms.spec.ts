import { CONNECTOR_TEXTS } from '../../../texts/connectors/connector-screen.ts';
import { connectorTroubleSentence } from '../../../texts/connectors/connector-troubles.ts';
import { MATCHING_TEXTS } from '../../../texts/connectors/matching-screen.ts';
import { STILL_OPEN_TEXTS } from '../../../texts/frame/still-open.ts';
import { startFakeEntcore } from '../../support/fake-entcore/start-fake.ts';
import { ConnectorPage } from '../pages/connector.page.ts';
import { ACCOUNTS, ConsolePage } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { COLLEGE_ALONE, expect, openPage, serveConsole, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { startOnMovableClock } from '../support/movable-clock.ts';
import { sendAs } from '../support/other-administrator.ts';
import { picture } from '../support/pictures.ts';

test.setTimeout(300_000);

test('« Connecteur »: proposals are accepted together and taken back one by one; what gave more than was asked stops everything, in a sentence', async ({ desk, page }) => {
  const fake = await startFakeEntcore();
  await fake.order({ kind: 'rename', group: 'g-free0', name: 'Documentalistes' });
  await fake.order({ kind: 'rename', group: 'g-free1', name: 'Équipe de mathématiques' });
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const connector = new ConnectorPage(page);
  const { part } = connector;
  await connector.join(fake.url);

  await connector.read();
  const groups = part.getByRole('region', { name: MATCHING_TEXTS.sections.group });
  await groups.getByRole('button', { name: MATCHING_TEXTS.acceptAll(2) }).click();
  await expect(part.getByText(MATCHING_TEXTS.noted(2))).toBeVisible();
  await connector.readAgain();
  await expect(groups).toHaveCount(0);
  await part.locator('summary', { hasText: 'Reconnus' }).click();
  const recognised = part.getByRole('table', { name: MATCHING_TEXTS.recognised(2) });
  await expect(recognised.getByRole('row', { name: /Équipe de mathématiques/ })).toContainText(MATCHING_TEXTS.kinds.group);
  await recognised.getByRole('button', { name: MATCHING_TEXTS.notSameOf('Documentalistes') }).click();
  await expect(part.getByText(MATCHING_TEXTS.noted(1))).toBeVisible();
  await connector.readAgain();
  await expect(groups).toContainText('Documentalistes');
  await expect(part.getByText(MATCHING_TEXTS.recognised(1))).toBeVisible();

  // Once a group is made there, pupils see each other besides: nothing else leaves until somebody tests and chooses again.
  await part.getByRole('button', { name: /^Garder ici : .*Chorale/ }).first().click();
  await connector.propose('groupes libres');
  await fake.order({ kind: 'besides', group: 'g-Student' });
  await expect(await connector.send(/groupe libre Chorale/)).toContainText('personne n’a demandé');
  // Above all the rest; what was sent says it too.
  const sentence = part.locator(':scope > .notice', { hasText: connectorTroubleSentence('unaskedGain') });
  await expect(sentence).toBeVisible();
  await expect(part.getByRole('combobox', { name: 'Mode : groupes libres' })).toHaveValue('observe');
  await expect(part.getByRole('combobox', { name: 'Mode : groupes libres' })).toBeDisabled();
  await expectAccessible(page, 'connector, stopped by a gain that nobody asked for');
  await sentence.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-tout-arrete');
  await part.getByRole('button', { name: 'Tester de nouveau' }).click();
  await expect(sentence).toHaveCount(0);
  await expect(part.getByRole('combobox', { name: 'Mode : groupes libres' })).toBeEnabled();

  await connector.leave();
  await fake.stop();
});

/** The inspection of the demonstration that has no end; « delivered » to the fake platform, its teacher is recognised there. */
const TEACHER = { id: 'p16-3000013', delivered: '3000013' } as const;
const INSPECTOR = { id: 'demo-ipr-anglais', name: 'Hélène Astruc (IA-IPR d’anglais)' } as const;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an access that the server cannot close is an alarm on every screen, for whoever may close it, until it is closed', async ({ browser }) => {
  const folder = newFolder('still-open');
  const fake = await startFakeEntcore();
  const { clock, started: served } = await startOnMovableClock(() => serveConsole(folder, 'console', ...COLLEGE_ALONE));
  const { page, guard } = await openPage(browser, served.url);
  const desk = new ConsolePage(page);
  const window = async (was: string | null, to: string): Promise<void> => sendAs(ACCOUNTS.head, served.entUrl, { kind: 'inspection.window', teacher: TEACHER.id, inspector: INSPECTOR.id, from: inDays(-4), to }, {
    entity: 'inspection', id: `${TEACHER.id}|${INSPECTOR.id}`, edits: [{ field: 'window', was: { from: inDays(-4), to: was }, set: { from: inDays(-4), to } }],
  });
  await desk.waitUntilOpen();
  await desk.enterAs(ACCOUNTS.administrator);
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const connector = new ConnectorPage(page);
  const { part } = connector;
  await fake.order({ kind: 'delivered', user: 'u-t0', externalId: TEACHER.delivered });
  await connector.join(fake.url);
  await window(null, inDays(9));
  await connector.read();
  await part.getByRole('combobox', { name: 'Rapprocher EXEMPLE-u-p1 Nadia de' }).selectOption(INSPECTOR.name);
  await connector.readAgain();
  await part.getByRole('button', { name: /^Garder ici : .*Astruc/ }).click();
  await connector.propose('inspections');
  await expect(await connector.send(/Astruc/)).toContainText('Appliqué et vérifié là-bas');

  // The direction shortens it to yesterday; the platform does not take it off at the next minute, and time goes by: a console is locked meanwhile.
  await fake.order({ kind: 'asked' });
  await fake.order({ kind: 'fail', faults: [{ kind: '500', method: 'DELETE', path: '/diary/' }] });
  await window(inDays(9), inDays(-1));
  const isTried = async (): Promise<boolean> => (await fake.order({ kind: 'asked' })).some((asked) => asked.startsWith('DELETE /diary/'));
  await expect.poll(isTried, { timeout: 90_000 }).toBe(true);
  await clock.pass(20);
  const alarm = desk.status.getByRole('alert');
  await expect(async () => {
    await page.reload();
    await desk.waitUntilOpen();
    await desk.enterAs(ACCOUNTS.administrator);
    await desk.goTo('Annuaire');
    await expect(alarm).toContainText(STILL_OPEN_TEXTS.alarm(1), { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page, 'an access still open, on any screen');
  await picture(page, 'acces-reste-ouvert');

  // It leads an administrator to what holds it, by the keyboard.
  await alarm.getByRole('link').press('Enter');
  await expect(part.getByRole('alert').filter({ hasText: CONNECTOR_TEXTS.stillOpen(1) })).toContainText('Astruc');
  await picture(page, 'connecteur-acces-reste-ouvert');
  await desk.goTo('Tableau de bord');
  const red = desk.work.getByRole('alert').filter({ hasText: STILL_OPEN_TEXTS.how(1) });
  await expect(red).toContainText(/Astruc.*depuis le/);
  await expectAccessible(page, 'dashboard, an access still open');
  await picture(page, 'tableau-de-bord-acces-reste-ouvert');

  // The head is led to whom to ask; who may close nothing is told nothing.
  await desk.enterAs(ACCOUNTS.head);
  await desk.goTo('Rubriques');
  await alarm.getByRole('link').click();
  await expect(red).toBeVisible();
  await desk.enterAs(ACCOUNTS.assignmentManager);
  await desk.goTo('Tableau de bord');
  await expect(red).toHaveCount(0);
  await expect(alarm).toHaveCount(0);

  await fake.order({ kind: 'fail', faults: [] });
  await fake.order({ kind: 'asked' });
  await expect.poll(isTried, { timeout: 90_000 }).toBe(true);
  await desk.enterAs(ACCOUNTS.administrator);
  await expect(async () => {
    await page.reload();
    await desk.goTo('Tableau de bord');
    await expect(desk.work.getByRole('region', { name: 'En ce moment' })).toBeVisible();
    await expect(alarm).toHaveCount(0, { timeout: 1_000 });
    await expect(red).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  guard.verify();
  await page.context().close();
  await served.program.stop();
  await fake.stop();
  removeFolder(folder);
});
