import { expect, test } from 'vitest';
import { judgeChain, type HeardChain } from '../../../domain/sync/journal-integrity.ts';

const point = (k: number, hash = `h${k}`) => ({ k, hash });

/** An answer that goes from a line to another, whose lines all have the fingerprint of their rank. */
function heard(from: number, to: number, over: Partial<HeardChain> = {}): HeardChain {
  return { from: point(from), to: point(to), computed: `h${to}`, at: (k) => (k > from && k <= to ? `h${k}` : undefined), ...over };
}

test('an answer that goes on from what was seen is no break', () => {
  expect(judgeChain(point(4), heard(4, 9))).toBeUndefined();
  expect(judgeChain(point(4), heard(4, 4))).toBeUndefined();
  expect(judgeChain(point(4), heard(0, 9))).toBeUndefined();
  expect(judgeChain(null, heard(0, 9))).toBeUndefined();
  // What was seen is older than what an ENT keeps: nothing can be said of it.
  expect(judgeChain(point(4), heard(6, 9))).toBeUndefined();
});

test('a journal that ends before what was seen was cut', () => {
  expect(judgeChain(point(4), heard(0, 3))).toEqual({ kind: 'shortened', line: 4 });
});

test('lines that do not lead to the head that is told are untrue', () => {
  expect(judgeChain(null, heard(0, 3, { computed: 'other' }))).toEqual({ kind: 'untrue', line: 0 });
});

test('another fingerprint where one was seen tells that lines were rewritten', () => {
  expect(judgeChain(point(4, 'mine'), heard(4, 9))).toEqual({ kind: 'rewritten', line: 4 });
  expect(judgeChain(point(4, 'mine'), heard(0, 9))).toEqual({ kind: 'rewritten', line: 4 });
});

test('an ENT that told its chain goes on telling it', () => {
  expect(judgeChain(point(4), undefined)).toEqual({ kind: 'untold', line: 4 });
  expect(judgeChain(null, undefined)).toBeUndefined();
});
