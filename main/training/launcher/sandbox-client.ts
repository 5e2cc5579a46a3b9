import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { sandboxContract } from '../../../contract/ent/training.contract.ts';
import type { ProcessPort } from './process-port.ts';

/** What this process may ask of the simulated ENT. */
export type SandboxClient = ContractRouterClient<typeof sandboxContract>;

/** Speaks to the simulated ENT at the other end of a channel; the same one for the same channel, whose answers two would take from one another. */
export function createSandboxClients(): (port: ProcessPort) => SandboxClient {
  const known = new WeakMap<ProcessPort, SandboxClient>();
  return (port) => {
    const client = known.get(port) ?? createORPCClient<SandboxClient>(new RPCLink({ port }));
    known.set(port, client);
    return client;
  };
}
