import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA_RULES } from './static-rules/data-rules.ts';
import type { Fixture, Rule } from './static-rules/rule.ts';
import { PAGE_RULES, SHELL_RULES } from './static-rules/shell-rules.ts';
import { readSource, type Source } from './static-rules/syntax.ts';
import { WINDOW_RULES } from './static-rules/window-rules.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RULES: readonly Rule[] = [...WINDOW_RULES, ...SHELL_RULES, ...PAGE_RULES, ...DATA_RULES];

const project: readonly Source[] = globSync('{main,preload,renderer,texts,domain,contract,server}/**/*.{ts,tsx}', { cwd: ROOT }).map((path) =>
  readSource(path.replaceAll('\\', '/'), readFileSync(resolve(ROOT, path), 'utf8')),
);

const judge = (rule: Rule, sources: readonly Source[]): readonly string[] => rule.check(sources.filter(({ path }) => rule.over.test(path)));
const read = (fixture: Fixture): readonly Source[] => Object.entries(fixture).map(([path, text]) => readSource(path, text));

test('every rule decided for the shell is here', () => {
  const decided = [1, 2, 3, 4, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 23, 24, 25, 26, 27, 28, 30, 33, 36, 37];
  expect([...new Set(RULES.map(({ id }) => Number(id.slice(1))))].toSorted((a, b) => a - b)).toEqual(decided);
});

test('the shell is read: a rule over nothing would be green', () => {
  expect(project.filter(({ path }) => /^(?:main\/electron|preload)\//.test(path)).length).toBeGreaterThan(10);
});

describe.each(RULES.map((rule) => [rule.id, rule.says, rule] as const))('%s: %s', (_id, _says, rule) => {
  test('holds in the project', () => {
    expect(judge(rule, project)).toEqual([]);
  });
  test('lets the good example through', () => {
    expect(judge(rule, read(rule.good))).toEqual([]);
  });
  test('catches the bad example', () => {
    expect(judge(rule, read(rule.bad))).not.toEqual([]);
  });
});
