import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { launcherContract, type HubDoor } from '../../../contract/console/launcher.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Child } from './child.ts';
import type { SandboxClient } from './sandbox-client.ts';

/** The ways from one console to the other; each starts what it needs, and gives an address: null where the window itself goes there. */
export interface Doors {
  readonly enterTraining: () => Promise<string | null>;
  readonly leaveTraining: () => Promise<string | null>;
  /** Starts the trainer's hub of a console; a real one has none. */
  readonly startHub?: () => Promise<HubDoor>;
  /** Where the real console is, if it runs and a window that comes from it still has its token. */
  readonly realAddress: () => string | null;
  /** The simulated ENT, started if need be. */
  readonly sandbox: () => Promise<SandboxClient>;
  /** The same, undefined once it has ended. */
  readonly runningSandbox: () => SandboxClient | undefined;
  /** Says to the technician what did not start. */
  readonly log: (line: string) => void;
}

/** Answers what a console that this process started asks of it; only the one of « Formation » reaches the simulated ENT. */
export function serveLauncher({ port }: Pick<Child, 'port'>, doors: Doors, isTraining: boolean): void {
  if (port === undefined) return;
  const os = implement(launcherContract);
  const router = os.router({
    enterTraining: os.enterTraining.handler(async () => ({ url: await started(doors, doors.enterTraining) })),
    leaveTraining: os.leaveTraining.handler(async () => ({ url: await started(doors, doors.leaveTraining) })),
    startHub: os.startHub.handler(() => started(doors, must(doors.startHub, 'a training console alone asks for its hub'))),
    handOver: os.handOver.handler(async ({ input }) => (await started(doors, doors.sandbox)).receiveCopy(input)),
    realAddress: os.realAddress.handler(() => ({ url: doors.realAddress() })),
    sandbox: sandboxOf(() => running(isTraining ? doors.runningSandbox() : undefined)),
  });
  new RPCHandler(router).upgrade(port);
}

/** The procedures of the simulated ENT, asked again of it. */
function sandboxOf(ent: () => Promise<SandboxClient>) {
  const os = implement(launcherContract.sandbox);
  return os.router({
    state: os.state.handler(async () => (await ent()).state()),
    choose: os.choose.handler(async ({ input }) => (await ent()).choose(input)),
    reset: os.reset.handler(async () => (await ent()).reset()),
    setLine: os.setLine.handler(async ({ input }) => (await ent()).setLine(input)),
    refuseNext: os.refuseNext.handler(async ({ input }) => (await ent()).refuseNext(input)),
    otherEdit: os.otherEdit.handler(async ({ input }) => (await ent()).otherEdit(input)),
    receiveCopy: os.receiveCopy.handler(async ({ input }) => (await ent()).receiveCopy(input)),
  });
}

async function started<T>({ log }: Doors, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    throw notStarted();
  }
}

/** What ended is started again on request only: a trainee is told first. */
function running(sandbox: SandboxClient | undefined): Promise<SandboxClient> {
  return sandbox === undefined ? Promise.reject(new ORPCError('NOT_RUNNING', { status: 503 })) : Promise.resolve(sandbox);
}

function notStarted(): Error {
  return new ORPCError('NOT_STARTED', { status: 503 });
}
