import { setTimeout as sleep } from 'node:timers/promises';
import { isLoopback } from '../../contract/ent/ent-address.ts';
import { createPace, paced, type Pace } from './http/pace.ts';
import type { Waiting } from './http/patience.ts';
import { createTransport } from './http/transport.ts';
import type { PlatformPorts } from './platform-connector.ts';

/** Platforms as they are on the network, each spared by all the schools of this program together; one of this very machine is nobody's. */
export function createRealPlatforms(now: () => Date = () => new Date()): PlatformPorts {
  const waiting: Waiting = { sleep: async (milliseconds) => sleep(milliseconds), random: Math.random };
  const paces = new Map<string, Pace>();
  const paceOf = (origin: string): Pace => {
    const pace = paces.get(origin) ?? createPace(waiting, now);
    paces.set(origin, pace);
    return pace;
  };
  return {
    transportTo: (address) => {
      const { origin, hostname } = new URL(address);
      return isLoopback(hostname) ? createTransport(origin) : paced(createTransport(origin), paceOf(origin));
    },
    waiting,
  };
}
