import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findBrowser } from '../../../scripts/browser.ts';
import { NOT_RUN } from '../../faults/not-run.ts';

// Hostile texts in every field (rel:X1), scrolled to the end of every screen: `npm test` looks at the first screenfuls.
if (findBrowser() === undefined) {
  console.log('markup: not run, no browser was found');
  process.exit(NOT_RUN);
}
const root = resolve(import.meta.dirname, '../../..');
// What the tests start is what was built.
spawnSync(process.execPath, ['scripts/ci/build.ts'], { cwd: root, stdio: 'ignore' });
const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', 'test/e2e/security/markup.spec.ts', '--retries=0'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MARKUP: 'all' },
});
process.exitCode = status ?? 1;
