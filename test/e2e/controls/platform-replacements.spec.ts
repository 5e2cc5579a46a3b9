import type { Json } from '../../../domain/kernel/json.ts';
import { CONNECTOR_TEXTS } from '../../../texts/connectors/connector-screen.ts';
import { startFakeEntcore } from '../../support/fake-entcore/start-fake.ts';
import { ConnectorPage } from '../pages/connector.page.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { sendAs } from '../support/other-administrator.ts';
import { picture } from '../support/pictures.ts';

test.setTimeout(300_000);

/** Two teachers of the demonstration; « delivered » to the fake platform, they are recognised there. */
const ABSENT = { id: 'p16-3000013', delivered: '3000013' } as const;
const SUBSTITUTE = { id: 'p16-3000016', delivered: '3000016' } as const;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a replacement is asked for, sent on its first day, ended, and who replaced is to be taken out of the class by hand', async ({ desk, page, served }) => {
  const fake = await startFakeEntcore();
  await fake.order({ kind: 'className', id: 'c-0', name: '6A' });
  await fake.order({ kind: 'delivered', user: 'u-t0', externalId: ABSENT.delivered });
  await fake.order({ kind: 'delivered', user: 'u-t1', externalId: SUBSTITUTE.delivered });
  const period = { from: inDays(-1), to: inDays(9) };
  const people = { absent: ABSENT.id, substitute: SUBSTITUTE.id } as const;
  const field = (name: string, was: Json, set: Json) => ({ field: name, was, set });
  await sendAs(ACCOUNTS.administrator, served.entUrl, { kind: 'replacement.plan', ...people, ...period }, {
    entity: 'replacement', id: 'e2e-plateforme',
    edits: [field('absentId', '', ABSENT.id), field('substituteId', '', SUBSTITUTE.id), field('period', null, period), field('scope', { classIds: [], subjects: [] }, { classIds: ['c:6A'], subjects: [] }), field('reason', '', 'saisi ici'), field('state', 'absent', 'active')],
  });
  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  const connector = new ConnectorPage(page);
  const { part } = connector;
  await connector.join(fake.url);
  await connector.read();

  // By hand as long as nobody chooses otherwise: nothing of it is asked of the platform.
  const mode = part.getByRole('combobox', { name: CONNECTOR_TEXTS.modeOf('remplacements') });
  await expect(mode).toHaveValue('off');
  await expect(mode.getByRole('option')).toHaveText(['à la main', 'observer', 'proposer']);
  await fake.order({ kind: 'asked' });
  await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
  await expect(part.getByRole('region', { name: CONNECTOR_TEXTS.plan })).toBeVisible();
  expect((await fake.order({ kind: 'asked' })).filter((asked) => asked.includes('/viescolaire/'))).toEqual([]);
  await desk.goTo('Remplacements');
  await expect(desk.work.getByText(/Rien n.y est envoyé sans le choix d.un administrateur/)).toBeVisible();
  await expectAccessible(page, 'replacements, by hand on a platform');
  await picture(page, 'remplacements-a-la-main');

  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  await connector.propose('remplacements');
  await mode.scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-remplacements-mode');
  await part.getByRole('button', { name: 'Essai à blanc', exact: true }).click();
  const lines = part.getByRole('table', { name: CONNECTOR_TEXTS.plan }).getByRole('row', { name: /remplace.*6e A/ });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText(/gagnés.*écritures par liste/);
  for (const line of await lines.all()) await line.getByRole('checkbox').check();
  await expectAccessible(page, 'connector, replacements that would leave');
  await lines.first().scrollIntoViewIfNeeded();
  await picture(page, 'connecteur-remplacements');
  await part.getByRole('button', { name: 'Envoyer ce qui est coché' }).click();
  await expect(lines.first()).toContainText('Appliqué et vérifié là-bas');
  await expect(lines.last()).toContainText('Appliqué et vérifié là-bas');
  expect(await fake.order({ kind: 'replacements' })).toEqual([`u-t0 u-t1 c-0 m-t0 ${period.from} ${period.to}`, `u-t0 u-t1 c-0 m-other ${period.from} ${period.to}`]);
  // Beside an inspection that another test of this worker had opened, maybe.
  await expect(part.getByRole('list', { name: CONNECTOR_TEXTS.closings }).getByRole('listitem').filter({ hasText: 'remplace' })).toHaveCount(2);
  await desk.goTo('Remplacements');
  await expect(desk.work.getByText(/part une fois son premier jour venu, quand un administrateur l’envoie/)).toBeVisible();
  await picture(page, 'remplacements-envoyes');

  // Cancelled here, it is ended there at the next minute; nobody is taken out of the class but by hand.
  await sendAs(ACCOUNTS.administrator, served.entUrl, { kind: 'replacement.cancel', ...people }, { entity: 'replacement', id: 'e2e-plateforme', edits: [{ field: 'state', was: 'active', set: 'cancelled' }] });
  await expect.poll(async () => fake.order({ kind: 'replacements' }), { timeout: 90_000 }).toEqual([]);
  expect(await fake.order({ kind: 'group', group: 'g-c0-Teacher' })).toContain('u-t1');
  await page.evaluate(() => window.location.assign('#/feuille-application'));
  const stays = desk.work.getByText(/le remplacement est fini.*n’en retire personne/);
  await expect(stays).toBeVisible();
  await stays.scrollIntoViewIfNeeded();
  await expectAccessible(page, 'sheet, who replaced and is still in a class');
  await picture(page, 'feuille-remplacant-a-retirer');

  await desk.goTo('Paramètres');
  await page.getByRole('tab', { name: 'Connecteur' }).click();
  await connector.leave();
  await fake.stop();
});
