import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The root of the project, where every command runs. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** How a command ended: its exit code (1 when it was killed) and how long it took. */
export interface Ended {
  readonly code: number;
  readonly seconds: number;
  readonly timedOut: boolean;
  /** What it printed, when that was kept. */
  readonly printed: string;
}

/** What to run, and how long it may take before it is killed with everything it started. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Keeps what it prints instead of showing it: two commands at once would mix their lines. */
  readonly keepsOutput?: boolean;
}

/** How long the last words of a command are waited for, once it has ended. */
const LAST_WORDS_MS = 5000;

const kill = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
};

const running = new Set<ChildProcess>();

const stopAll = (): void => {
  for (const { pid } of running) kill(pid);
  process.exit(1);
};

const keepOutput = ({ stdout, stderr }: ChildProcess): (() => string) => {
  const chunks: Buffer[] = [];
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
};

/** Runs one tool of the project with this Node and the project's own binaries first, showing or keeping what it prints. */
export const runCommand = ({ command, args, env, timeoutSeconds, keepsOutput = false }: Command): Promise<Ended> => {
  const started = performance.now();
  const path = `${ROOT}/node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`;
  const windows = process.platform === 'win32';
  const output = keepsOutput ? 'pipe' : 'inherit';
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', output, output], env: { ...process.env, PATH: path, ...env }, detached: !windows, shell: windows });
  const printed = keepOutput(child);
  running.add(child);
  process.once('SIGINT', stopAll).once('SIGTERM', stopAll);
  return new Promise((end) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      kill(child.pid);
    }, timeoutSeconds * 1000);
    const finish = (code: number | null): void => {
      if (!running.delete(child)) return;
      clearTimeout(timer);
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
      process.off('SIGINT', stopAll).off('SIGTERM', stopAll);
      end({ code: timedOut ? 1 : (code ?? 1), seconds: (performance.now() - started) / 1000, timedOut, printed: printed() });
    };
    // What was printed last may still be on its way; what a process left behind holds the way open, and is not waited for.
    if (keepsOutput) child.once('close', finish);
    child.once('exit', (code) => void (keepsOutput ? setTimeout(finish, LAST_WORDS_MS, code).unref() : finish(code)));
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(1);
    });
  });
};
