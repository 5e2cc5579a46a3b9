import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { COMPILE_CACHE } from '../../../scripts/start/compile-cache.ts';

/** How a program ended. */
export interface Ended {
  readonly said: readonly string[];
  /** Whether it was killed rather than ended by itself. */
  readonly killed: boolean;
}

/** Milliseconds after which a program that neither ends nor dies is a failure of its own. */
const PATIENCE_MS = 120_000;

/** Runs a command to its end, or to the end of whoever kills it; gives the lines that it said. `onLine` hears them as they come. */
export function runVictim([command = '', ...rest]: readonly string[], onLine: (line: string) => void = () => undefined): Promise<Ended> {
  // With a group of its own: who traces it and who is traced end together.
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, env: { ...process.env, ...COMPILE_CACHE } });
  const endAll = (): void => endGroup(child.pid);
  process.once('exit', endAll);
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    onLine(line);
  });
  const timer = setTimeout(endAll, PATIENCE_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      clearTimeout(timer);
      process.off('exit', endAll);
      resolve({ said, killed: code !== 0 });
    });
  });
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
