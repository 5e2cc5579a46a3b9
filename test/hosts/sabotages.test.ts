import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  test.each(Object.entries(SABOTAGED_GUARDS))('%s taken out turns %s red', (name, file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', file, '--reporter=dot'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SABOTAGE: name, NO_COLOR: '1' },
    });
    expect(status).toBe(1);
    // Red because assertions fail, not because the tests could not be loaded.
    expect(stdout).toMatch(/Tests\s+\d+ failed/);
    expect(stderr).toMatch(/AssertionError/);
  });
});
