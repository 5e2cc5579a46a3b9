import { createRandom as createSeeded, type SeededRandom } from '../../scripts/demo/seeded-random.ts';

/** A stream of numbers that a seed decides wholly, so that a failing run can be played again. */
export type Random = SeededRandom;

/** Opens the stream of a seed; neighbouring seeds give streams that have nothing in common. */
export function createRandom(seed: number): Random {
  return createSeeded(Math.imul(seed, 0x9e3779b1));
}
