import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** The root of the project, where every command runs. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** How a command ended: its exit code (1 when it was killed) and how long it took. */
export interface Ended {
  readonly code: number;
  readonly seconds: number;
  readonly timedOut: boolean;
}

/** What to run, and how long it may take before it is killed with everything it started. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

const kill = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
};

/** Runs one tool of the project with this Node and the project's own binaries first, showing what it prints. */
export const runCommand = ({ command, args, env, timeoutSeconds }: Command): Promise<Ended> => {
  const started = performance.now();
  const path = `${ROOT}/node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`;
  const windows = process.platform === 'win32';
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path, ...env }, detached: !windows, shell: windows });
  const stop = (): void => {
    kill(child.pid);
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((end) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      kill(child.pid);
    }, timeoutSeconds * 1000);
    const finish = (code: number | null): void => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      end({ code: timedOut ? 1 : (code ?? 1), seconds: (performance.now() - started) / 1000, timedOut });
    };
    child.once('exit', finish);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(1);
    });
  });
};
