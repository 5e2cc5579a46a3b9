import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { machineTimers, type Timers } from '../../main/sync/timers.ts';
import type * as Fetching from '../../main/sync/ent/guarded-fetch.ts';
import { EntTrouble } from '../../main/sync/ent/ent-failure.ts';
import type * as Exchanges from '../../main/sync/synchronise.ts';
import type * as Pushes from '../../server/sync/push.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

const TESTS = 'test/faults/bad-weather.test.ts';

/** An ENT that takes a request it already took as that of another console. */
function forgetRequests(): void {
  const taken = new Set<string>();
  const renew = (pushing: Pushes.Pushing): Pushes.Pushing => {
    const { request } = pushing;
    const name = `${request.client} ${request.mutations.map(({ m }) => m).join()}`;
    const isNew = !taken.has(name);
    taken.add(name);
    if (isNew) return pushing;
    return { ...pushing, request: { ...request, client: randomUUID(), mutations: request.mutations.map((mutation, i) => ({ ...mutation, m: i + 1 })) } };
  };
  vi.doMock('../../server/sync/push.ts', async (original: () => Promise<typeof Pushes>): Promise<typeof Pushes> => {
    const real = await original();
    return { ...real, pushTogether: (ports, pushes) => real.pushTogether(ports, pushes.map(renew)) };
  });
}

/** A silence is believed for 12 minutes and a half in place of 30 s. */
const slow = (timers = machineTimers): Timers => ({ after: (milliseconds, call) => timers.after(milliseconds * 25, call) });

/** What keeps a bad network from harming anything, broken: each is seen by the trouble that it answers, alone. */
export const BROKEN_NETWORK: Readonly<Record<string, BrokenPromise>> = {
  'network-silence-believed': {
    tests: TESTS,
    break: () => {
      vi.doMock('../../main/sync/ent/guarded-fetch.ts', async (original: () => Promise<typeof Fetching>): Promise<typeof Fetching> => {
        const real = await original();
        return { ...real, guardedFetch: (request, asking) => real.guardedFetch(request, { ...asking, timers: slow(asking.timers) }) };
      });
    },
  },
  'network-repeated-taken': { tests: TESTS, break: forgetRequests },
  'network-gives-up': {
    tests: TESTS,
    break: () => {
      vi.doMock('../../main/sync/synchronise.ts', async (original: () => Promise<typeof Exchanges>): Promise<typeof Exchanges> => {
        const real = await original();
        return { synchronise: (desk, signal) => (desk.exchange.failures < 3 ? real.synchronise(desk, signal) : Promise.reject(new EntTrouble('unreachable'))) };
      });
    },
  },
};
