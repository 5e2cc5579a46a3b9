import { parentOfProcess } from '../../main/training/launcher/utility-parent.ts';

/** Resolves when somebody asks this process to end: Ctrl C, a signal, the disappearance of the process that started it, or `stop` from the shell. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
    process.once('SIGHUP', () => stop());
    if (process.channel !== undefined) process.once('disconnect', () => stop());
    parentOfProcess()?.on('message', ({ data }) => {
      if (isStop(data)) stop();
    });
  });
}

function isStop(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'kind' in said && said.kind === 'stop';
}
