import { createRouterClient } from '@orpc/server';
import { afterEach, expect, test } from 'vitest';
import { createConsole } from '../../../main/console/create-console.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { startInMemoryEnt } from '../../support/in-memory-ent.ts';
import { cleanUp, giveRight, newFolder, portsOf, smallSeed, STUDENTS } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const HERE = 'http://127.0.0.1:1';
const THERE = 'https://ent.example.fr';

const FOUND = { control: 'RUB-01', severity: 'error', state: 'found', findings: 1, scope: 'x', by: null, since: null, until: null } as const;

/** A console that may reach two ENTs, the first one to begin with; `page` is what a page that has just come may ask. */
async function twoSchools(folder = newFolder()) {
  const here = startInMemoryEnt(smallSeed());
  const there = startInMemoryEnt({ ...smallSeed(), rows: [...smallSeed().rows, { entity: 'controlThreshold', id: 'grp-size', fields: { value: 40 } }], school: { uai: '0310001B', name: 'Collège du Lac', fictitious: true, rightsInheritance: false } });
  const opened = await createConsole(
    portsOf({
      dataFolder: folder,
      entUrl: HERE,
      connectEnt: (address) => {
        if (address.url === HERE) return here.connect(address);
        if (address.url === THERE) return there.connect(address);
        return { ...here.connect(address), about: () => Promise.reject(new EntTrouble('unreachable')) };
      },
    }),
  );
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const page = () => createRouterClient(opened.value.routerForPage());
  return { page, stop: opened.value.stop };
}

test('a school is added by the address of its ENT, opened, and the draft of each stays its own', async () => {
  const { page, stop } = await twoSchools();
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  await first.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await first.controls.note({ sights: [FOUND] });
  expect(await first.schools.add({ entUrl: `${THERE}/ ` })).toMatchObject({ name: 'Collège du Lac', uai: '0310001B', account: null, sight: null });
  await first.schools.open({ id: THERE });

  const second = page();
  expect(await second.session.status()).toMatchObject({ signedIn: null, entUrl: THERE, schoolName: 'Collège du Lac' });
  await second.session.signIn({ accountId: 'admin-1' });
  await second.sync.refresh();
  expect((await second.school.load()).draft).toEqual([]);
  const [open, other] = await second.schools.list();
  expect(open).toMatchObject({ id: THERE, isOpen: true, account: 'Anne Roux', sight: { unsent: 0, found: null } });
  expect(other).toMatchObject({ id: HERE, isOpen: false, account: 'Anne Roux', sight: { unsent: 1, conflicts: 0, found: { blocking: 0, error: 1, warning: 0, advice: 0 } } });

  await second.schools.open({ id: HERE });
  const third = page();
  expect(await third.session.status()).toMatchObject({ signedIn: { id: 'admin-1' }, entUrl: HERE });
  expect((await third.school.load()).draft).toHaveLength(1);
  await stop();
});

