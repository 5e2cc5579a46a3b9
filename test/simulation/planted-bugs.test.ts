import { describe, expect, it } from 'vitest';
import { findPlantedBug, MOST_RUNS } from './mutants/find-planted-bug.ts';
import { isPlantedBug, PLANTED_BUGS } from './planted-bugs.ts';

/** Fewer would not be the teeth that were asked for (decision: sabotages). */
const LEAST_BUGS = 30;

describe.runIf(process.env['SABOTAGE'] === undefined)('the simulation has teeth: it finds', () => {
  it('as many bugs as were asked for', () => {
    expect(Object.keys(PLANTED_BUGS).length).toBeGreaterThanOrEqual(LEAST_BUGS);
  });

  it.for(Object.keys(PLANTED_BUGS).filter(isPlantedBug))(
    '%s',
    { timeout: 120_000 },
    (bug) => {
      expect(findPlantedBug(bug).runs, `${bug} was not found`).toBeLessThanOrEqual(MOST_RUNS);
    },
  );
});
