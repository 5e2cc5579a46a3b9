import { expect, test } from 'vitest';
import { lineInJson } from '../../../domain/kernel/json-line.ts';

const VALUE = { title: 'a "b", {c}: [d]', list: ['x', { id: 'y', deep: [1, 2] }, 'z'], end: { last: null } };

test('each value of a text is on its line, whatever strings hold', () => {
  const text = JSON.stringify(VALUE, null, 2);
  const lineOf = (...path: readonly string[]): string => text.split('\n')[lineInJson(text, path) - 1]?.trim() ?? '';
  expect(lineOf('title')).toMatch(/^"title"/);
  expect(lineOf('list')).toBe('"list": [');
  expect(lineOf('list', '0')).toBe('"x",');
  expect(lineOf('list', '1', 'id')).toBe('"id": "y",');
  expect(lineOf('list', '1', 'deep', '1')).toBe('2');
  expect(lineOf('list', '2')).toBe('"z"');
  expect(lineOf('end', 'last')).toBe('"last": null');
});

test('what a text does not hold is where it should have been', () => {
  const text = JSON.stringify(VALUE, null, 2);
  expect(lineInJson(text, ['end', 'missing'])).toBe(lineInJson(text, ['end']));
  expect(lineInJson(text, ['missing'])).toBe(1);
  expect(lineInJson('{"a":1,"b":[', ['b', '0'])).toBe(1);
});
