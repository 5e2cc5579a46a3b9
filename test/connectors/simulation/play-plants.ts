import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { PLANTED_CONNECTORS, PLANTED_MATRICES } from './planted.ts';

// Plays the simulation with each naive connector that it can meet, one after the other: each must break a promise within fifty runs
// (connectors.md §11). Those that HTTP, the vault or the probe would show are caught by their own tests (test/support/sabotaged-connectors.ts).

const MOST_RUNS = '50';

/** Whether a test goes through with a naive connector planted; says what it broke, and at which run. */
function passesWith(name: string, test: string): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', test], {
    cwd: resolve(import.meta.dirname, '../../..'), encoding: 'utf8', env: { ...process.env, SABOTAGE: name, CONNECTOR_RUNS: MOST_RUNS, MATRIX_RUNS: MOST_RUNS, NO_COLOR: '1' },
  });
  const [, problem = '?', seed = '?'] = /\+ {3}"(.*)\n.*--seed (\d+)/.exec(stdout + stderr) ?? [];
  console.log(status === 0 ? `NOT CAUGHT  ${name}` : `caught at run ${seed}  ${name}: ${problem.slice(0, 120)}`);
  return status === 0;
}

const left = [
  ...PLANTED_CONNECTORS.filter((name) => passesWith(name, 'test/connectors/simulation.test.ts')),
  ...PLANTED_MATRICES.filter((name) => passesWith(name, 'test/connectors/matrix-simulation.test.ts')),
];
process.exitCode = left.length === 0 ? 0 : 1;