test('what a page meant for its school never reaches the one that took its place', async () => {
  const { page, stop } = await twoSchools();
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.schools.add({ entUrl: THERE });
  await first.schools.open({ id: THERE });
  await page().session.signIn({ accountId: 'admin-2' });
  expect(await codeOf(first.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer')))).toEqual(['NOT_SIGNED_IN', undefined]);
  expect(await codeOf(first.session.signIn({ accountId: 'admin-1' }))).toEqual(['NOT_SIGNED_IN', undefined]);
  // It still hears where the console is, so that it begins again there.
  expect(await first.session.status()).toMatchObject({ entUrl: THERE });
  expect((await page().school.load()).draft).toEqual([]);
  await stop();
});

test('an address is refused that is in clear, known, or of no ENT', async () => {
  const { page, stop } = await twoSchools();
  const client = page();
  await client.session.signIn({ accountId: 'admin-1' });
  await client.schools.add({ entUrl: THERE });
  const refused = (entUrl: string) => codeOf(client.schools.add({ entUrl }));
  expect(await refused('http://ent.example.fr')).toEqual(['SCHOOL', { kind: 'unsafe' }]);
  expect(await refused(THERE)).toEqual(['SCHOOL', { kind: 'known' }]);
  expect(await refused(HERE)).toEqual(['SCHOOL', { kind: 'known' }]);
  expect(await refused('https://nulle-part.example.fr')).toEqual(['SCHOOL', { kind: 'unreachable' }]);
  expect(await client.schools.list()).toHaveLength(2);
  await stop();
});

test('a school leaves the list when nothing waits there', async () => {
  const { page, stop } = await twoSchools();
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  await first.schools.add({ entUrl: THERE });
  const refused = (client: ReturnType<typeof page>, id: string) => codeOf(client.schools.forget({ id }));
  await first.schools.list();
  expect(await refused(first, HERE)).toEqual(['SCHOOL', { kind: 'open' }]);
  await first.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await first.schools.open({ id: THERE });
  const second = page();
  await second.session.signIn({ accountId: 'admin-1' });
  expect(await refused(second, HERE)).toEqual(['SCHOOL', { kind: 'unsent' }]);
  await second.schools.open({ id: HERE });
  const third = page();
  await third.schools.forget({ id: THERE });
  expect(await third.schools.list()).toHaveLength(1);
  await stop();
});

test('the settings of another school are read in the files of who opens it here', async () => {
  const { page, stop } = await twoSchools();
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  await first.schools.add({ entUrl: THERE });
  const model = (client: ReturnType<typeof page>, id: string) => client.schools.model({ id });
  expect(await codeOf(model(first, THERE))).toEqual(['SCHOOL', { kind: 'never' }]);
  expect(await codeOf(model(first, HERE))).toEqual(['SCHOOL', { kind: 'open' }]);
  await first.schools.open({ id: THERE });
  const second = page();
  await second.session.signIn({ accountId: 'admin-1' });
  await second.sync.refresh();
  await second.schools.open({ id: HERE });
  const { rows } = await model(page(), THERE);
  expect(rows).toContainEqual({ entity: 'controlThreshold', id: 'grp-size', ver: 1, fields: { value: 40 } });
  // Rubriques and their rights too; nothing of the people.
  expect(new Set(rows.map(({ entity }) => entity))).toEqual(new Set(['controlThreshold', 'rubrique', 'access']));
  await stop();
});

test('after a restart, the console begins on the ENT that it was started for, and knows the others', async () => {
  const folder = newFolder();
  const before = await twoSchools(folder);
  const first = before.page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  await first.schools.add({ entUrl: THERE });
  await first.schools.open({ id: THERE });
  await before.stop();
  const after = await twoSchools(folder);
  const client = after.page();
  expect(await client.session.status()).toMatchObject({ signedIn: { id: 'admin-1' }, entUrl: HERE });
  expect((await client.schools.list()).map(({ name, isOpen }) => [name, isOpen])).toEqual([['Collège des Tilleuls', true], ['Collège du Lac', false]]);
  await after.stop();
});

test('a lock holds for every school of the computer, after a restart too', async () => {
  const folder = newFolder();
  const before = await twoSchools(folder);
  const first = before.page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  await first.schools.add({ entUrl: THERE });
  await first.schools.open({ id: THERE });
  const second = before.page();
  await second.session.signIn({ accountId: 'admin-1' });
  await second.station.lock();
  expect(await codeOf(second.schools.open({ id: HERE }))).toEqual(['LOCKED', { reason: 'asked', at: null }]);
  await before.stop();
  const after = await twoSchools(folder);
  expect(await after.page().session.status()).toMatchObject({ signedIn: null, entUrl: HERE });
  await after.page().session.signIn({ accountId: 'admin-1' });
  await after.stop();
  const again = await twoSchools(folder);
  expect(await again.page().session.status()).toMatchObject({ signedIn: { id: 'admin-1' } });
  await again.stop();
});
