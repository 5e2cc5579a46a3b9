import { expect, test } from 'vitest';
import { runProgramme } from './programme.ts';
import { networkOf } from './programmes/network.ts';
import type { Mix } from './weather.ts';

/** How many runs of each trouble; `NETWORK_RUNS` asks for more. */
const RUNS = Number(process.env['NETWORK_RUNS'] ?? 1);

test.each<[string, Mix]>([
  ['falls silent and never hangs up', { none: 1, 'half-open': 1 }],
  ['delivers twice', { none: 1, twice: 1 }],
  ['fails several times in a row', { none: 1, failing: 1 }],
  ['delivers up to 5 s late', { late: 1 }],
])('two consoles lose nothing, and double nothing, through a network that %s', async (_, mix) => {
  const { broken } = await runProgramme(networkOf(mix), { from: 1, runs: RUNS });
  expect(broken).toEqual([]);
});
