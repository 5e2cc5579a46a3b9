import { afterEach, expect, it } from 'vitest';
import { DatabaseError } from '../../../server/database/database-error.ts';
import { healthOf } from '../../../server/http/health.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import { tinyEnt } from '../ent-desk.ts';

let served: ServedEnt | undefined;
afterEach(async () => {
  await served?.stop();
});

it('tells a monitor, without an account, that the ENT and its data answer, and nobody’s name', async () => {
  const ent = tinyEnt();
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, () => undefined);
  const response = await fetch(`${served.url}/health`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const told: unknown = await response.json();
  expect(told).toMatchObject({ state: 'ok', epoch: ent.epoch, heads: { settings: 1, directory: 1 } });
  expect(Object.keys(Object(told)).toSorted()).toEqual(['epoch', 'heads', 'memoryMiB', 'state', 'uptimeSeconds']);
});

it('tells that the data cannot be reached', () => {
  const heads = (): never => {
    throw new DatabaseError({ kind: 'unreachable', detail: 'ECONNREFUSED' });
  };
  expect(healthOf({ epoch: 'e', heads })).toMatchObject({ status: 503, state: 'unreachable' });
});
