import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { onTestFinished } from 'vitest';
import { trainerContract } from '../../../contract/hub/trainer.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { NO_PROGRESS } from '../../../domain/training/classroom/seat-progress.ts';
import { readHubAddress, type HubAddress } from '../../../domain/training/classroom/local-address.ts';
import { createHubClient, type HubClient } from '../../../main/training/classroom/hub-client.ts';
import { startHub, type Hub } from '../../../server/hub/start-hub.ts';

/** What the trainer's console says. */
export type TrainerApi = JsonifiedClient<ContractRouterClient<typeof trainerContract>>;

/** Speaks to a hub as the trainer's console does. */
export function trainerOf({ url, token }: Pick<Hub, 'url' | 'token'>): TrainerApi {
  const link = new OpenAPILink(trainerContract, { url, headers: { authorization: `Bearer ${token}` } });
  const api: TrainerApi = createORPCClient(link);
  return api;
}

/** A hub that runs for one test, its clock in the test's hands, on a machine whose local network is the loopback's second address. */
export async function openHub(): Promise<{ readonly hub: Hub; readonly trainer: TrainerApi; readonly clock: { ms: number } }> {
  const clock = { ms: 0 };
  const hub = await startHub({ now: () => clock.ms, networks: () => [LAN] });
  onTestFinished(() => {
    // Nobody is waited for.
    clock.ms += 60_000;
    return hub.stop();
  });
  return { hub, trainer: trainerOf(hub), clock };
}

/** A second address of this machine, that stands for that of a local network. */
export const LAN = '127.0.0.2';

export const CODE = 'K7M42RXH';

/** A port that no other suite asks for first. */
let port = 18_642 + (process.pid % 400) * 20;

/** A session that is open. */
export async function openSession(trainer: TrainerApi, code = CODE): Promise<HubAddress> {
  port += 1;
  const { address } = await trainer.open({ code, port });
  return must(readHubAddress(address, 0), 'a hub says an address that a console reads');
}

/** A trainee's console, which hangs up at the end of the test. */
export function consoleAt(address: HubAddress, code = CODE): HubClient {
  const client = createHubClient(address, code);
  onTestFinished(() => client.close());
  return client;
}

let seats = 0;

/** What a new seat says. */
export function reportOf(pseudonym: string, progress = NO_PROGRESS): Parameters<HubClient['report']>[0] {
  seats += 1;
  return { seat: String(seats).padStart(22, 's'), pseudonym, progress };
}
