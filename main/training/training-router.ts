import { implement } from '@orpc/server';
import { WayToConsole } from '../../contract/console/launcher.contract.ts';
import { trainingContract } from '../../contract/console/training.contract.ts';
import { askLauncher } from './ask-launcher.ts';
import { copyShape } from './copy/copy.handlers.ts';
import type { LauncherClient } from './launcher-client.ts';
import { askSandbox, chooseSchool, playOther, resetSchool } from './sandbox.handlers.ts';
import type { TrainingRoom } from './training-room.ts';

/** What a page may ask about « Formation »: nothing of it reads the data of a real school, so a lock does not close it. */
export function createTrainingRouter(room: TrainingRoom) {
  const { ports } = room;
  const os = implement(trainingContract);
  const moved = async (ask: (launcher: LauncherClient) => Promise<WayToConsole>): Promise<WayToConsole> => WayToConsole.parse(await askLauncher(ports, ask));
  return os.router({
    status: os.status.handler(async () => ({ opens: ports.launcher !== undefined, back: ports.isTraining === true ? ((await ports.launcher?.realAddress())?.url ?? null) : null })),
    enter: os.enter.handler(() => moved((launcher) => launcher.enterTraining())),
    leave: os.leave.handler(() => moved((launcher) => launcher.leaveTraining())),
    sandbox: os.sandbox.handler(() => askSandbox(ports, (sandbox) => sandbox.state())),
    choose: os.choose.handler(({ input }) => chooseSchool(room, input.school)),
    reset: os.reset.handler(() => resetSchool(room)),
    setLine: os.setLine.handler(({ input }) => askSandbox(ports, (sandbox) => sandbox.setLine(input))),
    refuseNext: os.refuseNext.handler(({ input }) => askSandbox(ports, (sandbox) => sandbox.refuseNext(input))),
    copyShape: os.copyShape.handler(() => copyShape(room.vault.core())),
    otherEdit: os.otherEdit.handler(({ input }) => playOther(room, input.contests)),
  });
}
