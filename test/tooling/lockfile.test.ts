import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
const lockfile = readFileSync(`${ROOT}/package-lock.json`, 'utf8');

const Manifest = z.object({
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const manifest = Manifest.parse(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')));

test('the lock file names no registry', () => {
  expect(/"resolved"|https?:\/\/[^"]*(?:registry|\.tgz)/.exec(lockfile)).toBeNull();
});

test('no dependency runs a script at installation', () => {
  expect(lockfile.includes('"hasInstallScript"')).toBe(false);
});

test('every version is exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('this Node is one that the project asks for', () => {
  expect(manifest.engines.node).toBe('^24.15.0 || >=26.0.0');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(major >= 26 || (major === 24 && minor >= 15)).toBe(true);
});

test.each(['@orpc/', '@mantine/', 'ag-grid-', '@vitest/'])('the packages of %s bear one version', (family) => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const versions = new Set(Object.keys(all).filter((name) => name.startsWith(family)).map((name) => all[name]));
  expect(versions.size).toBe(1);
});
