import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
/** The project's own, and that of the peers that the benches may install. */
const LOCKFILES = ['package-lock.json', 'bench/peers/package-lock.json'];
const contentOf = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

const Manifest = z.object({
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const PeersManifest = Manifest.pick({ dependencies: true });
const manifest = Manifest.parse(JSON.parse(contentOf('package.json')));

test.each(LOCKFILES)('%s names no registry', (path) => {
  expect(/"resolved"|https?:\/\/[^"]*(?:registry|\.tgz)/.exec(contentOf(path))).toBeNull();
});

test.each(LOCKFILES)('no dependency of %s runs a script at installation', (path) => {
  expect(contentOf(path).includes('"hasInstallScript"')).toBe(false);
});

test('every version is exact', () => {
  const peers = PeersManifest.parse(JSON.parse(contentOf('bench/peers/package.json'))).dependencies;
  const versions = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies, peers].flatMap((all) => Object.entries(all));
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
