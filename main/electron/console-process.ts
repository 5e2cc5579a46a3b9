import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { ProcessAnswer, StartMessage } from '../window/process-message.ts';

/** How many times the console is started again after it died by itself. */
export const MOST_RESTARTS = 3;

/** What the shell does when the console ends or refuses to start. */
export interface ConsoleProcessListener {
  onRefused(kind: string): void;
  /** It died more than {@link MOST_RESTARTS} times. */
  onGaveUp(): void;
}

/** The console, in a process of its own: a fault of it closes no window, a fault of the window loses no data. */
export interface ConsoleProcess {
  serve(port: MessagePortMain): void;
  /** Ends the process and resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts the console's process with its key, and starts it again when it dies by itself. */
export function startConsoleProcess(modulePath: string, start: StartMessage, listener: ConsoleProcessListener): ConsoleProcess {
  let isStopping = false;
  let restarts = 0;
  let child: UtilityProcess | undefined;

  const begin = (): void => {
    const started = utilityProcess.fork(modulePath, [], { serviceName: 'Console ENT', stdio: 'inherit' });
    child = started;
    started.on('message', (answer: ProcessAnswer) => {
      if (answer.kind !== 'refused') return;
      isStopping = true;
      listener.onRefused(answer.refusal);
    });
    started.once('exit', () => {
      child = undefined;
      if (isStopping) return;
      restarts += 1;
      if (restarts > MOST_RESTARTS) listener.onGaveUp();
      else begin();
    });
    started.postMessage(start);
  };
  begin();

  return {
    serve: (port) => {
      if (child === undefined) port.close();
      else child.postMessage({ kind: 'port' }, [port]);
    },
    stop: () => {
      isStopping = true;
      const ending = child;
      if (ending === undefined) return Promise.resolve();
      return new Promise((ended) => {
        ending.once('exit', () => ended());
        ending.kill();
      });
    },
  };
}
