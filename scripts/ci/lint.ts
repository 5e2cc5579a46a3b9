import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { keep, readKept } from './kept.ts';
import { lintKeys } from './lint-keys.ts';
import { listSources, SOURCE_FOLDERS } from './modules.ts';
import { ROOT } from './run-command.ts';

/** What bears on every verdict besides the sources; the last one says what is installed. */
const EVERYWHERE = ['.oxlintrc.json', 'tsconfig.base.json', ...SOURCE_FOLDERS.map((name) => `${name}/tsconfig.json`), 'node_modules/.package-lock.json'];

/** What a command line of every system holds, in characters. */
const LONGEST_LINE = process.platform === 'win32' ? 6000 : 100_000;

const VERDICTS = 'lint';

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(`${ROOT}/${path}`, 'utf8');
  } catch {
    return undefined;
  }
};

const declarationOf = (path: string): string | undefined => readText(`out/types/${path.split('/', 1)[0]}/${path.replace(/\.tsx?$/, '.d.ts')}`);

const lintedPaths = (): readonly string[] => [...listSources(ROOT), ...readdirSync(ROOT).filter((name) => name.endsWith('.config.ts'))];

const digestOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n${readText(path)}\n`);
  return hash.digest('base64');
};

const readKeys = (): ReadonlyMap<string, string> =>
  lintKeys({ paths: lintedPaths(), source: readText, declaration: declarationOf, base: digestOf(EVERYWHERE) });

const readGreen = (): ReadonlySet<string> => new Set(readKept(VERDICTS, z.array(z.string())));

/** Whether verdicts are kept from before: without any, everything is to be linted, and nothing is to be waited for to know it. */
export const knowsVerdicts = (): boolean => readGreen().size > 0;

/** What is to be linted: nothing, some files, or everything (`.`). The declarations must be those of the sources. */
export const pathsToLint = (): readonly string[] => {
  const green = readGreen();
  const stale = [...readKeys()].filter(([, key]) => !green.has(key)).map(([path]) => path);
  return green.size === 0 || stale.join(' ').length > LONGEST_LINE ? ['.'] : stale;
};

/** What changes with any source. */
export const sourcesMark = (): string => digestOf([...EVERYWHERE, ...lintedPaths()]);

/** Keeps that the linter has nothing to say of the sources as they are. */
export const keepVerdicts = (): void => keep(VERDICTS, [...readKeys().values()]);
