import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** One control of each of the ways of looking, and what is told of those that could not be run. */
const SABOTAGED: Readonly<Record<string, string>> = {
  'control-rub-07': 'test/domain/controls/rub',
  'control-msg-09': 'test/domain/controls/msg',
  'control-not-run': 'test/domain/controls/msg',
};

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the controls have teeth', () => {
  test.each(Object.entries(SABOTAGED))('%s turns %s red', (name, folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', folder, '--reporter=dot'], {
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
