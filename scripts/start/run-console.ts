import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPageIfStale } from './build-if-stale.ts';
import { startChild, type Child } from './children.ts';
import { openWindow } from './open-window.ts';
import type { StartOptions } from './options.ts';
import { readPassphrase } from './read-passphrase.ts';
import { untilAskedToStop } from './until-asked-to-stop.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs everything until it is asked to end, its window is closed or a part of it dies; gives the exit code. */
export async function runConsole(options: StartOptions): Promise<number> {
  const asked = untilAskedToStop().then(() => 0);
  const children: Child[] = [];
  const environment = options.passphrase ? { CONSOLE_ENT_PASSPHRASE: await readPassphrase() } : {};
  const begin = (name: string, script: string, args: readonly string[]): Child => {
    const child = startChild({ name, command: process.execPath, args: [join(ROOT, script), ...args], node: true, environment });
    children.push(child);
    return child;
  };
  try {
    mkdirSync(options.dataFolder, { recursive: true, mode: 0o700 });
    return await Promise.race([asked, serve(options, begin, (child) => children.push(child))]);
  } finally {
    // The window and the console first: the ENT outlives what speaks with it.
    for (const child of children.toReversed()) await child.stop();
  }
}

type Begin = (name: string, script: string, args: readonly string[]) => Child;

async function serve(options: StartOptions, begin: Begin, keep: (child: Child) => void): Promise<number> {
  const ent = options.ent === undefined ? begin('ENT', 'scripts/ent.ts', entArguments(options)) : undefined;
  const page = (process.env['CONSOLE_ENT_PAGE'] === undefined ? buildPageIfStale(ROOT) : Promise.resolve()).then(() => 'built' as const, explainBuild);
  const entUrl = options.ent ?? (await ent?.lineOf('ENT'));
  if (entUrl === undefined) return (await ent?.exited) || 1;
  console.log(`ENT ${entUrl}`);
  if ((await page) === 'failed') return 1;
  const opened = await openWindow({ root: ROOT, options, entUrl, begin, keep });
  if (opened === undefined) return 1;
  return Promise.race([...(ent === undefined ? [] : [dies(ent)]), opened]);
}

async function dies(child: Child): Promise<number> {
  const code = await child.exited;
  console.error(`${child.name} s’est arrêté (code ${String(code)}). Ce qui était enregistré est intact. Relancez « npm start ».`);
  return code || 1;
}

function explainBuild(error: unknown): 'failed' {
  console.error(`La page n’a pas pu être construite : ${error instanceof Error ? error.message : String(error)}`);
  return 'failed';
}

function entArguments({ dataFolder, aaf, school, acceptDisappearances }: StartOptions): readonly string[] {
  return [
    '--data', join(dataFolder, 'ent'),
    ...(aaf === undefined ? [] : ['--aaf', aaf]),
    ...(school === undefined ? [] : ['--school', school]),
    ...(acceptDisappearances === undefined ? [] : ['--accept-disappearances', String(acceptDisappearances)]),
  ];
}
