import { expect, it } from 'vitest';
import { simulateMatrix } from './matrix-simulation/simulate-matrix.ts';

/** The size of `npm test`; `npm run faults -- matrix --runs N` goes further. */
const RUNS = Number(process.env['MATRIX_RUNS'] ?? 25);

it('shows and hides cells of random platforms: no state gives or takes what was not asked, and what was carried whole reads back', { timeout: 600_000 }, async () => {
  const broken: string[] = [];
  let applied = 0;
  for (let seed = 1; seed <= RUNS && broken.length === 0; seed += 1) {
    const { problem, counts } = await simulateMatrix(seed);
    applied += counts['applied'] ?? 0;
    if (problem !== undefined) broken.push(`${problem}\n  Replay: npm run faults -- matrix --seed ${String(seed)}`);
  }
  expect(broken).toEqual([]);
  expect(applied).toBeGreaterThan(RUNS / 4);
});
