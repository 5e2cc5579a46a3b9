import { extname } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { DatabaseError } from '../../database-error.ts';
import type { Failure, Order, Reply, ThreadData } from './orders.ts';

/**
 * A connection to PostgreSQL whose statements are there when the call returns, as SQLite's are: the connection lives in a thread
 * of its own, and the caller sleeps until its reply. One code path serves both engines; a process runs one transaction at a time
 * on both, and several processes share the database (docs/decisions/0023).
 */
export interface Bridge {
  /** Waits for what a statement gives; throws what it, or one told before it, failed by. */
  ask(order: Asked): readonly unknown[];
  /** Sends a statement without waiting. */
  tell(order: Asked): void;
  /** Calls back when another process moved a counter of a school; gives what to call to stop. */
  onNews(listener: (scope: string) => void): () => void;
  close(): void;
}

type Asked = Omit<Order, 'isAwaited'>;

/** Milliseconds: above every timeout of the connection itself, so that its own refusal comes first. */
const LONGEST_WAIT = 60_000;

/** A statement that PostgreSQL refused. */
export class StatementError extends Error {
  /** The SQLSTATE. */
  readonly code: string | undefined;

  constructor({ code, message }: Failure) {
    super(`${message} (${code ?? 'no code'})`);
    this.name = 'StatementError';
    this.code = code;
  }
}

/** Starts the thread of one connection; it connects at the first statement, and again when the connection was lost. */
export function startBridge({ url, poll }: Pick<ThreadData, 'url' | 'poll'>): Bridge {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(signal);
  const data: ThreadData = { url, poll, port: port2, signal };
  const thread = new Worker(new URL(`connection.worker${extname(import.meta.filename)}`, import.meta.url), { workerData: data, transferList: [port2], execArgv: [] });
  thread.unref();
  let isClosed = false;
  const send = (order: Asked, isAwaited: boolean): void => {
    // Nobody would ever reply.
    if (isClosed) throw new DatabaseError({ kind: 'unreachable', detail: 'closed' });
    port.postMessage({ ...order, isAwaited } satisfies Order);
  };
  return {
    ask: (order) => {
      const before = Atomics.load(count, 0);
      send(order, true);
      if (Atomics.wait(count, 0, before, LONGEST_WAIT) === 'timed-out') throw new DatabaseError({ kind: 'unreachable', detail: 'timeout' });
      return rowsOf(receiveMessageOnPort(port)?.message);
    },
    tell: (order) => send(order, false),
    onNews: (listener) => {
      const hear = (scope: unknown): void => {
        if (!isClosed) listener(String(scope));
      };
      thread.on('message', hear);
      return () => void thread.off('message', hear);
    },
    close: () => {
      isClosed = true;
      port.close();
      void thread.terminate();
    },
  };
}

function rowsOf(reply: Reply | undefined): readonly unknown[] {
  if (reply?.kind === 'rows') return reply.rows;
  const failure = reply?.failure ?? { code: undefined, message: 'the thread of the connection ended', isLost: true };
  if (failure.isLost) throw new DatabaseError({ kind: 'unreachable', detail: failure.message });
  throw new StatementError(failure);
}
