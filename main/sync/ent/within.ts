import { machineTimers } from '../timers.ts';

/** What an answer gives when it comes within so many milliseconds, else undefined: what it does goes on behind. */
export async function within<T>(answer: Promise<T>, milliseconds: number, timers = machineTimers): Promise<T | undefined> {
  const { promise: silence, resolve } = Promise.withResolvers<undefined>();
  const cancel = timers.after(milliseconds, () => resolve(undefined));
  return Promise.race([answer, silence]).finally(cancel);
}
