import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { COMPILE_CACHE } from '../../../scripts/start/compile-cache.ts';
import { builtProgram, type Program } from '../../support/programs/built-programs.ts';

/** The root of the project, and the delivery it is shown with. */
export const ROOT = resolve(import.meta.dirname, '../../..');
export const DEMO = join(ROOT, 'resources/demo/aaf');

/** A script of the project that a test started. */
export interface Run {
  readonly process: ChildProcess;
  out(): string;
  err(): string;
  /** Waits until `text` is on the standard output. */
  says(text: string): Promise<void>;
  readonly code: Promise<number | null>;
}

let current = '';
const runs: Run[] = [];

/** The folder of the test under way. */
export const folder = (): string => current;

/** Gives each test of a file a folder and a page of its own, and ends afterwards what it started. */
export function inOwnFolder(): void {
  beforeEach(() => {
    current = mkdtempSync(join(tmpdir(), 'start-'));
    mkdirSync(join(current, 'page'));
    writeFileSync(join(current, 'page', 'index.html'), '<html><head></head><body></body></html>');
  });
  afterEach(async () => {
    for (const { process: child, code } of runs.splice(0)) {
      child.kill('SIGTERM');
      await code;
    }
    rmSync(current, { recursive: true, force: true });
  });
}

/** Starts a program as it was built. */
export const run = (program: Program, ...args: readonly string[]): Run => runWith({}, program, ...args);

/** Starts a script from its sources, as « npm start » and « npm run ent » do. */
export const runSource = (script: Program, ...args: readonly string[]): Run => launch({}, join(ROOT, script), args);

/** Starts a program with something of its own in its environment. */
export const runWith = (environment: Readonly<Record<string, string>>, program: Program, ...args: readonly string[]): Run => launch(environment, builtProgram(program), args);

function launch(environment: Readonly<Record<string, string>>, path: string, args: readonly string[]): Run {
  const child = spawn(process.execPath, [path, ...args], {
    env: { ...COMPILE_CACHE, ...process.env, CONSOLE_ENT_PAGE: join(current, 'page'), XDG_CONFIG_HOME: join(current, 'config'), XDG_DATA_HOME: join(current, 'share'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const code = new Promise<number | null>((end) => child.once('close', end));
  const says = (wanted: string): Promise<void> =>
    vi.waitFor(() => {
      if (child.exitCode !== null) throw new Error(`ended: ${text.out}${text.err}`);
      expect(text.out).toContain(wanted);
    }, { timeout: 60_000, interval: 50 });
  const started = { process: child, out: () => text.out, err: () => text.err, says, code };
  runs.push(started);
  return started;
}

/** The address that a line of an output begins with `word` to give. */
export const addressOf = (output: string, word: string): string => new RegExp(`^${word} (\\S+)$`, 'm').exec(output)?.[1] ?? 'absent';

/** Whether somebody answers there. */
export const isAnswering = (address: string): Promise<boolean> => fetch(address).then(() => true, () => false);
