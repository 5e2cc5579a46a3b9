import { join } from 'node:path';
import { firstValue, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { changeDelivery, makeDelivery, writeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { ACCOUNTS } from '../pages/console.page.ts';
import { GroupsPage } from '../pages/groups.page.ts';
import { expect, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { openSchool } from '../support/school.ts';

test('a person leaves by a new delivery while a draft adds them to a group: the send says so, nothing is lost', async ({ browser }) => {
  test.setTimeout(100_000);
  const folder = newFolder('delivery');
  const delivery = makeDelivery();
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  await writeDelivery(delivery, before);
  const isNoe = (record: AafRecord): boolean => firstValue(record, 'sn') === 'LEFEVRE' && firstValue(record, 'givenName') === 'Noé';
  await writeDelivery(changeDelivery(delivery, (record) => (isNoe(record) ? undefined : record)), after);
  const school = await openSchool(browser, '--aaf', before);
  const desk = await school.join('first', ACCOUNTS.administrator);
  const groups = new GroupsPage(desk.page);
  await desk.frame.goTo('Groupes');
  const sheet = await groups.make('Club échecs');
  await groups.paste(sheet, ['LEFEVRE Noé']);
  await groups.dialog.getByRole('button', { name: 'Ajouter une personne' }).click();
  await expect(sheet).toContainText('LEFEVRE Noé');
  await school.stopEnt();
  await school.startEnt('--aaf', after);
  await desk.frame.goTo('Synchronisation');
  await desk.sync.work.getByRole('button', { name: 'Actualiser' }).click();
  // The two guardians, who answer for nobody else, leave with him.
  await expect(desk.frame.status).toContainText('973', { timeout: 20_000 });
  await desk.sync.send('Le club ouvre');
  await expect(desk.sync.notice.filter({ hasText: /en conflit|refusé/ })).toBeVisible({ timeout: 20_000 });
  await desk.sync.work.getByRole('button', { name: /Décider les conflits/ }).click();
  await expect(desk.sync.card).toContainText('la personne ou le groupe est parti');
  await desk.sync.settle('Abandonner ma modification');
  await school.close();
  removeFolder(folder);
});
