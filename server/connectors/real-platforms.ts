import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from './http/transport.ts';
import type { PlatformPorts } from './platform-connector.ts';

/** Platforms as they are on the network. */
export const REAL_PLATFORMS: PlatformPorts = {
  transportTo: (address) => createTransport(address),
  waiting: { sleep: async (milliseconds) => sleep(milliseconds), random: Math.random },
};
