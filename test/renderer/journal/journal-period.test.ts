import { expect, it } from 'vitest';
import { journalFilter, WHOLE_JOURNAL } from '../../../renderer/features/journal/journal-filters.tsx';
import { startOfDay } from '../../../renderer/features/journal/journal-period.ts';

it('starts a day at midnight in Paris, in summer, in winter and on the days that change', () => {
  expect(startOfDay('2026-07-14')).toBe('2026-07-13T22:00:00.000Z');
  expect(startOfDay('2026-11-09')).toBe('2026-11-08T23:00:00.000Z');
  expect(startOfDay('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
  expect(startOfDay('2026-03-29', 1)).toBe('2026-03-29T22:00:00.000Z');
  expect(startOfDay('2026-10-25', 1)).toBe('2026-10-25T23:00:00.000Z');
});

it('reads nothing in what is no day', () => {
  expect(startOfDay('')).toBeUndefined();
});

it('asks the console for what is chosen only, both days included', () => {
  expect(journalFilter({ ...WHOLE_JOURNAL, search: ' cdi ' })).toEqual({ search: 'cdi' });
  expect(journalFilter({ search: '', author: 'a', domain: 'groups', subject: 'g', from: '2026-11-09', to: '2026-11-09' })).toEqual({
    search: '', author: 'a', domain: 'groups', subject: 'g', from: '2026-11-08T23:00:00.000Z', to: '2026-11-09T23:00:00.000Z',
  });
});
