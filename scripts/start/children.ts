import { spawn } from 'node:child_process';
import { PATIENCE_MS, type Child } from '../../main/training/launcher/child.ts';
import { outputLines } from '../../main/training/launcher/output-lines.ts';
import { processPort } from '../../main/training/launcher/process-port.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import type { ProgramName } from './layout.ts';

/** What to start. A `node` child also ends by itself when this process disappears, even by kill -9. */
export interface ChildCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly node: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a program of ours. */
export type Begin = (name: string, program: ProgramName, args: readonly string[]) => Child;

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
  const lines = outputLines(child.stdout);
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
