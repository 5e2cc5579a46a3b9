import { spawn, type ChildProcess } from 'node:child_process';
import { processPort, type ProcessPort } from '../../main/training/process-port.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import type { ProgramName } from './layout.ts';

/** A process that « npm start » started. */
export interface Child {
  readonly name: string;
  /** The channel with it, where it is one of our own. */
  readonly port?: ProcessPort;
  /** Its exit code; 1 when it was killed by somebody else. */
  readonly exited: Promise<number>;
  /** The rest of its first output line that begins with `word`; undefined when it ended before. */
  lineOf(word: string): Promise<string | undefined>;
  /** Asks it to end, then ends it by force after {@link PATIENCE_MS}. */
  stop(): Promise<void>;
}

/** How long a process may take to end by itself. */
const PATIENCE_MS = 5000;

/** What to start. A `node` child also ends by itself when this process disappears, even by kill -9. */
export interface ChildCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly node: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a program of ours; `flags` are Node's. */
export type Begin = (name: string, program: ProgramName, args: readonly string[], flags?: readonly string[]) => Child;

/** Starts a process; only it is ended later, by its own handle. */
export function startChild({ name, command, args, node, environment = {} }: ChildCommand): Child {
  const child = spawn(command, args, {
    stdio: node ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'ignore', 'ignore'],
    env: { ...(node ? COMPILE_CACHE : {}), ...process.env, ...environment },
  });
  const exited = new Promise<number>((end) => {
    child.once('exit', (code) => end(code ?? 1));
    child.once('error', () => end(1));
  });
  const lines = collectLines(child);
  return {
    name,
    ...(node ? { port: processPort(child) } : {}),
    exited,
    lineOf: (word) => Promise.race([lines(word), exited.then(() => undefined)]),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await exited;
      clearTimeout(force);
    },
  };
}

function collectLines(child: ChildProcess): (word: string) => Promise<string> {
  const waiting = new Map<string, (rest: string) => void>();
  const seen: string[] = [];
  let text = '';
  const offer = (line: string): void => {
    const [word = ''] = line.split(' ', 1);
    const rest = line.slice(word.length + 1);
    waiting.get(word)?.(rest);
    seen.push(line);
  };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    const parts = (text + part).split('\n');
    text = parts.pop() ?? '';
    parts.forEach(offer);
  });
  return (word) => {
    const known = seen.find((line) => line.startsWith(`${word} `));
    return known === undefined ? new Promise((found) => waiting.set(word, found)) : Promise.resolve(known.slice(word.length + 1));
  };
}
