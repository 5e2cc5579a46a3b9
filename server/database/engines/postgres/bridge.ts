import { extname } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
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

/** Milliseconds after which a reply is looked for again, whatever the counter says. */
const SLICE = 100;

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

/** Starts the thread of one connection; it connects at the first statement, and again when the connection was lost. `longestWait`: milliseconds. */
export function startBridge({ url, poll, longestWait = LONGEST_WAIT }: Pick<ThreadData, 'url' | 'poll'> & { readonly longestWait?: number }): Bridge {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(signal);
  const data: ThreadData = { url, poll, port: port2, signal };
  const thread = new Worker(new URL(`connection.worker${extname(import.meta.filename)}`, import.meta.url), { workerData: data, transferList: [port2], execArgv: [] });
  thread.unref();
  let isClosed = false;
  let asked = 0;
  const send = (order: Asked, isAwaited: boolean): void => {
    // Nobody would ever reply.
    if (isClosed) throw new DatabaseError({ kind: 'unreachable', detail: 'closed' });
    port.postMessage({ ...order, isAwaited } satisfies Order);
  };
  return {
    ask: (order) => {
      send(order, true);
      return rowsOf(waitForReply({ port, count, latest: performance.now() + longestWait }, ++asked));
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

interface Waiting {
  readonly port: MessagePort;
  readonly count: Int32Array<SharedArrayBuffer>;
  /** On the clock of the process. */
  readonly latest: number;
}

/** Sleeps until the reply to the nth order is there; one that comes after nobody waits for it any more is not taken for that of the next order. */
function waitForReply({ port, count, latest }: Waiting, n: number): Reply {
  for (;;) {
    const told = Atomics.load(count, 0);
    const received: { readonly message: Reply } | undefined = receiveMessageOnPort(port);
    if (received?.message.n === n) return received.message;
    if (received !== undefined) continue;
    if (performance.now() > latest) throw new DatabaseError({ kind: 'unreachable', detail: 'timeout' });
    Atomics.wait(count, 0, told, SLICE);
  }
}

function rowsOf(reply: Reply): readonly unknown[] {
  if (reply.kind === 'rows') return reply.rows;
  const { failure } = reply;
  if (failure.isLost) throw new DatabaseError({ kind: 'unreachable', detail: failure.message });
  throw new StatementError(failure);
}
