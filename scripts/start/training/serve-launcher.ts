import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { launcherContract, type HubDoor } from '../../../contract/console/launcher.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Child } from '../children.ts';

/** The ways from one console to the other; each starts what it needs, and gives an address. */
export interface Doors {
  readonly enterTraining: () => Promise<string>;
  readonly leaveTraining: () => Promise<string>;
  /** Starts the trainer's hub of a console; a real one has none. */
  readonly startHub?: () => Promise<HubDoor>;
}

/** Answers what a console that this process started asks of it. */
export function serveLauncher({ port }: Pick<Child, 'port'>, doors: Doors): void {
  if (port === undefined) return;
  const os = implement(launcherContract);
  const started = async <T>(open: (() => Promise<T>) | undefined): Promise<T> => {
    try {
      return await must(open, 'a training console alone asks for its hub')();
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      throw new ORPCError('NOT_STARTED', { status: 503 });
    }
  };
  const router = os.router({
    enterTraining: os.enterTraining.handler(() => started(doors.enterTraining).then(asAddress)),
    leaveTraining: os.leaveTraining.handler(() => started(doors.leaveTraining).then(asAddress)),
    startHub: os.startHub.handler(() => started(doors.startHub)),
  });
  new RPCHandler(router).upgrade(port);
}

function asAddress(url: string): { readonly url: string } {
  return { url };
}
