import type { Child } from '../children.ts';

/** A console and the ENT that it speaks with, started when somebody comes in. */
export interface ConsoleRoom {
  /** Starts what does not run, and gives the address of the console with its token; rejects when something did not start. */
  readonly open: () => Promise<string>;
  /** The address of the console that was just opened, which opens once: what a command line may hold. */
  readonly windowUrl: () => Promise<string | undefined>;
  /** Resolves with the exit code of the console, once it has ended. */
  readonly ended: () => Promise<number>;
}

/** What a room starts. */
export interface RoomPrograms {
  /** Says ENT and its address. */
  readonly startEnt: () => Child;
  /** Says READY and its address. */
  readonly startConsole: (entUrl: string) => Child;
}

/** Prepares a room; nothing is started before somebody comes in, and what ended meanwhile is started again. */
export function createConsoleRoom({ startEnt, startConsole }: RoomPrograms): ConsoleRoom {
  const ent = kept(startEnt, 'ENT');
  const shown = kept(startConsole, 'READY');
  let turn: Promise<unknown> = Promise.resolve();
  return {
    // One after the other: two windows that come in together start one of each.
    open: () => {
      const opening = turn.then(async () => shown.line(await ent.line('')));
      turn = opening.catch(() => undefined);
      return opening;
    },
    windowUrl: () => shown.lineOf('WINDOW'),
    ended: shown.ended,
  };
}

interface Kept {
  /** What it says once it is ready, started with `given` if it does not run. */
  readonly line: (given: string) => Promise<string>;
  readonly lineOf: (word: string) => Promise<string | undefined>;
  readonly ended: () => Promise<number>;
}

function kept(start: (given: string) => Child, word: string): Kept {
  let child: Child | undefined;
  const running = (given: string): Child => {
    const one = (child ??= start(given));
    void one.exited.then(() => (child === one ? (child = undefined) : undefined));
    return one;
  };
  return {
    line: async (given) => {
      const one = running(given);
      const line = await one.lineOf(word);
      if (line === undefined) throw new Error(`${one.name} n’a pas démarré.`);
      return line;
    },
    lineOf: (other) => child?.lineOf(other) ?? Promise.resolve(undefined),
    ended: () => child?.exited ?? Promise.resolve(1),
  };
}
