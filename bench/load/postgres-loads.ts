import type { Loads } from './loads.ts';
import { PEOPLE } from './sqlite-loads.ts';
import { withServer } from './with-server.ts';

/** One more process would wait for the same two cores, which PostgreSQL needs too. */
const PROCESSES = 2;

/** The same ENT on a real PostgreSQL, durable, behind two processes (rel:L9); the bare loop stays that of a file. */
export function postgresLoads(seconds: number): Loads {
  return {
    name: 'l9.',
    seconds,
    withEnt: (work) => withServer('serve-postgres.ts', [String(PEOPLE), String(PROCESSES)], work),
    withFloor: (work) => withServer('../floors/bare-ent.ts', [], work),
  };
}
