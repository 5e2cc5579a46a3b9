import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NATIVE_DRIVERS } from '../../main/database/native-drivers.data.ts';
import type { AsarTool } from './asar-tool.ts';

/** What an archive of the application holds. */
export interface Archive {
  readonly files: readonly string[];
  /** Beside the archive, by path, with their SHA-256. */
  readonly unpacked: Readonly<Record<string, string>>;
  /** Of the archive itself. */
  readonly bytes: number;
}

/** The most that an archive may weigh (issue « installer »). */
const MOST_BYTES = 12e6;

const REQUIRED = ['out/main/electron.js', 'out/main/console.js', 'out/main/training-ent.js', 'out/main/hub.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'package.json', 'node_modules/better-sqlite3-multiple-ciphers/lib/index.js'];

/** What makes or checks the program, and has no place in it. */
const FOREIGN = /\.(?:ts|tsx|map|cpp|gyp|gypi|md|tsbuildinfo)$|(?:^|\/)(?:test|tests|docs|bench|scripts|\.github)\/|^node_modules\/(?!better-sqlite3-multiple-ciphers\/)/;

/** Reads the archive of a packed application; `resources` is the folder that holds it. */
export function readArchive(asar: Pick<AsarTool, 'listPackage' | 'statFile'>, resources: string): Archive {
  const archive = join(resources, 'app.asar');
  const entries = asar.listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  const files = entries.filter((path) => asar.statFile(archive, path).files === undefined);
  const outside = files.filter((path) => asar.statFile(archive, path).unpacked === true);
  const hashOf = (path: string): string => hash('sha256', readFileSync(join(resources, 'app.asar.unpacked', path)), 'hex');
  return { files, unpacked: Object.fromEntries(outside.map((path) => [path, hashOf(path)])), bytes: statSync(archive).size };
}

/** What is wrong with an archive, a sentence each; nothing when it may be shipped. */
export function faultsOfArchive({ files, unpacked, bytes }: Archive): readonly string[] {
  return [
    ...REQUIRED.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
    ...files.filter((path) => FOREIGN.test(path)).map((path) => `${path} has no place in it`),
    ...files.filter((path) => path.endsWith('.node') && !(path in unpacked)).map((path) => `${path} cannot be loaded from inside the archive`),
    ...Object.entries(unpacked).flatMap(([path, found]) => (NATIVE_DRIVERS[basename(path, '.node')] === found ? [] : [`${path} is outside the archive and is no published native module`])),
    ...(Object.keys(unpacked).length === 0 ? ['no native module: the data cannot be opened'] : []),
    ...(bytes > MOST_BYTES ? [`${bytes} bytes, for ${MOST_BYTES}`] : []),
  ];
}
