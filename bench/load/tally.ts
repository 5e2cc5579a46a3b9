import { quantile } from '../bench-line.ts';
import type { Answer } from './http-client.ts';

/** What happened to the requests of one kind. */
export interface Tally {
  add(answer: Answer): void;
  /** Requests, refusals that say when to come back, anything else that is not 200, and latencies in milliseconds. */
  read(): Tallied;
}

/** The figures of a tally; latencies are those of the requests that were taken. */
export interface Tallied {
  readonly taken: number;
  readonly deferred: number;
  readonly errors: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** An empty tally. */
export function createTally(): Tally {
  const latencies: number[] = [];
  let [deferred, errors] = [0, 0];
  return {
    add: ({ status, ms, retryAfter }) => {
      if (status === 200) latencies.push(ms);
      else if ((status === 429 || status === 503) && retryAfter !== undefined) deferred += 1;
      else errors += 1;
    },
    read: () => ({ taken: latencies.length, deferred, errors, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99) }),
  };
}
