import { createRouterClient } from '@orpc/server';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createConsole } from '../../main/console/create-console.ts';
import { createEnt } from '../../server/create-ent.ts';
import { serveEnt } from '../../server/http/serve-ent.ts';
import { startEnt } from '../../server/start-ent.ts';
import { codeOf } from '../main/lock/code-of.ts';
import { cleanUp, giveRight, newFolder, NO_EFFECT, NOW, openConsole, portsOf, smallSeed, STUDENTS } from '../support/workbench.ts';

afterEach(cleanUp);

const [OURS, THEIRS] = ['0310000A', '0310001B'];

/** An ENT of two schools over HTTP, and a console that was given the address of the first. */
async function station() {
  const { rows: settings, now: _now, ...seed } = smallSeed();
  const dataFolder = newFolder();
  const making = createEnt({ file: join(dataFolder, 'ent.sqlite'), clock: () => new Date(NOW) });
  making.seed({ ...seed, settings });
  making.seed({ ...seed, settings, school: { ...seed.school, uai: THEIRS, name: 'Lycée du Lac' }, accounts: seed.accounts.map((account) => ({ ...account, id: `lac:${account.id}` })) });
  making.close();
  const ent = await startEnt({ dataFolder, clock: () => new Date(NOW) });
  const opened = await createConsole(portsOf({ dataFolder: newFolder(), entUrl: `${ent.url}/${OURS}` }));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const stop = async (): Promise<void> => {
    await opened.value.stop();
    await ent.stop();
  };
  return { url: ent.url, page: () => createRouterClient(opened.value.routerForPage()), stop };
}

test('one computer follows two schools of one ENT: what is sent to the one is not in the other', async () => {
  const { url, page, stop } = await station();
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await first.draft.record(entry);
  expect(await first.schools.add({ entUrl: `${url}/${THEIRS}` })).toMatchObject({ name: 'Lycée du Lac', uai: THEIRS });
  await first.schools.open({ id: `${url}/${THEIRS}` });

  const second = page();
  await second.session.signIn({ accountId: 'lac:admin-1' });
  await second.sync.refresh();
  const other = giveRight('cdi', STUDENTS, 'none', 'visitor');
  await second.draft.record(other);
  expect((await second.sync.send({ ids: [other.id], ...NO_EFFECT })).sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);

  await second.schools.open({ id: `${url}/${OURS}` });
  const third = page();
  // Not in conflict with what was sent to the other school.
  expect((await third.sync.send({ ids: [entry.id], ...NO_EFFECT })).sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);
  expect((await third.schools.list()).map(({ uai }) => uai)).toEqual([OURS, THEIRS]);
  await stop();
});

test('the address of an ENT of several schools is completed by the code of one, or asked for in a sentence', async () => {
  const { url, page, stop } = await station();
  expect(await page().firstRun.look({ address: url, uai: '0310001b' })).toMatchObject({ kind: 'found', entUrl: `${url}/${THEIRS}`, school: { name: 'Lycée du Lac' } });
  expect(await page().firstRun.look({ address: url, uai: '' })).toMatchObject({ kind: 'refused', trouble: 'several-schools' });
  expect(await page().firstRun.look({ address: url, uai: '0310009Z' })).toMatchObject({ kind: 'refused', trouble: 'no-such-school' });
  await page().session.signIn({ accountId: 'admin-1' });
  expect(await codeOf(page().schools.add({ entUrl: url }))).toEqual(['SCHOOL', { kind: 'several-schools' }]);
  expect(await codeOf(page().schools.add({ entUrl: `${url}/0310009Z` }))).toEqual(['SCHOOL', { kind: 'no-such-school' }]);
  await stop();
});

test('a console that was given the bare address is told what it lacks once a second school is there, and keeps its draft', async () => {
  const { rows: settings, now: _now, ...seed } = smallSeed();
  const ent = createEnt({ file: join(newFolder(), 'ent.sqlite'), clock: () => new Date(NOW) });
  ent.seed({ ...seed, settings });
  const served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  const { client, stop } = await openConsole({ entUrl: served.url });
  await client.session.signIn({ accountId: 'admin-1' });
  await client.sync.refresh();
  await client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  ent.seed({ ...seed, settings, school: { ...seed.school, uai: THEIRS }, accounts: [] });
  expect((await client.sync.refresh()).connection).toBe('no-school');
  expect((await client.school.load()).draft).toHaveLength(1);
  await stop();
  await served.stop();
  ent.close();
});
