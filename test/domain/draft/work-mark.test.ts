import { expect, test } from 'vitest';
import { evolveMarks, type WorkMark } from '../../../domain/draft/work-mark.ts';

const mark = (key: string, value = 'v', kind: WorkMark['kind'] = 'by-hand'): WorkMark => ({ kind, key, value, at: '2026-11-09T08:00:00.000Z' });

test('a mark takes the place of the one of the same kind and key', () => {
  const marks = evolveMarks([mark('a', 'old'), mark('b'), mark('a', '', 'given-up')], [mark('a', 'new')], true);
  expect(marks).toEqual([mark('b'), mark('a', '', 'given-up'), mark('a', 'new')]);
});

test('a mark is taken away, whatever its value', () => {
  expect(evolveMarks([mark('a', 'old'), mark('b')], [mark('a', 'new')], false)).toEqual([mark('b')]);
});
