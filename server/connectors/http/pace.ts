import type { Gate } from './gate.ts';
import { createGate } from './gate.ts';
import type { Waiting } from './patience.ts';
import type { Transport } from './transport.ts';
import { localMoment } from '../../../domain/kernel/local-time.ts';

/** At once, on one platform, whoever asks (connectors.md §8.7): reads, then writes. */
const MOST_READS = 4;
const MOST_WRITES = 2;

/** What the requests to one platform share: how many at once, and when the next may leave. */
export interface Pace {
  readonly reads: Gate;
  readonly writes: Gate;
  /** Resolves when a request may leave. */
  turn(): Promise<void>;
}

/** Requests that may leave each second: fewer while people are at work (§8.7). */
function perSecond(now: Date): number {
  const { hour } = localMoment(now.toISOString());
  return hour >= '08:00' && hour < '18:00' ? 2 : 5;
}

/** The pace of one platform, all schools together. */
export function createPace({ sleep }: Pick<Waiting, 'sleep'>, now: () => Date): Pace {
  let next = 0;
  return {
    reads: createGate(MOST_READS),
    writes: createGate(MOST_WRITES),
    turn: async () => {
      const at = now();
      const leaves = Math.max(next, at.getTime());
      next = leaves + 1000 / perSecond(at);
      if (leaves > at.getTime()) await sleep(leaves - at.getTime());
    },
  };
}

/** A transport that keeps to a pace. */
export function paced(transport: Transport, { reads, writes, turn }: Pace): Transport {
  return (request) =>
    (request.method === 'GET' ? reads : writes)(async () => {
      await turn();
      return transport(request);
    });
}
