import { expect, it } from 'vitest';
import { simulateMatrix, type MatrixRun } from './matrix-simulation/simulate-matrix.ts';
import { simulateRestriction } from './matrix-simulation/simulate-restriction.ts';

/** The size of `npm test`; `npm run faults -- matrix --runs N` goes further. */
const RUNS = Number(process.env['MATRIX_RUNS'] ?? 25);

it('shows and hides cells of random platforms: no state gives or takes what was not asked, and what was carried whole reads back', { timeout: 600_000 }, async () => {
  const { broken, total } = await play(simulateMatrix, '');
  expect(broken).toEqual([]);
  expect(total).toBeGreaterThan(RUNS / 4);
});

it('restricts random platforms once somebody has read it, and takes it back as it was', { timeout: 600_000 }, async () => {
  const { broken, total } = await play(simulateRestriction, ' --restricted');
  expect(broken).toEqual([]);
  expect(total).toBeGreaterThan(RUNS / 4);
});

/** Plays one run after the other up to the first that breaks a promise; counts what was applied. */
async function play(simulate: (seed: number) => Promise<MatrixRun>, how: string): Promise<{ readonly broken: readonly string[]; readonly total: number }> {
  let total = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { problem, counts } = await simulate(seed);
    total += counts['applied'] ?? 0;
    if (problem !== undefined) return { broken: [`${problem}\n  Replay: npm run faults -- matrix --seed ${String(seed)}${how}`], total };
  }
  return { broken: [], total };
}
