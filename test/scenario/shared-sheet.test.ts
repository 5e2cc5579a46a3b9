import { afterEach, expect, test } from 'vitest';
import { tickMark } from '../../domain/connectors/sheet/pending-ticks.ts';
import { must } from '../../domain/kernel/assert.ts';
import { TINY_SCHOOL, MONDAY } from '../server/tiny-school.ts';
import { cleanUp, giveRight, newFolder, openConsole, type TestConsole } from '../support/workbench.ts';
import { join, sendOne, startSeeded, stopSchools } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** What a console shows of the shared sheet, and what it ticked that the ENT has not heard. */
async function shown({ client }: TestConsole): Promise<readonly unknown[]> {
  const { views, at } = await client.connectors.sheets();
  const { marks } = await client.school.load();
  return [at, views.flatMap(({ lines }) => lines.map(({ state, doneBy, doneAt }) => [state, doneBy, doneAt])), marks.length];
}

test('a line of the shared sheet ticked offline outlives the console, leaves once when the ENT answers, and says who did it and when', async () => {
  let now = MONDAY;
  const clock = (): Date => new Date(now);
  const ent = await startSeeded({ dataFolder: newFolder(), port: 0, clock, seed: TINY_SCHOOL });
  const [nadia, julien] = [await join(ent, 'adm1', { clock }), await join(ent, 'adm2')];
  await nadia.client.connectors.connect({ id: 'sheet' });
  await sendOne(nadia, giveRight('cdi', { kind: 'group', id: 'profil:eleves' }, 'none', 'visitor'));
  const { views } = await nadia.client.connectors.sheets();
  const line = must(views[0]?.lines[0], 'what was sent is a line');

  const said = '2026-11-09T08:02:00.000Z';
  now = said;
  await nadia.client.sync.setOffline({ offline: true });
  await nadia.client.marks.set({ kind: 'shared-tick', marks: [tickMark('sheet', line.id, true)], marked: true });
  expect(await shown(nadia)).toEqual([MONDAY, [['todo', null, null]], 1]);
  await nadia.stop();
  now = '2026-11-09T08:04:00.000Z';
  const back = await openConsole({ ...nadia.ports, clock });
  await back.client.sync.refresh();
  // Nobody opened the sheet again: it left with the first answer of the ENT.
  expect(await shown(julien)).toEqual([null, [['declared', 'Nadia Haddad', said]], 0]);
  expect(await shown(back)).toEqual([null, [['declared', 'Nadia Haddad', said]], 0]);
});
