import { must } from '../../../domain/kernel/assert.ts';
import type { ProcessPort } from '../../../main/training/process-port.ts';
import type { Child } from '../children.ts';

/** A console and the ENT that it speaks with, started when somebody comes in. */
export interface ConsoleRoom {
  /** Starts what does not run, and gives the address of the console with its token; rejects when something did not start. */
  readonly open: () => Promise<string>;
  /** The address of the console that was just opened, which opens once: what a command line may hold. */
  readonly windowUrl: () => Promise<string | undefined>;
  /** Resolves with the exit code of the console, once it has ended. */
  readonly ended: () => Promise<number>;
  /** The channel with its ENT, which is started if need be. */
  readonly entPort: () => Promise<ProcessPort>;
  /** The same; undefined when it does not run. */
  readonly runningEnt: () => ProcessPort | undefined;
}

/** What a room starts. */
export interface RoomPrograms {
  /** Says ENT and its address. */
  readonly startEnt: () => Child;
  /** Says READY and its address. */
  readonly startConsole: (entUrl: string) => Child;
  /** Told when one of them ends. */
  readonly onEnd: (child: Child) => void;
}

/** Prepares a room; nothing is started before somebody comes in, and what ended meanwhile is started again. */
export function createConsoleRoom({ startEnt, startConsole, onEnd }: RoomPrograms): ConsoleRoom {
  const ent = kept(startEnt, 'ENT', onEnd);
  const shown = kept(startConsole, 'READY', onEnd);
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
    entPort: async () => {
      await ent.line('');
      return must(ent.port(), 'a program of ours has a channel');
    },
    runningEnt: ent.port,
  };
}

interface Kept {
  /** What it says once it is ready, started with `given` if it does not run. */
  readonly line: (given: string) => Promise<string>;
  readonly lineOf: (word: string) => Promise<string | undefined>;
  readonly ended: () => Promise<number>;
  readonly port: () => ProcessPort | undefined;
}

function kept(start: (given: string) => Child, word: string, onEnd: (child: Child) => void): Kept {
  let child: Child | undefined;
  const running = (given: string): Child => {
    if (child !== undefined) return child;
    const one = (child = start(given));
    void one.exited.then(() => {
      child = undefined;
      return onEnd(one);
    });
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
    port: () => child?.port,
    ended: () => child?.exited ?? Promise.resolve(1),
  };
}
