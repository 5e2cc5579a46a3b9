import type { Child } from '../../../main/training/launcher/child.ts';
import { keptProgram, type KeptProgram } from '../../../main/training/launcher/kept-program.ts';

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
  readonly ent: Pick<KeptProgram, 'line'>;
  /** Says READY and its address. */
  readonly startConsole: (entUrl: string) => Child;
  /** Told when the console ends. */
  readonly onEnd: (child: Child) => void;
}

/** Prepares a room; nothing is started before somebody comes in, and what ended meanwhile is started again. */
export function createConsoleRoom({ ent, startConsole, onEnd }: RoomPrograms): ConsoleRoom {
  const shown = keptProgram(startConsole, 'READY', onEnd);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    // One after the other: two windows that come in together start one of each.
    open: () => {
      const opening = turn.then(async () => shown.line(await ent.line()));
      turn = opening.catch(() => undefined);
      return opening;
    },
    windowUrl: () => shown.lineOf('WINDOW'),
    ended: shown.ended,
  };
}
