import type { ProcessPort } from './process-port.ts';

/** A process that a launcher started. */
export interface Child {
  readonly name: string;
  /** The channel with it, where it is one of our own. */
  readonly port?: ProcessPort;
  /** Its exit code; 1 when it was killed by somebody else. */
  readonly exited: Promise<number>;
  /** The rest of its first output line that begins with `word`; undefined when it ended before. */
  lineOf(word: string): Promise<string | undefined>;
  /** Asks it to end, then ends it by force after {@link PATIENCE_MS}. */
  stop(): Promise<void>;
}

/** How long a process may take to end by itself, in milliseconds. */
export const PATIENCE_MS = 5000;

/** The programs of « Formation » that a launcher starts beside a console. */
export type TrainingProgram = 'training-ent' | 'hub';

/** Starts a program of « Formation ». */
export type BeginTraining = (name: string, program: TrainingProgram, args: readonly string[]) => Child;
