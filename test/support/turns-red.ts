import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** A defence taken out by `SABOTAGE=<name>` turns these tests red: because assertions fail, not because the tests could not be loaded. */
export function expectRed(name: string, tests: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', tests, '--reporter=dot'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SABOTAGE: name, NO_COLOR: '1' },
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/Tests\s+\d+ failed/);
  expect(stderr).toMatch(/AssertionError/);
}
