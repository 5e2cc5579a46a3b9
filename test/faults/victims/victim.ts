/** A program whose every write may be its last, ready to be run once. */
export interface Victim {
  /** What to run; it ends by itself once it has done everything. */
  readonly program: readonly string[];
  /** Looks at what it left, told what it had said; undefined when every promise was kept. */
  judge(said: readonly string[]): Promise<string | undefined>;
  /** While it runs: what others do to it. */
  readonly meanwhile?: (line: string) => void;
  /** Ends what was started beside it. */
  end(): Promise<void>;
}

/** Prepares a program and its data anew. */
export type MakeVictim = () => Promise<Victim>;
