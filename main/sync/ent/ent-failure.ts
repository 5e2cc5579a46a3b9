/** Why the ENT gave no usable answer. */
export type EntFailure =
  | 'unreachable'
  /** It asks to wait. */
  | 'busy'
  | 'garbage'
  | 'server-error'
  | 'session-expired'
  | 'too-old'
  /** Its address is that of no school: there are several, or it was another one. */
  | 'no-school'
  | 'too-large'
  | 'unknown-account';

/** Thrown by the client of the ENT, caught where an exchange ends: nothing was kept of the answer. */
export class EntTrouble extends Error {
  readonly failure: EntFailure;
  /** Seconds that the ENT asks to wait, if it does. */
  readonly wait: number | undefined;

  constructor(failure: EntFailure, cause?: unknown, wait?: number) {
    super(`ENT: ${failure}`, { cause });
    this.failure = failure;
    this.wait = wait;
  }
}
