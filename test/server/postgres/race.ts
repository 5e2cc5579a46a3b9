import type { Outcome } from '../../../domain/sync/outcome.ts';

/** Several processes of an ENT behind one database, and those who write through them. */
export interface Race {
  /** Address of a prepared database, empty, for the role of the ENT and for who may see everything. */
  readonly url: string;
  readonly superuser: string;
  readonly processes: number;
  readonly writers: number;
  /** Writes of each; at each of them all change the same title, and create the same right. */
  readonly steps: number;
  readonly seed: number;
}

/** One who writes, and what became of it. */
export interface Writer {
  readonly client: string;
  /** Outcomes by step: of its own title, of the title that all want, of the right that all create. */
  readonly outcomes: (readonly [own: Outcome, title: Outcome, right: Outcome])[];
}

/** What a writer calls a rubrique at a step: nobody else calls it so. */
export function titleOf(rank: number, step: number): string {
  return `${rank} à ${step}`;
}
