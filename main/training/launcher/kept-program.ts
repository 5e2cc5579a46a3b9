import type { Child } from './child.ts';
import type { ProcessPort } from './process-port.ts';

/** A program that is started on request, and again on request once it has ended. */
export interface KeptProgram {
  /** What it says after the word of its address, started with `given` if it does not run; rejects when it did not start. */
  readonly line: (given?: string) => Promise<string>;
  /** What it says after another word. */
  readonly lineOf: (word: string) => Promise<string | undefined>;
  readonly ended: () => Promise<number>;
  /** The channel with it; undefined when it does not run. */
  readonly port: () => ProcessPort | undefined;
  readonly stop: () => Promise<void>;
}

/** Prepares a program that nobody has asked for yet; `word` begins the line that says it is ready. */
export function keptProgram(start: (given: string) => Child, word: string, onEnd: (child: Child) => void = () => undefined): KeptProgram {
  let child: Child | undefined;
  const running = async (given: string): Promise<Child> => {
    // Killed, and not known to have ended yet: another one waits until it has.
    if (child?.port?.isCut?.() === true) await child.exited;
    if (child !== undefined) return child;
    const one = (child = start(given));
    void one.exited.then(() => {
      child = undefined;
      return onEnd(one);
    });
    return one;
  };
  return {
    line: async (given = '') => {
      const one = await running(given);
      const line = await one.lineOf(word);
      if (line === undefined) throw new Error(`${one.name} n’a pas démarré.`);
      return line;
    },
    lineOf: (other) => child?.lineOf(other) ?? Promise.resolve(undefined),
    port: () => (child?.port?.isCut?.() === true ? undefined : child?.port),
    ended: () => child?.exited ?? Promise.resolve(1),
    stop: async () => child?.stop(),
  };
}
