import { describe, expect, it } from 'vitest';
import { isPlantedBug, PLANTED_BUGS } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

/** Runs within which a planted bug has to be found (sync:T2). */
const RUNS = 1000;
const STEPS = 300;

describe.runIf(process.env['SABOTAGE'] === undefined)('the simulation has teeth: it finds', () => {
  it.for(Object.keys(PLANTED_BUGS).filter(isPlantedBug))(
    '%s',
    { timeout: 120_000 },
    (bug) => {
      let seed = 1;
      while (seed <= RUNS && simulate({ seed, steps: STEPS, code: PLANTED_BUGS[bug]() }).problem === undefined) {
        seed += 1;
      }
      expect(seed, `${bug} was not found`).toBeLessThanOrEqual(RUNS);
    },
  );
});
