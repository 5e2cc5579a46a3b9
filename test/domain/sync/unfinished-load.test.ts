import { expect, test } from 'vitest';
import { followsOn, type UnfinishedLoad } from '../../../domain/sync/console/unfinished-load.ts';

const KEPT: UnfinishedLoad = { epoch: 'e1', cursor: 'c1', entity: 'person', id: 'p7' };

test('a load goes on only where the ENT says so, in the same life and under the cursor that it began under', () => {
  expect(followsOn(KEPT, { epoch: 'e1', load: { cursor: 'c1', goesOn: true } })).toBe(true);
  expect(followsOn(KEPT, { epoch: 'e1', load: { cursor: 'c1', goesOn: false } })).toBe(false);
  expect(followsOn(KEPT, { epoch: 'e2', load: { cursor: 'c1', goesOn: true } })).toBe(false);
  expect(followsOn(KEPT, { epoch: 'e1', load: { cursor: 'c2', goesOn: true } })).toBe(false);
});

test('nothing goes on from nothing, nor with an ENT that knows no such thing', () => {
  expect(followsOn(undefined, { epoch: 'e1', load: { cursor: 'c1', goesOn: true } })).toBe(false);
  expect(followsOn(KEPT, { epoch: 'e1' })).toBe(false);
});
