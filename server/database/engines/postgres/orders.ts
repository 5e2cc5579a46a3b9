import type { MessagePort } from 'node:worker_threads';

/** One statement for the connection; `name` lets the server keep its plan. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/** What the thread of the connection is asked, in order. */
export interface Order {
  readonly statement: Statement;
  /** The school that the statement sees; nothing of another one exists for it. Undefined: it sees none, and leaves the next one as it is. */
  readonly scope: string | undefined;
  /** Inside a transaction a lost connection is an error; outside, a new one is made. */
  readonly inTransaction: boolean;
  /** Whether somebody waits for the reply; the failure of an order that nobody waits for comes with the next reply. */
  readonly isAwaited: boolean;
}

/** What the nth awaited order gave. */
export type Reply =
  | { readonly n: number; readonly kind: 'rows'; readonly rows: readonly unknown[] }
  | { readonly n: number; readonly kind: 'failed'; readonly failure: Failure };

/** Why a statement failed; `code` is the SQLSTATE, or Node's code of a connection that did not hold. */
export interface Failure {
  readonly code: string | undefined;
  readonly message: string;
  /** Whether the connection is gone rather than the statement refused. */
  readonly isLost: boolean;
}

/** What the thread is started with. */
export interface ThreadData {
  readonly url: string;
  readonly port: MessagePort;
  /** How many replies were given. */
  readonly signal: SharedArrayBuffer;
  /** Milliseconds between two looks at the counters; notifications make them rare. */
  readonly poll: { readonly notified: number; readonly alone: number };
}
