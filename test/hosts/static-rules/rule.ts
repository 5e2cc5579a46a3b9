import type { Source } from './syntax.ts';

/** One rule over the source of the shell, with a text that respects it and one that does not. */
export interface Rule {
  readonly id: string;
  readonly says: string;
  /** The files that it looks at. */
  readonly over: RegExp;
  /** What is wrong, one line each; nothing when the rule holds. */
  readonly check: (sources: readonly Source[]) => readonly string[];
  readonly good: Fixture;
  readonly bad: Fixture;
}

/** Sources by path. */
export type Fixture = Readonly<Record<string, string>>;

/** The shell: what runs in Electron's own processes. */
export const SHELL = /^(?:main\/(?:electron|window|keys)|preload)\//;

/** Says what is wrong when it is. */
export const unless = (holds: boolean, wrong: string): readonly string[] => (holds ? [] : [wrong]);
