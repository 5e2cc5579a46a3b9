import { processPort, type ProcessPort } from './process-port.ts';
import { parentChannel, parentOfProcess } from './utility-parent.ts';

/** The channel with the process that started this one: a launcher, or the shell of the application. */
export function starterPort(): ProcessPort {
  const shell = parentOfProcess();
  return shell === undefined ? processPort(process) : parentChannel(shell);
}
