import { afterEach, expect, test } from 'vitest';
import { MOST_STATISTICS } from '../../../contract/console/figures.contract.ts';
import type { StatisticStatement } from '../../../domain/figures/statistics/statistic.ts';
import { cleanUp, newFolder, signedIn, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const LINE = { from: '2026-11-02', to: '2026-11-08', family: null, classId: null, service: null, accounts: null, activated: null, visitors: null, connections: 3 };
const statement = (rank: number): StatisticStatement => ({ id: `3f2b0c9e-6f1a-4b6e-9a51-${String(rank).padStart(12, '0')}`, source: 'stats.csv', importedOn: '2026-11-09', header: ['Semaine'], columns: { from: 0 }, lines: [LINE] });

test('statistics survive the end of the console, in the order of their imports, until they are put down', async () => {
  const dataFolder = newFolder();
  const ent = smallEnt();
  const first = await signedIn(ent, 'head', { dataFolder });
  await first.client.figures.keep(statement(2));
  await first.client.figures.keep(statement(1));
  await first.stop();
  const { client } = await signedIn(ent, 'head', { dataFolder });
  expect(await client.figures.statistics()).toEqual([statement(2), statement(1)]);
  await client.figures.forget({ id: statement(2).id });
  expect(await client.figures.statistics()).toEqual([statement(1)]);
});

test('a line that names anybody is not kept, nor more files than a console keeps', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  const named = { ...statement(0), lines: [{ ...LINE, name: 'Durand Léa' }] };
  expect(await codeOf(client.figures.keep(named))).toContain('BAD_REQUEST');
  for (let rank = 0; rank < MOST_STATISTICS; rank++) await client.figures.keep(statement(rank));
  expect(await codeOf(client.figures.keep(statement(MOST_STATISTICS)))).toContain('TOO_MANY');
});
