import { join } from 'node:path';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { changeDelivery, makeDelivery, withAttribute, withoutStudents, writeDelivery, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import { DirectoryPage } from '../pages/directory.page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';
import { newFolder, removeFolder } from '../support/launch.ts';
import { picture } from '../support/pictures.ts';
import { openSchool, type Desk, type OwnSchool } from '../support/school.ts';

const LAST_NAME = '<img src=x onerror="document.title=\'run\'">';
/** An override that would turn the rest of a line around, were it not isolated. */
const FIRST_NAME = '\u202Eeom\u202C Zoé';

/** Those of the small school below. */
const ADMINISTRATORS = ['Inès Michel', 'Manon Robin'] as const;
const RUBRIQUE = 'Délégués';

/** A small school where a teacher bears a hostile name, written in UTF-8 as its marks require. */
function hostileDelivery(): DemoDelivery {
  const delivery = makeDelivery({ students: 150 });
  const target = delivery.files.flatMap(({ records }) => records).find(({ attributes }) => attributes.get('PersEducNatPresenceDevantEleves')?.[0] === 'O');
  const named = (record: AafRecord): AafRecord => withAttribute(withAttribute(record, 'sn', [LAST_NAME]), 'givenName', [FIRST_NAME]);
  const changed = changeDelivery(delivery, (record) => (record.id === target?.id && record.category === 'PersEducNat' ? named(record) : record));
  return { ...changed, files: changed.files.map((file) => ({ ...file, encoding: 'UTF-8' })) };
}

async function expectNotRun({ page }: Desk): Promise<void> {
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).not.toBe('run');
}

/** Changes the right that the hostile person has of their own, in their column. */
async function giveOwn({ frame, rubriques, page }: Desk, key: string): Promise<void> {
  await frame.goTo('Rubriques');
  const cell = rubriques.cell(RUBRIQUE, `Mme ${FIRST_NAME} ${LAST_NAME}`);
  await rubriques.columns.click();
  const box = page.getByRole('dialog', { name: 'Colonnes' }).getByRole('checkbox', { name: 'Personnes qui ont un accès individuel' });
  await box.check();
  await page.keyboard.press('Escape');
  await cell.click();
  await page.keyboard.press(key);
}

test.describe('deliveries that one would not expect', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let folder: string;
  let delivery: DemoDelivery;
  let school: OwnSchool;
  let first: Desk;
  let second: Desk;

  test.beforeAll(async ({ browser }) => {
    folder = newFolder('delivery');
    delivery = hostileDelivery();
    await writeDelivery(delivery, join(folder, 'before'));
    await writeDelivery(withoutStudents(delivery, 120), join(folder, 'after'));
    school = await openSchool(browser, '--aaf', join(folder, 'before'));
    first = await school.join('first', ADMINISTRATORS[0]);
    second = await school.join('second', ADMINISTRATORS[1]);
  });

  test.afterAll(async () => {
    await school.close();
    removeFolder(folder);
  });

  test('a name that is markup, with marks of direction, is shown and not run: Annuaire, sheet, grid, journal, conflict', async () => {
    const { frame, page, rubriques, sync } = first;
    await frame.goTo('Annuaire');
    const directory = new DirectoryPage(page);
    await directory.search.fill('document title');
    await directory.row(/document\.title/i).click();
    await expect(frame.inspector.getByRole('article')).toContainText(LAST_NAME);
    await picture(page, 'nom-hostile-annuaire');

    await frame.goTo('Rubriques');
    await rubriques.title(RUBRIQUE).click();
    await rubriques.ask('document title', /document\.title/);
    await rubriques.inspector.getByRole('button', { name: 'Donner ce droit' }).first().click();
    await expect(rubriques.inspector).toContainText('Parce que :');
    await rubriques.ask('suivre', 'Suivre la cellule choisie');
    await giveOwn(first, 'm');
    await expect(frame.status).toContainText('onerror');
    await picture(page, 'nom-hostile-grille');
    await frame.goTo('Synchronisation');
    await sync.send('Un droit personnel');
    await expect(sync.notice.filter({ hasText: /acceptés? à/ })).toBeVisible();

    await second.frame.switchOffline();
    await giveOwn(second, 'p');
    await giveOwn(first, 'g');
    await frame.goTo('Synchronisation');
    await sync.send();
    await expect(sync.notice.filter({ hasText: /acceptés? à/ })).toBeVisible();
    await second.frame.switchOffline();
    await second.frame.goTo('Synchronisation');
    await second.sync.openTab('Conflits');
    await expect(second.sync.card).toContainText(LAST_NAME);
    await picture(second.page, 'nom-hostile-conflit');
    await expectAccessible(second.page, 'Synchronisation, conflict');
    await second.sync.settle('Garder celui de l’ENT');

    await frame.goTo('Journal');
    const line = frame.work.getByRole('button', { name: /onerror.*Gestionnaire/ });
    await line.click();
    await expect(frame.work.locator('.journal-detail')).toContainText(LAST_NAME);
    await picture(page, 'nom-hostile-journal');
    await expectNotRun(first);
    await expectNotRun(second);
  });

  test('an import above the breaker is refused with the way to agree; agreed there, the console holds it until it is accepted here too', async () => {
    const { frame, page, sync } = first;
    // The hour of the data may pass meanwhile: only who is there counts.
    const count = async (): Promise<string | undefined> => /\d+\s+personnes/.exec(await frame.status.innerText())?.[0];
    const people = await count();
    expect(people).toBeDefined();
    await school.stopEnt();
    await expect(school.startEnt('--aaf', join(folder, 'after'))).rejects.toThrow(/Cet import retirerait .*Rien n’a été importé.*relancez avec --accept-disappearances \d+/s);
    await school.startEnt('--aaf', join(folder, 'after'), '--accept-disappearances', '1000');
    await frame.goTo('Synchronisation');
    await sync.work.getByRole('button', { name: 'Actualiser' }).click();
    const held = sync.notice.filter({ hasText: 'L’ENT annonce la disparition de' });
    await expect(held).toContainText('Rien n’est retiré ici tant que vous n’acceptez pas.');
    await picture(page, 'disparitions');
    expect(await count()).toBe(people);
    await held.getByRole('button', { name: 'Accepter' }).click();
    await expect(held).toHaveCount(0);
    await expect(frame.status).toContainText(/\d+\s+personnes/);
    await expect.poll(count).not.toBe(people);
    await picture(page, 'disparitions-acceptees');
  });
});
