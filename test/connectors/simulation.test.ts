import { expect, it } from 'vitest';
import { simulateConnector } from './simulation/simulate.ts';

/** The size of `npm test`; `npm run faults -- connectors --runs N` goes further. */
const RUNS = Number(process.env['CONNECTOR_RUNS'] ?? 5);
const STEPS = 60;

it('loses no right, gives none that was not asked, and comes together again, whatever fails or is done there meanwhile', { timeout: 600_000 }, async () => {
  const broken: string[] = [];
  for (let seed = 1; seed <= RUNS && broken.length === 0; seed += 1) {
    const { problem } = await simulateConnector(seed, STEPS);
    if (problem !== undefined) broken.push(`${problem}\n  Replay: npm run faults -- connectors --seed ${String(seed)} --steps ${String(STEPS)}`);
  }
  expect(broken).toEqual([]);
});
