import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { PLANTED_BUGS } from '../simulation/planted-bugs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** What a document must answer, one row each (sync.md §2 and §4, reliability-security.md §3 and §4). */
const range = (letter: string, last: number, without: readonly number[] = []): readonly string[] =>
  Array.from({ length: last }, (_, i) => i + 1).filter((n) => !without.includes(n)).map((n) => `${letter}${n}`);

const DOCUMENTS = {
  'docs/reliability.md': [...range('C', 14), ...range('P', 14), ...range('K', 9), ...range('S', 11), ...range('T', 8), ...range('R', 14, [13])],
  'docs/security.md': [...range('X', 20, [19]), ...range('S', 40)],
} as const;

interface Proof {
  readonly path: string;
  readonly title: string;
}

/** Each `path` “part of a title” of a document, several titles after one path included. */
function proofsOf(text: string): readonly Proof[] {
  return [...text.matchAll(/`(test\/[\w./-]+)`((?:,? “[^”]+”)+)/gu)].flatMap(([, path = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/gu)].map(([, title = '']) => ({ path, title })),
  );
}

/** Whether a file of tests has a title that holds this. */
function isThere({ path, title }: Proof): boolean {
  return existsSync(resolve(ROOT, path)) && read(path).includes(title);
}

describe.each(Object.entries(DOCUMENTS))('%s', (document, ids) => {
  const text = read(document);
  const rows = text.split('\n').filter((line) => line.startsWith('| '));

  test('answers every entry once', () => {
    const told = rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((id) => id.trim()));
    expect(ids.filter((id) => told.filter((one) => one === id).length !== 1)).toEqual([]);
  });

  test('names tests that exist', () => {
    const proofs = proofsOf(text);
    expect(proofs.length).toBeGreaterThan(20);
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([]);
    const planted = [...text.matchAll(/planted:([\w-]+)/gu)].map(([, name = '']) => name);
    expect(planted.filter((name) => name !== 'x' && !Object.hasOwn(PLANTED_BUGS, name))).toEqual([]);
    const sabotaged = [...text.matchAll(/sabotage:([\w-]+)/gu)].map(([, name = '']) => name);
    expect(sabotaged.filter((name) => name !== 'x' && !Object.hasOwn(SABOTAGED_GUARDS, name))).toEqual([]);
  });

  test('leaves no entry without a proof, a reason or a word that says so', () => {
    const mute = rows.filter((row) => ids.includes((row.split('|')[1] ?? '').trim()) && !/`[^`]+`|planted:|cannot occur|not run|missing|docs\//u.test(row));
    expect(mute).toEqual([]);
  });
});

test('every programme of faults is told twice: what one run of it is, and what its last ones gave', () => {
  const ids = [...read('scripts/faults.ts').matchAll(/^  '?([a-z][\w-]*)'?: (?:runs|whole|fault)\(/gmu)].map(([, id = '']) => id);
  const told = read('docs/reliability.md').split('\n').map((row) => row.split('|')[1]?.trim());
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => told.filter((one) => one === id).length !== 2)).toEqual([]);
});

test('a test that was renamed is seen', () => {
  expect(isThere({ path: 'test/tooling/proofs.test.ts', title: ['no', 'such', 'title'].join('-') })).toBe(false);
  expect(proofsOf('`test/a.test.ts` “one”, “two”')).toEqual([{ path: 'test/a.test.ts', title: 'one' }, { path: 'test/a.test.ts', title: 'two' }]);
});
