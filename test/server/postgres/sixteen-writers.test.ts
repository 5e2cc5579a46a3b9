import { expect, it } from 'vitest';
import { newDatabase } from '../../support/postgres/new-database.ts';
import { raceWriters } from './race-writers.ts';

it('of sixteen who write at once through several processes, nobody loses anything, is applied twice or waits for ever', async () => {
  const { ent: url, superuser } = newDatabase();
  expect(await raceWriters({ url, superuser, processes: 2, writers: 16, steps: 4, seed: 1 })).toBe(192);
});
