import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COMPILE_CACHE } from '../../../scripts/start/compile-cache.ts';

/** The root of the project. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A program of the product that a test started, and ends by its own handle. */
export interface Program {
  /** The rest of its first line that begins with `word`; throws what it said when it ended before. */
  lineOf(word: string): Promise<string>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** Asks it to end, as Ctrl C does, and waits. */
  stop(): Promise<void>;
  /** kill -9, and waits. */
  kill(): Promise<void>;
}

/** A folder of its own for the data of a test; it disappears with {@link removeFolder}. */
export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `console-e2e-${name}-`));
}

/** Removes a folder of {@link newFolder}. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const running = new Set<ChildProcess>();

// A test that fails before its end leaves nothing behind: its worker ends then.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What `npm run build` makes of the programs: half of what the sources cost to start, which test/hosts/start.test.ts starts as the README does. */
const BUILT = { start: 'out/program/start.js', ent: 'out/program/ent.js' } as const;

/** Starts a program of the product; keys and preferences stay in `folder`. */
export function startProgram(folder: string, name: keyof typeof BUILT, ...args: readonly string[]): Program {
  return startFile(folder, join(ROOT, BUILT[name]), ...args);
}

/** The same, of a program that is elsewhere. */
export function startFile(folder: string, file: string, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...COMPILE_CACHE, ...process.env, CONSOLE_ENT_PAGE: process.env['CONSOLE_ENT_PAGE'] ?? join(ROOT, 'out/renderer'), XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'share') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = new Promise<void>((end) => {
    child.once('close', () => {
      running.delete(child);
      end();
    });
  });
  const said = listen(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return {
    lineOf: (word) => Promise.race([said.lineOf(word), exited.then(() => Promise.reject(new Error(`${file} ended: ${said.text()}`)))]),
    ended: exited.then(() => child.exitCode ?? -1),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function listen(child: ChildProcess): { readonly lineOf: (word: string) => Promise<string>; readonly text: () => string } {
  const waiting = new Map<string, (rest: string) => void>();
  let [out, err] = ['', ''];
  const find = (word: string): string | undefined => new RegExp(`^${word} (.*)\n`, 'm').exec(out)?.[1];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    out += part;
    for (const [word, tell] of waiting) {
      const rest = find(word);
      if (rest !== undefined) tell(rest);
    }
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (err += part));
  return {
    text: () => out + err,
    lineOf: (word) =>
      new Promise((found) => {
        const rest = find(word);
        if (rest === undefined) waiting.set(word, found);
        else found(rest);
      }),
  };
}
