import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { launcherContract } from '../../../contract/console/launcher.contract.ts';
import type { Child } from '../children.ts';

/** The ways from one console to the other; each starts what it needs, and gives an address. */
export interface Doors {
  readonly enterTraining: () => Promise<string>;
  readonly leaveTraining: () => Promise<string>;
}

/** Answers what a console that this process started asks of it. */
export function serveLauncher({ port }: Pick<Child, 'port'>, doors: Doors): void {
  if (port === undefined) return;
  const os = implement(launcherContract);
  const moved = async (open: () => Promise<string>): Promise<{ readonly url: string }> => {
    try {
      return { url: await open() };
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      throw new ORPCError('NOT_STARTED', { status: 503 });
    }
  };
  const router = os.router({
    enterTraining: os.enterTraining.handler(() => moved(doors.enterTraining)),
    leaveTraining: os.leaveTraining.handler(() => moved(doors.leaveTraining)),
  });
  new RPCHandler(router).upgrade(port);
}
