/** Why the ENT gave no usable answer. */
export type EntFailure =
  | 'unreachable'
  | 'garbage'
  | 'server-error'
  | 'session-expired'
  | 'too-old'
  | 'too-large'
  | 'unknown-account';

/** Thrown by the client of the ENT, caught where an exchange ends: nothing was kept of the answer. */
export class EntTrouble extends Error {
  readonly failure: EntFailure;

  constructor(failure: EntFailure, cause?: unknown) {
    super(`ENT: ${failure}`, { cause });
    this.failure = failure;
  }
}
