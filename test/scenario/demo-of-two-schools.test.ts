import { createRouterClient } from '@orpc/server';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { FICTITIOUS_UAIS } from '../../domain/training/fictitious-school.ts';
import { createConsole } from '../../main/console/create-console.ts';
import { demoPlatforms } from '../../server/seed/demo-platforms.ts';
import { startEnt, type RunningEnt } from '../../server/start-ent.ts';
import { ROOT } from '../hosts/support/run-script.ts';
import { cleanUp, newFolder, NOW, portsOf, smallSeed } from '../support/workbench.ts';

afterEach(cleanUp);

const { college, ecole } = FICTITIOUS_UAIS;

/** An ENT of a small collège, which takes the école of the demonstration in as the embedded one does. */
function start(dataFolder: string): Promise<RunningEnt> {
  const { rows: settings, now: _now, ...seed } = smallSeed();
  const beside = { school: ecole, folder: join(ROOT, 'resources/demo/ecole/aaf'), settings: demoPlatforms(ecole), afterMs: 0 };
  return startEnt({ dataFolder, clock: () => new Date(NOW), seed: { ...seed, settings, school: { ...seed.school, uai: college } }, beside });
}

const answers = async (url: string): Promise<boolean> => (await fetch(`${url}/about`)).ok;

test('the demonstration has a collège, and an école of the first degree that comes beside it with its own platform', async () => {
  const dataFolder = newFolder();
  const ent = await start(dataFolder);
  expect(await answers(`${ent.url}/${college}`)).toBe(true);
  await vi.waitFor(async () => expect(await answers(`${ent.url}/${ecole}`)).toBe(true), { timeout: 20_000, interval: 50 });
  expect(await answers(`${ent.url}/${college}`)).toBe(true);

  const opened = await createConsole(portsOf({ dataFolder: newFolder(), entUrl: `${ent.url}/${college}`, entName: 'embedded' }));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const page = () => createRouterClient(opened.value.routerForPage());
  // Before anybody signs in, one may turn to the école, and back.
  expect((await page().schools.list()).map(({ uai, isOpen }) => [uai, isOpen])).toEqual([[college, true], [ecole, false]]);
  const first = page();
  await first.session.signIn({ accountId: 'admin-1' });
  await first.sync.refresh();
  expect((await first.schools.list()).map(({ uai, isOpen }) => [uai, isOpen])).toEqual([[college, true], [ecole, false]]);
  await first.schools.open({ id: `embedded-${ecole}` });

  const second = page();
  const { accounts } = await second.session.status();
  await second.session.signIn({ accountId: accounts.find(({ role }) => role === 'administrator')?.id ?? '' });
  await second.sync.refresh();
  const { rows } = await second.school.load();
  expect(rows.filter(({ entity }) => entity === 'platform').map(({ id, fields }) => [id, fields['used']])).toEqual([['modulo', true]]);
  expect((await second.schools.list()).map(({ uai, isOpen }) => [uai, isOpen])).toEqual([[ecole, true], [college, false]]);
  await opened.value.stop();
  await ent.stop();
});

test('an école that is there already is not imported again, and a stop waits for the one that comes', async () => {
  const dataFolder = newFolder();
  const first = await start(dataFolder);
  await first.stop();
  const second = await start(dataFolder);
  await vi.waitFor(async () => expect(await answers(`${second.url}/${ecole}`)).toBe(true), { timeout: 20_000, interval: 50 });
  await second.stop();
  const third = await start(dataFolder);
  expect(await answers(`${third.url}/${ecole}`)).toBe(true);
  await third.stop();
});
