// The thread of one connection to PostgreSQL: takes orders one after the other, and tells of what other processes commit.
import { parentPort, workerData } from 'node:worker_threads';
import { connect, failureOf, type Connected } from './connect.ts';
import type { Failure, Order, Reply, ThreadData } from './orders.ts';
import { watchHeads } from './watch-heads.ts';

// The thread is started by `bridge.ts` only, and starts often: nothing is imported to check what it gives.
const isThreadData = (given: unknown): given is ThreadData => typeof given === 'object' && given !== null && 'signal' in given;
if (!isThreadData(workerData) || parentPort === null) throw new Error('not started by bridge.ts');
const { url, port, signal, poll } = workerData;
const count = new Int32Array(signal);

let connected: Connected | undefined;
let scope: string | undefined;
let failure: Failure | undefined;
let turn = Promise.resolve();

port.on('message', (order: Order) => {
  turn = turn.then(() => take(order));
});

watchHeads({ url, poll, isOwn: (pid) => pid === connected?.pid, tell: parentPort.postMessage.bind(parentPort) });

/** Sends an order as soon as there is a connection; the next one does not wait for its result. */
async function take(order: Order): Promise<void> {
  try {
    settle(order, run(await ready(order), order));
  } catch (error) {
    settle(order, Promise.reject(error));
  }
}

async function ready({ inTransaction }: Order): Promise<Connected> {
  if (connected?.isLost() === false) return connected;
  // What a transaction wrote went with its connection: it cannot go on with another one.
  if (connected !== undefined && inTransaction) throw new LostConnection();
  scope = undefined;
  connected = await connect(url);
  return connected;
}

class LostConnection extends Error {
  readonly code = 'ECONNRESET';
}

function run({ client }: Connected, { statement, scope: wanted }: Order): Promise<readonly unknown[]> {
  if (wanted !== undefined && wanted !== scope) {
    noted(client.query({ name: 'scope', text: "select set_config('ent.scope', $1, false)", values: [wanted] }));
    scope = wanted;
  }
  // Undone with the transaction, where it was set inside.
  if (statement.text === 'rollback') scope = undefined;
  const { text, values, name } = statement;
  const result = client.query<Record<string, unknown>>({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  noted(result);
  return result.then(({ rows }) => rows);
}

/**
 * Failures are kept in the order of the statements: each is heard at once, as late as any other. Heard later, the one that says
 * « write again » came after the refusals that it caused, and the transaction was given up.
 */
function noted(result: Promise<unknown>): void {
  result.catch(keep);
}

function settle({ isAwaited }: Order, result: Promise<readonly unknown[]>): void {
  result.then(
    (rows) => isAwaited && reply(rows),
    (error: unknown) => {
      keep(error);
      if (isAwaited) reply([]);
    },
  );
}

/** The first failure is the cause of those after it. */
function keep(error: unknown): void {
  failure ??= failureOf(error);
}

function reply(rows: readonly unknown[]): void {
  const n = Atomics.load(count, 0) + 1;
  const answer: Reply = failure === undefined ? { n, kind: 'rows', rows } : { n, kind: 'failed', failure };
  failure = undefined;
  port.postMessage(answer);
  Atomics.add(count, 0, 1);
  Atomics.notify(count, 0);
}
