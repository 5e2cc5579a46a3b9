import { utilityProcess, type UtilityProcess } from 'electron';
import { PATIENCE_MS, type Child } from '../training/launcher/child.ts';
import { outputLines } from '../training/launcher/output-lines.ts';
import type { ProcessPort } from '../training/launcher/process-port.ts';

/** Tells something to a process: it is no window, so there is no origin to name. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin
export const tell = (child: UtilityProcess, message: object | string): void => child.postMessage(message);

/** The channel with a process as oRPC takes message ports: its texts are what it carries, everything else is between the shell and that process. */
export function channelWith(child: UtilityProcess): ProcessPort {
  return {
    on: (event, listener) => {
      if (event === 'message') child.on('message', (data: unknown) => (typeof data === 'string' ? listener({ data }) : undefined));
      else child.once('exit', () => listener());
    },
    postMessage: (message) => (typeof message === 'string' ? tell(child, message) : undefined),
  };
}

/** Asks a process to close its files and end; ends it by force when it does not. */
export function endProcess(child: UtilityProcess): Promise<void> {
  return new Promise((ended) => {
    const force = setTimeout(() => child.kill(), PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(force);
      ended();
    });
    tell(child, { kind: 'stop' });
  });
}

/** Starts a program of « Formation » by Electron's own Node: the fuses leave no other (rel:S29, S30). */
export function forkProgram(name: string, modulePath: string, args: readonly string[]): Child {
  const child = utilityProcess.fork(modulePath, [...args], { serviceName: name, stdio: ['ignore', 'pipe', 'inherit'] });
  let isRunning = true;
  const exited = new Promise<number>((end) => {
    child.once('exit', (code) => {
      isRunning = false;
      end(code);
    });
  });
  const lines = outputLines(child.stdout);
  return {
    name,
    port: channelWith(child),
    exited,
    lineOf: (word) => Promise.race([lines(word), exited.then(() => undefined)]),
    stop: () => (isRunning ? endProcess(child) : Promise.resolve()),
  };
}
