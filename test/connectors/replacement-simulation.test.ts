import { expect, it } from 'vitest';
import { simulateReplacements } from './replacement-simulation/simulate-replacements.ts';

const RUNS = Number(process.env['CONNECTOR_RUNS'] ?? 12);
const STEPS = 40;

it('makes no row of a replacement twice, nor before its day, ends its own and no other, and leaves nobody in a class unsaid, whatever fails', { timeout: 600_000 }, async () => {
  const broken: string[] = [];
  for (let seed = 1; seed <= RUNS && broken.length === 0; seed += 1) {
    const problem = await simulateReplacements(seed, STEPS);
    if (problem !== undefined) broken.push(`${problem}, seed ${String(seed)}`);
  }
  expect(broken).toEqual([]);
});
