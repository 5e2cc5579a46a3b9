import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs tests with one defence taken out by `SABOTAGE=<name>`. */
export function runSabotaged(name: string, tests: string): SpawnSyncReturns<string> {
  const project = tests.startsWith('test/server/postgres/') ? 'postgres' : '!postgres';
  return spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, tests, '--reporter=dot'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SABOTAGE: name, NO_COLOR: '1' },
  });
}

const SOME_FAILED: unknown = expect.stringMatching(/Tests\s+\d+ failed/);
const AN_ASSERTION: unknown = expect.stringMatching(/AssertionError/);

/** Red because assertions fail, not because the tests could not be loaded. */
export const RED: unknown = expect.objectContaining({ status: 1, stdout: SOME_FAILED, stderr: AN_ASSERTION });
