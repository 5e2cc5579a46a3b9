import { expect, test } from 'vitest';
import { countLines } from '../../../domain/paper/paper.ts';

test('counts the lines of every table of a paper', () => {
  expect(countLines({ tables: [] })).toBe(0);
  expect(countLines({ tables: [{ title: 'a', columns: ['x'], rows: [['1'], ['2']] }, { title: 'b', columns: ['x'], rows: [['3']] }] })).toBe(3);
});
