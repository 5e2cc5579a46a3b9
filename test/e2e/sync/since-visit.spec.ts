import { ACCOUNTS } from '../pages/console.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { openSchool, type Desk } from '../support/school.ts';

const HOURS = 3_600_000;

/** Starts programs whose clock is late, as if it were so many hours ago. */
async function ago<T>(hours: number, start: () => Promise<T>): Promise<T> {
  const code = `const Now=Date,late=${String(hours * HOURS)};globalThis.Date=class extends Now{constructor(...given){given.length===0?super(Now.now()-late):super(...given)}static now(){return Now.now()-late}}`;
  process.env['NODE_OPTIONS'] = `--import data:text/javascript,${encodeURIComponent(code)}`;
  try {
    return await start();
  } finally {
    delete process.env['NODE_OPTIONS'];
  }
}

async function publish({ frame, rubriques, sync, page }: Desk): Promise<void> {
  await frame.goTo('Rubriques');
  await rubriques.cell('Foyer socio-éducatif', 'Enseignants').click();
  await page.keyboard.press('m');
  await frame.goTo('Synchronisation');
  await sync.send('Le foyer aux enseignants');
  await expect(sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
}

test('what others did since an earlier visit, and nothing of what was done before it or by oneself', async ({ browser }) => {
  const school = await openSchool(browser);
  const before = await ago(30, () => school.join('first', ACCOUNTS.administrator));
  await before.frame.goTo('Tableau de bord');
  const since = (desk: Desk) => desk.frame.work.getByRole('region', { name: /^Depuis votre dernière visite/ });
  await expect(before.frame.work.getByRole('region', { name: 'Pour commencer' })).toBeVisible();
  const other = await school.join('second', ACCOUNTS.otherAdministrator);
  await publish(other);
  // Its console is killed under it.
  before.guard.expectError(/WebSocket|ERR_CONNECTION/);
  const today = await school.restart(before);
  await today.frame.goTo('Tableau de bord');
  await expect(since(today)).toContainText('Julia Bailly');
  await expect(since(today)).toContainText('Foyer socio-éducatif');
  await since(today).getByRole('listitem').filter({ hasText: 'Foyer socio-éducatif' }).getByRole('link', { name: 'Voir' }).click();
  await expect(today.frame.inspector.getByRole('heading', { name: 'Foyer socio-éducatif' })).toBeVisible();
  await today.frame.goTo('Rubriques');
  await today.rubriques.cell('Orientation', 'Vie scolaire').click();
  await today.page.keyboard.press('r');
  await today.frame.goTo('Synchronisation');
  await today.sync.send('Orientation');
  await expect(today.sync.notice.filter({ hasText: 'accepté' })).toBeVisible();
  await today.frame.goTo('Tableau de bord');
  await expect(since(today)).toContainText('Foyer socio-éducatif');
  await expect(since(today)).not.toContainText('Orientation');
  await school.close();
});
