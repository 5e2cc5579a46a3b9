import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { ORPCError } from '@orpc/client';
import { BridgeLost, type BridgeState } from './bridge-state.ts';

/** One connection with the console; when it closes, another must be made. */
export interface Connection {
  readonly link: ClientLink<ClientContext>;
  /** Resolves when this connection is cut. */
  readonly closed: Promise<void>;
  /** Whether it is cut already: known before the calls under way fail. */
  isClosed(): boolean;
  close(): void;
}

/** Makes a connection, or says why there is none. */
export type Connect = () => Promise<Connection | 'unreachable' | 'closed'>;

/** A link that makes its connection again: oRPC's own does not. */
export interface ReconnectingLink extends ClientLink<ClientContext> {
  state(): BridgeState;
  /** Resolves a task after the attempt under way has ended, well or not: the calls that waited for it have left. */
  tried(): Promise<unknown>;
  /** Calls `listener` at each change of state; gives back what stops it. */
  onState(listener: (state: BridgeState) => void): () => void;
  close(): void;
}

/** Time to wait before the next attempt, in milliseconds, for the n-th failure in a row. */
const WAITS = [100, 300, 1000, 2000, 5000] as const;

const waitFor = (failures: number): number => WAITS[Math.min(failures, WAITS.length - 1)] ?? 5000;

/** Keeps a connection open with `connect`, and gives every call that has none a typed error. */
export function createReconnectingLink(connect: Connect, sleep = (ms: number) => new Promise((wake) => setTimeout(wake, ms))): ReconnectingLink {
  const listeners = new Set<(state: BridgeState) => void>();
  let state: BridgeState = 'connecting';
  let isStopped = false;
  let connection: Connection | undefined;
  let attempt = Promise.resolve<Connection | undefined>(undefined);

  // Read again after each wait: somebody may have closed the link meanwhile.
  const isEnded = (): boolean => isStopped;

  const become = (next: BridgeState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(next);
  };

  const tryOnce = async (): Promise<Connection | undefined> => {
    const made = await connect().catch(() => 'unreachable' as const);
    if (typeof made !== 'string' && isStopped) made.close();
    if (isStopped || typeof made === 'string') {
      become(isStopped || made === 'closed' ? 'closed' : 'lost');
      return undefined;
    }
    connection = made;
    become('open');
    return made;
  };

  const keepOpen = async (): Promise<void> => {
    let failures = 0;
    while (!isEnded()) {
      attempt = tryOnce();
      const made = await attempt;
      if (made !== undefined) {
        failures = 0;
        await made.closed;
        connection = undefined;
        attempt = Promise.resolve(undefined);
        become(isEnded() ? 'closed' : 'lost');
      } else if (state === 'closed') {
        return;
      }
      if (!isEnded()) await sleep(waitFor(failures++));
    }
  };
  void keepOpen();

  return {
    call: async (path, input, options) => {
      const used = connection ?? (await attempt);
      if (used === undefined) throw new BridgeLost(false);
      return callThrough(used, path, input, options);
    },
    state: () => state,
    tried: () => attempt.then(() => sleep(0)),
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isStopped = true;
      become('closed');
      connection?.close();
    },
  };
}

async function callThrough(connection: Connection, path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
  try {
    const output = await connection.link.call(path, input, options);
    return isAsyncIterator(output) ? withTypedEnd(output, connection) : output;
  } catch (error) {
    throw toTyped(error, connection, options.signal);
  }
}

/** An error of the console or of the caller stays itself; one of the wire becomes typed. */
function toTyped(error: unknown, connection: Connection, signal?: AbortSignal): unknown {
  if (error instanceof ORPCError || signal?.aborted === true) return error;
  if (error instanceof Error && error.message.includes('WebSocket is not open')) return new BridgeLost(false);
  return connection.isClosed() ? new BridgeLost(true) : error;
}

type Events = AsyncIterableIterator<unknown, unknown, undefined>;

const isAsyncIterator = (value: unknown): value is Events =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

function withTypedEnd(events: Events, connection: Connection): Events {
  const typed: Events = {
    next: async () => {
      try {
        return await events.next();
      } catch (error) {
        throw toTyped(error, connection);
      }
    },
    return: async (value) => (await events.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]: () => typed,
  };
  return typed;
}
