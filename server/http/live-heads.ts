import { EventPublisher } from '@orpc/server';
import type { LiveHead } from '../../domain/sync/protocol.ts';
import type { Ent } from '../create-ent.ts';

/** Tells those who listen to a school where its streams are, and nobody else. */
export interface LiveHeads {
  /** Listening has begun when it returns; to be ended. */
  listen(uai: string, signal: AbortSignal | undefined): Listening;
  stop(): void;
}

/** Where the streams of one school are, after each of its commits. */
export interface Listening {
  readonly heads: AsyncIterable<LiveHead>;
  end(): void;
}

/** Listens to the commits of an ENT; a school that nobody listens to is not looked at. */
export function createLiveHeads(ent: Ent): LiveHeads {
  const publisher = new EventPublisher<Record<string, LiveHead>>();
  const listening = new Map<string, number>();
  const count = (uai: string, more: 1 | -1): void => {
    const listeners = (listening.get(uai) ?? 0) + more;
    if (listeners === 0) listening.delete(uai);
    else listening.set(uai, listeners);
  };
  const stop = ent.onCommit((uai) => {
    const heads = listening.has(uai) ? ent.at(uai)?.heads() : undefined;
    if (heads !== undefined) publisher.publish(uai, heads);
  });
  return {
    stop,
    listen: (uai, signal) => {
      const heads = publisher.subscribe(uai, signal === undefined ? {} : { signal });
      count(uai, 1);
      return {
        heads,
        end: () => {
          count(uai, -1);
          void heads.return();
        },
      };
    },
  };
}
