import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { searchKey } from '../../domain/directory/search.ts';
import { readSource } from '../hosts/static-rules/syntax.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = '{contract,domain,formats,main,preload,renderer,server,texts}';

/** Milliseconds for one expression on one text of 100,000 characters (rel:X16). */
const MOST_MS = 50;
const LENGTH = 100_000;

/** An expression as the source writes it. */
interface Written {
  readonly where: string;
  readonly expression: RegExp;
}

const Literal = z.object({ type: z.literal('Literal'), regex: z.object({ pattern: z.string(), flags: z.string() }) });

function expressionsOf(path: string): readonly Written[] {
  const text = readFileSync(resolve(ROOT, path), 'utf8');
  // Most files hold none, and reading one as a tree takes longer than this look.
  if (!/[(=:,&|!?[]\s*\/[^/*]/u.test(text)) return [];
  return readSource(path, text).nodes.flatMap((node) => {
    const found = Literal.safeParse(node).data?.regex;
    return found === undefined ? [] : [{ where: `${path} ${found.pattern}`, expression: new RegExp(found.pattern, found.flags.replace(/[gy]/gu, '')) }];
  });
}

const written: readonly Written[] = globSync(`${FOLDERS}/**/*.{ts,tsx}`, { cwd: ROOT }).flatMap(expressionsOf);

/** Texts that make an expression try again and again: what it looks for, repeated, then what it does not. */
function adversaries({ source }: RegExp, length: number): readonly string[] {
  const own = [...new Set(source.replaceAll(/\\[\s\S]|[[\](){}?*+|^$]/gu, '').split(''))].slice(0, 6);
  const pieces = ['a', ' ', '0', 'a ', '1-', '"', '\t', 'a.', ...own, own.join('')].filter((piece) => piece !== '');
  return pieces.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return [`${long}\u0000`, `\u0000${long}`];
  });
}

/** The best of three tries where the first is too long: the machine does other things. */
function isLong(most: number, work: () => unknown): boolean {
  return [0, 1, 2].every(() => {
    const started = performance.now();
    work();
    return performance.now() - started > most;
  });
}

/** A short text first, in proportion: one that explodes on it would take minutes on the whole. */
function isSlow(expression: RegExp): boolean {
  if (!/[*+]|\{\d+,\d*\}/u.test(expression.source)) return false;
  return [2000, LENGTH].some((length) => {
    const most = Math.max(2, (MOST_MS * length) / LENGTH);
    return adversaries(expression, length).some((text) => isLong(most, () => expression.test(text)));
  });
}

test(`no expression of the product takes more than ${MOST_MS} ms on 100,000 hostile characters`, () => {
  expect(written.length).toBeGreaterThan(50);
  expect(written.filter(({ expression }) => isSlow(expression)).map(({ where }) => where)).toEqual([]);
});

test('the search of a name does not either', () => {
  for (const text of adversaries(/[\p{L} '-]/u, LENGTH)) expect(isLong(MOST_MS * 4, () => searchKey(text))).toBe(false);
});

test('an expression that explodes is seen', () => {
  expect(isSlow(/^\s*,?\s*$/u)).toBe(true);
});
