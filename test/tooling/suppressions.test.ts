import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listSources } from '../../scripts/ci/modules.ts';

// Each suppression is a reviewed exception: whoever adds one raises this number and is read for it.
const REVIEWED = 0;

const ROOT = resolve(import.meta.dirname, '../..');
// A character class between the words keeps this file out of its own count.
const SUPPRESSION = /(?:oxlint|eslint)[-]disable|@ts[-](?:expect-error|ignore|nocheck)/;

const suppressions = listSources(ROOT).flatMap((path) =>
  readFileSync(`${ROOT}/${path}`, 'utf8')
    .split('\n')
    .flatMap((line, index) => (SUPPRESSION.test(line) ? [{ where: `${path}:${index + 1}`, line: line.trim() }] : [])),
);

test('suppressions are as many as were reviewed', () => {
  expect(suppressions.map(({ where }) => where)).toHaveLength(REVIEWED);
});

test('each suppression gives its reason after two dashes', () => {
  expect(suppressions.filter(({ line }) => !/ -- \S/.test(line) && !/@ts-\S+ \S/.test(line))).toEqual([]);
});
