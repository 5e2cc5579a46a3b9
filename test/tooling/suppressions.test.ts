import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listSources } from '../../scripts/ci/modules.ts';

// Each suppression is an exception at a typed boundary: whoever goes past this number raises it and is read for it.
const REVIEWED = 15;

const ROOT = resolve(import.meta.dirname, '../..');
// A character class between the words keeps this file out of its own count.
const SUPPRESSION = /(?:oxlint|eslint)[-]disable|@ts[-](?:expect-error|ignore|nocheck)/;

const suppressions = listSources(ROOT).flatMap((path) =>
  readFileSync(`${ROOT}/${path}`, 'utf8')
    .split('\n')
    .flatMap((line, index, lines) =>
      SUPPRESSION.test(line) ? [{ where: `${path}:${index + 1}`, line: line.trim(), above: lines[index - 1]?.trim() ?? '' }] : [],
    ),
);

test('there are no more suppressions than were reviewed', () => {
  expect(suppressions.length, suppressions.map(({ where }) => where).join('\n')).toBeLessThanOrEqual(REVIEWED);
});

test('each suppression gives its reason, after two dashes or on the line above', () => {
  const mute = suppressions.filter(({ line, above }) => !/ -- \S|@ts-\S+ \S/.test(line) && !/^(?:\/\/|\{?\/?\*)/.test(above));
  expect(mute).toEqual([]);
});
