import { implement, ORPCError } from '@orpc/server';
import { ConsoleAddress } from '../../contract/console/launcher.contract.ts';
import { trainingContract, type TrainingTrouble } from '../../contract/console/training.contract.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import type { LauncherClient } from './launcher-client.ts';

/** What a page may ask about « Formation »: nothing of it reads the data of a school, so a lock does not close it. */
export function createTrainingRouter(ports: Pick<ConsolePorts, 'launcher' | 'isTraining' | 'log'>) {
  const os = implement(trainingContract);
  const moved = async (ask: (launcher: LauncherClient) => Promise<ConsoleAddress>): Promise<ConsoleAddress> => {
    if (ports.launcher === undefined) throw troubled('no-launcher');
    try {
      return ConsoleAddress.parse(await ask(ports.launcher));
    } catch (error) {
      ports.log(`The launcher did not answer: ${error instanceof Error ? error.message : 'unknown failure'}`);
      throw troubled('not-started');
    }
  };
  return os.router({
    status: os.status.handler(() => ({ opens: ports.launcher !== undefined })),
    enter: os.enter.handler(() => moved((launcher) => launcher.enterTraining())),
    leave: os.leave.handler(() => moved((launcher) => launcher.leaveTraining())),
  });
}

function troubled(kind: TrainingTrouble): Error {
  return new ORPCError('TRAINING', { status: 409, data: { kind } });
}
