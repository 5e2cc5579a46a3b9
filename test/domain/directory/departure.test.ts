import { expect, it } from 'vitest';
import { listDepartures } from '../../../domain/directory/departure.ts';
import { settings } from '../settings.ts';

it('lists those who have left, not those who are back nor a row of another version', () => {
  const left = { profile: 'teacher', groupIds: ['ens:6A'], leftOn: '2026-10-05' };
  const view = settings({ departure: { ann: left, bob: { profile: '', groupIds: [], leftOn: '' }, cat: { leftOn: 3 } } });
  expect(listDepartures(view)).toEqual([{ personId: 'ann', ...left }]);
});
