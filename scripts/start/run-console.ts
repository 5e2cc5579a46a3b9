import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diskRefusal } from '../../main/window/as-host-refusal.ts';
import { hostSentence } from '../../texts/frame/hosts.ts';
import { buildPageIfStale } from './build-if-stale.ts';
import { startChild, type Child } from './children.ts';
import { ENT_FLAGS } from '../ent/ent-flags.ts';
import { issuerArguments } from '../ent/issuer-options.ts';
import { isBuilt, programPath, ROOT, type ProgramName } from './layout.ts';
import { openWindow } from './open-window.ts';
import type { StartOptions } from './start-options.ts';
import { readPassphrase } from './read-passphrase.ts';
import { untilAskedToStop } from './until-asked-to-stop.ts';

/** Runs everything until it is asked to end, its window is closed or a part of it dies; gives the exit code. */
export async function runConsole(options: StartOptions): Promise<number> {
  let isAsked = false;
  const asked = untilAskedToStop().then(() => {
    isAsked = true;
    return 0;
  });
  const children: Child[] = [];
  const environment = options.passphrase ? { CONSOLE_ENT_PASSPHRASE: await readPassphrase() } : {};
  const begin: Begin = (name, program, args, flags = []) => {
    const child = startChild({ name, command: process.execPath, args: [...flags, programPath(program), ...args], node: true, environment });
    children.push(child);
    return child;
  };
  try {
    if (!makeFolder(options.dataFolder)) return 1;
    return await Promise.race([asked, serve(options, begin, { keep: (child) => children.push(child), isAsked: () => isAsked })]);
  } finally {
    isAsked = true;
    // The window and the console first: the ENT outlives what speaks with it.
    for (const child of children.toReversed()) await child.stop();
  }
}

/** Makes the folder of the data, or says why it cannot be one. */
function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch (error) {
    console.error(hostSentence(diskRefusal(error)));
    return false;
  }
}

/** Starts a program of ours; `flags` are Node's. */
type Begin = (name: string, program: ProgramName, args: readonly string[], flags?: readonly string[]) => Child;

interface Life {
  readonly keep: (child: Child) => void;
  /** Whether the end was asked for: what ends then is no accident. */
  readonly isAsked: () => boolean;
}

async function serve(options: StartOptions, begin: Begin, { keep, isAsked }: Life): Promise<number> {
  const page = preparePage();
  if (options.ent !== undefined) return show(options, options.ent, { page, begin, keep });
  const ent = begin('L’ENT', 'ent', entArguments(options), ENT_FLAGS);
  const entUrl = await ent.lineOf('ENT');
  // It has said why on the standard error.
  if (entUrl === undefined) return (await ent.exited) || 1;
  void ent.lineOf('INVITATION').then((address) => (address === undefined ? undefined : console.log(`INVITATION ${address}`)));
  return Promise.race([dies(ent, isAsked), show(options, entUrl, { page, begin, keep })]);
}

interface Showing {
  readonly page: Promise<'built' | 'failed'>;
  readonly begin: Begin;
  readonly keep: (child: Child) => void;
}

async function show(options: StartOptions, entUrl: string, { page, begin, keep }: Showing): Promise<number> {
  console.log(`ENT ${entUrl}`);
  return (await page) === 'failed' ? 1 : openWindow({ root: ROOT, options, entUrl, begin, keep });
}

/** What is built has its page; tests show a page of their own. */
function preparePage(): Promise<'built' | 'failed'> {
  const built = isBuilt() || process.env['CONSOLE_ENT_PAGE'] !== undefined ? Promise.resolve() : buildPageIfStale(ROOT);
  return built.then(() => 'built', explainBuild);
}

async function dies(child: Child, isAsked: () => boolean): Promise<number> {
  const code = await child.exited;
  if (!isAsked()) console.error(`${child.name} s’est arrêté (code ${String(code)}). Ce qui était enregistré est intact. Relancez ${isBuilt() ? '« node program/start.js »' : '« npm start »'}.`);
  return code || 1;
}

function explainBuild(error: unknown): 'failed' {
  console.error(`La page n’a pas pu être construite : ${error instanceof Error ? error.message : String(error)}`);
  return 'failed';
}

function entArguments({ dataFolder, aaf, school, acceptDisappearances, issuer }: StartOptions): readonly string[] {
  return [
    '--data', join(dataFolder, 'ent'),
    ...(aaf === undefined ? [] : ['--aaf', aaf]),
    ...(school === undefined ? [] : ['--school', school]),
    ...(acceptDisappearances === undefined ? [] : ['--accept-disappearances', String(acceptDisappearances)]),
    ...(issuer === undefined ? [] : issuerArguments(issuer)),
  ];
}
