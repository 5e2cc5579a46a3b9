import { describe, expect, test } from 'vitest';
import { findEarlyAnswers } from './tracing/early-answers.ts';
import { countCalls } from './tracing/tracer.ts';

const SPOKEN = { files: /ent\.sqlite(?:-wal)?>/, says: /HTTP\/1\.1 2\d\d/ };

const WRITE = '10 pwrite64(21</d/ent.sqlite-wal>, "7\\177"..., 24, 32) = 24';
const OTHER = '11 pwrite64(33</d/directory.db-wal>, "7"..., 24, 32) = 24';
const SYNC = '10 fsync(21</d/ent.sqlite-wal>) = 0';
const SYNC_OF_ANOTHER = '10 fsync(20</d/ent.sqlite>) = 0';
const ANSWER = '10 write(30<TCP:[127.0.0.1:1->127.0.0.1:2]>, "HTTP/1.1 200 OK\\r\\n"..., 512) = 512';
const REFUSAL = '10 write(30<TCP:[127.0.0.1:1->127.0.0.1:2]>, "HTTP/1.1 503 \\r\\n"..., 512) = 512';

const heard = (...lines: readonly string[]) => findEarlyAnswers(lines.join('\n'), SPOKEN);

describe('an answer', () => {
  test.each([
    ['nothing is synced', [WRITE, ANSWER]],
    ['another file is synced', [WRITE, SYNC_OF_ANOTHER, ANSWER]],
    ['one more page is written', [WRITE, SYNC, WRITE, ANSWER]],
    ['it is synced afterwards', [WRITE, ANSWER, SYNC]],
  ])('is said before the disk has it: %s', (_, lines) => {
    expect(heard(...lines).early).toEqual([ANSWER]);
  });

  test.each([
    ['every page is synced', [WRITE, WRITE, SYNC, ANSWER]],
    ['nothing was written', [ANSWER]],
    ['another file is written, which promises nothing', [OTHER, ANSWER]],
    ['what is said is no answer', [WRITE, REFUSAL]],
  ])('is said once the disk has it: %s', (_, lines) => {
    expect(heard(...lines).early).toEqual([]);
  });

  test('is counted, and so is what was synced', () => {
    expect(heard(WRITE, SYNC, ANSWER, WRITE, SYNC, ANSWER)).toMatchObject({ said: 2, commits: 2 });
  });
});

test('the calls of a trace are counted by the thread that makes the most', () => {
  expect(countCalls([WRITE, OTHER, WRITE, SYNC].join('\n')).get('pwrite64')).toBe(2);
});
