import { expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { readChecklistMark } from '../../../domain/school-year/checklist-item.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const MARK = { by: 'Ann', at: '2026-11-09T08:00:00.000Z' };

it.each<[string, Json, string | undefined]>([
  ['2026-2027|lists', MARK, undefined],
  ['2026-2027|lists', null, undefined],
  ['2026-2027|lists', 'yes', 'invalid-value'],
  ['lists', MARK, 'malformed-key'],
])('%s ticked with %o', (id, done, expected) => {
  expect(refusal(smallSchool(), change(smallSchool(), 'checklistItem', id, { done }))?.kind).toBe(expected);
});

it('reads back who ticked it', () => {
  const view = settings({ checklistItem: { x: { done: MARK } } });
  expect(readChecklistMark(view.find('checklistItem', 'x'))).toEqual(MARK);
  expect(readChecklistMark(undefined)).toBeUndefined();
});
