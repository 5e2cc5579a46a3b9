import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

// The shipped configurations meet one breach each.
const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['domain', 'contract', 'formats', 'texts', 'server', 'main', 'preload', 'renderer', 'scripts', 'bench', 'test'];

const BREACHES = {
  'domain/a-wrong-type.ts': ["export const n: number = 'a';", 'TS2322'],
  'domain/no-node-here.ts': ["export const bytes = Buffer.from('a');", 'TS2591'],
  'domain/an-index-may-miss.ts': ['export const first = (all: readonly string[]): string => all[0];', 'TS2322'],
  'server/no-page-here.ts': ['export const title: string = document.title;', 'TS2584'],
  'server/no-console-here.ts': ["export type { A } from '../main/a.ts';", 'TS6307'],
  'test/unused.test.ts': ['const unused = 1;', 'TS6133'],
  'any.config.ts': ["export const n: number = 'a';", 'TS2322'],
} as const;

test('a wrong type, what another environment has, a folder that is not looked at: each is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(`${ROOT}/node_modules`, `${folder}/node_modules`);
  for (const path of ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', ...FOLDERS.map((name) => `${name}/tsconfig.json`)]) cpSync(`${ROOT}/${path}`, `${folder}/${path}`);
  const files = { ...Object.fromEntries(FOLDERS.map((name) => [`${name}/a.ts`, ['export type A = 1;']])), ...BREACHES };
  for (const [path, [source = '']] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, `${source}\n`);
  }
  const { stdout } = spawnSync(`${ROOT}/node_modules/.bin/tsc`, ['-b', '--checkers', '1', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  const told = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)].map(([, path, code]) => `${path} ${code}`);
  expect(told.toSorted()).toEqual(Object.entries(BREACHES).map(([path, [, code]]) => `${path} ${code}`).toSorted());
});
