import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');
/** The project's own, and that of the peers that the benches may install. */
const LOCKFILES = ['package-lock.json', 'bench/peers/package-lock.json'];
const Locked = z.object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() }).catchall(z.unknown())) });
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

/** Packages that would be taken as they come, or from elsewhere than a registry. */
const unprovedOf = (lock: string): readonly string[] =>
  Object.entries(Locked.parse(JSON.parse(lock)).packages).flatMap(([path, { integrity = '', ...rest }]) =>
    (path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity)) || /"(?:[\w.+]+:\/\/|git@|git:|github:|file:)/.test(JSON.stringify({ ...rest, funding: undefined })) ? [path] : [],
  );

test.each([...LOCKFILES, 'scripts/pack/tools/package-lock.json'])('S34: every package of %s has its integrity, and comes from no address of its own', (path) => {
  expect(unprovedOf(contentOf(path))).toEqual([]);
  const kept = `sha512-${'A'.repeat(86)}==`;
  expect(unprovedOf(JSON.stringify({ packages: { '': {}, a: { integrity: kept }, b: {}, c: { integrity: kept, version: 'git+ssh://git@github.com/x/c.git#1' }, d: { integrity: kept, dependencies: { e: 'github:x/e' } } } }))).toEqual(['b', 'c', 'd']);
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

/**
 * S32: the oldest versions that have the repairs of the advisories read on 22 August 2026 (reliability-security.md §1.4), of all that is
 * installed: what ships may be a development dependency, as Electron is. Where a registry answers, `npm audit` says the rest.
 */
const REPAIRED: Readonly<Record<string, readonly [floor: string, why: string]>> = {
  electron: ['42.0.0', 'CVE-2026-70612, CVE-2025-55305, CVE-2023-29198'],
  'better-sqlite3-multiple-ciphers': ['12.11.1', 'SQLite 3.51.3: loss of a WAL under two connections'],
};
/** What they made us do without. */
const AVOIDED = ['electron-updater', '@electron/remote', 'xml2js', 'fast-xml-parser'];

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const numbered = (version: string): readonly number[] => (version.split('-')[0] ?? '').split('.').map(Number);
const isBelow = (version: string, floor: string): boolean => {
  const [a, b] = [numbered(version), numbered(floor)];
  const i = b.findIndex((part, at) => part !== a[at]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
};
const wrongsOf = (lock: z.infer<typeof Lock>): readonly string[] =>
  Object.entries(lock.packages).flatMap(([path, { version = '' }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const floor = REPAIRED[name]?.[0];
    return AVOIDED.includes(name) || (floor !== undefined && isBelow(version, floor)) ? [`${name} ${version}`] : [];
  });

test('S32: nothing that is installed, Electron included, is of before its last known repair', () => {
  const lock = Lock.parse(JSON.parse(contentOf('package-lock.json')));
  expect(Object.keys(REPAIRED).filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([]);
  expect(wrongsOf(lock)).toEqual([]);
  const old = { packages: { 'node_modules/electron': { version: '41.2.0' }, 'node_modules/a/node_modules/electron-updater': { version: '6.0.0' } } };
  expect(wrongsOf(old)).toEqual(['electron 41.2.0', 'electron-updater 6.0.0']);
});
