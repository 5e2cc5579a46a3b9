import { PLANTED_BUGS, type PlantedBug } from '../planted-bugs.ts';
import { simulate } from '../simulate.ts';
import { FIRST_SEEDS } from './first-seeds.data.ts';

/** Runs within which a planted bug has to be found (sync:T2). */
export const MOST_RUNS = 1000;
const STEPS = 300;

/** The run that found a bug: after how many, from which seed, by which broken promise. */
export interface Finding {
  readonly runs: number;
  readonly seed: number;
  readonly problem: string | undefined;
}

/** Plays the known seed, then all from 1, until a promise breaks or enough were played. */
export function findPlantedBug(bug: PlantedBug): Finding {
  const known = FIRST_SEEDS[bug];
  const seeds = [...(known === undefined ? [] : [known]), ...Array.from({ length: MOST_RUNS }, (_, i) => i + 1)];
  for (const [played, seed] of seeds.entries()) {
    const { problem } = simulate({ seed, steps: STEPS, code: PLANTED_BUGS[bug]() });
    if (problem !== undefined) {
      return { runs: played + 1, seed, problem };
    }
  }
  return { runs: MOST_RUNS + 1, seed: 0, problem: undefined };
}
