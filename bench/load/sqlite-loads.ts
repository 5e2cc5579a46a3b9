import type { Loads } from './loads.ts';
import { withServer } from './with-server.ts';

/** People of the school that is loaded (rel:§3.4). */
export const PEOPLE = 1_500;

/** An ENT on its encrypted file. */
export function sqliteLoads(seconds: number): Loads {
  return {
    name: '',
    seconds,
    withEnt: (work) => withServer('../sync/serve-school.ts', [String(PEOPLE)], work),
    withFloor: (work) => withServer('../floors/bare-ent.ts', [], work),
  };
}
