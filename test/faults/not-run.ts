/** Thrown by a programme that this machine does not let run: said so, and never counted as kept. */
export class NotRun extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotRun';
  }
}

/** Exit code of a programme that was not run, as test harnesses have it (automake, meson). */
export const NOT_RUN = 77;
