import { mkdirSync } from 'node:fs';
import { diskRefusal } from '../../main/window/as-host-refusal.ts';
import { hostSentence } from '../../texts/frame/hosts.ts';
import { buildPageIfStale } from './build-if-stale.ts';
import type { Child } from '../../main/training/launcher/child.ts';
import { startChild, type Begin } from './children.ts';
import { isBuilt, programPath, ROOT } from './layout.ts';
import { nodeFlags } from './node-flags.ts';
import { embeddedEntArguments } from './embedded-ent.ts';
import { openWindow, showAddress } from './open-window.ts';
import type { StartOptions } from './start-options.ts';
import { readPassphrase } from './read-passphrase.ts';
import { realRoom, trainingRoom } from './training/rooms.ts';
import type { Doors } from '../../main/training/launcher/serve-launcher.ts';
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
  const begin: Begin = (name, program, args) => {
    const child = startChild({ name, command: process.execPath, args: [...nodeFlags(program), programPath(program), ...args], node: true, environment });
    children.push(child);
    return child;
  };
  try {
    if (!makeFolder(options.dataFolder)) return 1;
    return await Promise.race([asked, (options.formation ? serveTraining : serve)(options, begin, { keep: (child) => children.push(child), isAsked: () => isAsked })]);
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

interface Life {
  readonly keep: (child: Child) => void;
  /** Whether the end was asked for: what ends then is no accident. */
  readonly isAsked: () => boolean;
}

async function serve(options: StartOptions, begin: Begin, { keep, isAsked }: Life): Promise<number> {
  const page = preparePage();
  if (options.withoutEnt || options.ent !== undefined) return show(options, options.ent, { page, begin, keep, isAsked });
  const ent = begin('L’ENT', 'ent', embeddedEntArguments(options));
  const entUrl = await ent.lineOf('ENT');
  // It has said why on the standard error.
  if (entUrl === undefined) return (await ent.exited) || 1;
  void ent.lineOf('INVITATION').then((address) => (address === undefined ? undefined : console.log(`INVITATION ${address}`)));
  return Promise.race([dies(ent, isAsked), show(options, entUrl, { page, begin, keep, isAsked })]);
}

interface Showing extends Life {
  readonly page: Promise<'built' | 'failed'>;
  readonly begin: Begin;
}

async function show(options: StartOptions, entUrl: string | undefined, { page, begin, keep, isAsked }: Showing): Promise<number> {
  if (entUrl !== undefined) console.log(`ENT ${entUrl}`);
  if ((await page) === 'failed') return 1;
  let origin: string | undefined;
  const doors: Doors = {
    enterTraining: () => training.open(),
    realAddress: () => (origin === undefined ? null : `${origin}/`),
    sandbox: () => training.sandbox(),
    runningSandbox: () => training.runningSandbox(),
    log: console.error,
    // The window still has the token of the console that it comes from.
    leaveTraining: () => (origin === undefined ? Promise.reject(new Error('La console n’est pas servie à un navigateur.')) : Promise.resolve(`${origin}/`)),
  };
  const training = trainingRoom({ options, begin, doors: () => doors, isAsked });
  return openWindow({ root: ROOT, options, entUrl, begin, doors, keep, onShown: (at) => (origin = at) });
}

/** Begins by « Formation »; the real school is started when somebody goes to it. */
async function serveTraining(options: StartOptions, begin: Begin, { keep, isAsked }: Life): Promise<number> {
  if ((await preparePage()) === 'failed') return 1;
  const doors: Doors = { enterTraining: () => training.open(), leaveTraining: () => real.open(), realAddress: () => null, sandbox: () => training.sandbox(), runningSandbox: () => training.runningSandbox(), log: console.error };
  const training = trainingRoom({ options, begin, doors: () => doors, isAsked });
  const real = realRoom({ options, begin, doors: () => doors, isAsked });
  const url = await training.open().catch(() => undefined);
  const windowUrl = await training.windowUrl();
  return url === undefined || windowUrl === undefined ? 1 : showAddress({ url, windowUrl, ended: training.ended() }, { options, keep });
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
