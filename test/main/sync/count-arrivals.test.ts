import { expect, test } from 'vitest';
import type { Arrivals } from '../../../contract/console/school-snapshot.ts';
import { countArrivals } from '../../../main/sync/count-arrivals.ts';
import { createExchange } from '../../../main/sync/sync-desk.ts';
import { readWireLine, type WireLine } from '../../../main/sync/lines/wire-line.ts';

const person = (i: number): WireLine => readWireLine(JSON.stringify({ e: 'person', i: `p${String(i)}`, v: 1, d: { lastName: 'A', firstName: 'B', profile: 'teacher', functions: [], subjects: [], groupIds: [], childrenIds: [], source: 'stsweb' } }));
const GROUP = readWireLine(JSON.stringify({ e: 'group', i: 'g', v: 1, d: { name: 'G', kind: 'profile', origin: 'computed' } }));
const ROW = readWireLine(JSON.stringify({ e: 'rubrique', i: 'r', v: 1, d: { title: 'R' } }));
const END = readWireLine(JSON.stringify({ z: { cursor: null, directoryCursor: null, rows: 0 } }));

async function* batches(): AsyncGenerator<readonly WireLine[], void, void> {
  yield [GROUP, ...Array.from({ length: 499 }, (_, i) => person(i))];
  yield [person(500), ROW];
  yield [END];
}

test('what comes is counted by kind as it comes, passed on unchanged, and told by strides and at the end', async () => {
  const exchange = createExchange();
  const told: (Arrivals | undefined)[] = [];
  let passed = 0;
  for await (const lines of countArrivals({ exchange, statusChanged: () => told.push(exchange.arriving) }, batches())) passed += lines.length;
  expect(passed).toBe(503);
  expect(told).toEqual([{ people: 499, groups: 1, settings: 0 }, { people: 500, groups: 1, settings: 1 }]);
});
