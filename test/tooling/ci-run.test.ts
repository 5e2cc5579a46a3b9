import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const REPORT = '<testsuites><testsuite><testcase name="a"/><testcase name="b"/></testsuite></testsuites>';

/** Runs a copy of `.ci/run` with an `npm` that does what `script` says; `$1` is the npm command. */
const runWith = (script: string): { readonly lines: readonly string[]; readonly code: number | null } => {
  const folder = mkdtempSync(join(tmpdir(), 'ci-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${ROOT}/.ci`, `${folder}/.ci`, { recursive: true });
  cpSync(`${ROOT}/scripts/ci`, `${folder}/scripts/ci`, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  symlinkSync(`${ROOT}/node_modules`, `${folder}/node_modules`);
  mkdirSync(`${folder}/bin`);
  writeFileSync(`${folder}/bin/npm`, `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 });
  const { stdout, status } = spawnSync(`${folder}/.ci/run`, {
    encoding: 'utf8',
    env: { PATH: `${folder}/bin:${dirname(process.execPath)}:/usr/bin:/bin`, HOME: folder },
  });
  return { lines: stdout.trimEnd().split('\n'), code: status };
};

test('the line of the tests is the last one, printed once', () => {
  const { lines, code } = runWith(`[ "$1" = test ] || exit 0
    mkdir -p out/test && echo '5 passed, 0 failed, 1 skipped' | tee out/test/summary.txt`);
  expect({ lines, code }).toEqual({ lines: ['5 passed, 0 failed, 1 skipped'], code: 0 });
});

test('a failed installation is a failure with its line', () => {
  const { lines, code } = runWith('exit 7');
  expect(lines.at(-1)).toBe('0 passed, 5 failed, 0 skipped');
  expect(code).toBe(1);
});

test('tests killed on their way keep what they reported and fail for the rest', () => {
  const { lines, code } = runWith(`[ "$1" = test ] || exit 0
    mkdir -p out/test && echo '${REPORT}' > out/test/unit.xml; kill -9 $$`);
  expect(lines.at(-1)).toBe('2 passed, 4 failed, 0 skipped');
  expect(code).not.toBe(0);
});

test('a test command that says nothing is not a success', () => {
  const { lines, code } = runWith('exit 0');
  expect(lines.at(-1)).toBe('0 passed, 5 failed, 0 skipped');
  expect(code).toBe(1);
});
