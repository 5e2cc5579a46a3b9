/** Waits, injected so that a simulation owns time. */
export interface Timers {
  /** Calls once after so many milliseconds; what it gives back cancels the call. */
  after(milliseconds: number, call: () => void): () => void;
}

/** The timers of the machine; they never keep a process alive. */
export const machineTimers: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
