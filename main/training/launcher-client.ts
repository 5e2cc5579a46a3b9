import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { launcherContract } from '../../contract/console/launcher.contract.ts';
import type { ProcessPort } from './launcher/process-port.ts';

/** What this console may ask of the process that started it. */
export type LauncherClient = ContractRouterClient<typeof launcherContract>;

/** What a trainer's hub is asked of. */
export type HubLauncher = Pick<LauncherClient, 'startHub'>;

/** Speaks to the process that started this one; ask for it only where that one listens, or nothing will ever answer. */
export function launcherAt(port: ProcessPort): LauncherClient {
  return createORPCClient(new RPCLink({ port }));
}
