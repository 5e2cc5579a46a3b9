import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NATIVE_DRIVERS } from '../../../main/database/native-drivers.data.ts';
import { faultsOfArchive, readArchive, type Archive } from '../../../scripts/pack/archive.ts';
import type { AsarTool } from '../../../scripts/pack/asar-tool.ts';

const NATIVE = 'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node';
const RIGHT: Archive = {
  files: ['out/main/electron.js', 'out/main/console.js', 'out/main/training-ent.js', 'out/main/hub.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'package.json', 'node_modules/better-sqlite3-multiple-ciphers/lib/index.js', NATIVE],
  unpacked: { [NATIVE]: NATIVE_DRIVERS['linux-x64'] ?? '' },
  bytes: 5_500_000,
};
const holding = (file: string): Archive => ({ ...RIGHT, files: [...RIGHT.files, file] });

describe('an archive of the application', () => {
  test('that holds what runs and nothing else may be shipped', () => {
    expect(faultsOfArchive(RIGHT)).toEqual([]);
  });

  test.each(['out/main/web.js.map', 'domain/rights/engine.ts', 'test/main/x.js', 'node_modules/vitest/index.js', 'node_modules/better-sqlite3-multiple-ciphers/src/addon.cpp', 'docs/security.md'])('may not hold %s', (file) => {
    expect(faultsOfArchive(holding(file))).toEqual([`${file} has no place in it`]);
  });

  test('lacks nothing that a start reads', () => {
    expect(faultsOfArchive({ ...RIGHT, files: RIGHT.files.filter((file) => file !== 'out/preload/preload.cjs') })).toEqual(['out/preload/preload.cjs is missing']);
  });

  test('keeps every script under its integrity, and outside only published native modules', () => {
    const script = 'node_modules/better-sqlite3-multiple-ciphers/lib/index.js';
    expect(faultsOfArchive({ ...RIGHT, unpacked: { ...RIGHT.unpacked, [script]: 'a' } })).toEqual([`${script} is outside the archive and is no published native module`]);
    expect(faultsOfArchive({ ...RIGHT, unpacked: { [NATIVE]: 'altered' } })).toEqual([`${NATIVE} is outside the archive and is no published native module`]);
    expect(faultsOfArchive({ ...RIGHT, unpacked: {} })).toEqual([`${NATIVE} cannot be loaded from inside the archive`, 'no native module: the data cannot be opened']);
  });

  test('weighs at most 12 MB', () => {
    expect(faultsOfArchive({ ...RIGHT, bytes: 12_000_001 })).toEqual(['12000001 bytes, for 12000000']);
  });
});

describe('reading one', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'console-ent-asar-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('tells files from folders, and what is outside by its content', () => {
    const outside = join(folder, 'app.asar.unpacked', NATIVE);
    mkdirSync(dirname(outside), { recursive: true });
    writeFileSync(outside, 'native');
    writeFileSync(join(folder, 'app.asar'), '0123456789');
    const asar: Pick<AsarTool, 'listPackage' | 'statFile'> = {
      listPackage: () => ['/out', '/out/main.js', `/${NATIVE}`],
      statFile: (_archive, file) => (file === 'out' ? { files: {} } : { size: 1, unpacked: file === NATIVE }),
    };
    const archive = readArchive(asar, folder);
    expect(archive.files).toEqual(['out/main.js', NATIVE]);
    expect(archive.bytes).toBe(10);
    expect(archive.unpacked[NATIVE]).toMatch(/^[0-9a-f]{64}$/);
  });
});
