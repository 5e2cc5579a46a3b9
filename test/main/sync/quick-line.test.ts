import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { PushAnswer, SyncLine } from '../../../domain/sync/protocol.ts';
import { createJournalReader, isQuickPushAnswer, isQuickSettingsLine } from '../../../main/sync/lines/quick-line.ts';
import { journalEntry } from '../../domain/settings.ts';

/** What a wire may put anywhere; undefined: the key is not there. */
const anything = fc.oneof(fc.constantFrom(undefined, null, 1, -1, 0.5, 'x', 'x'.repeat(300), true, {}, []), fc.jsonValue());
const orElse = (usual: unknown): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: anything });
const objectOf = (usual: object): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ ...Object.fromEntries(Object.entries(usual).map(([key, value]: [string, unknown]) => [key, orElse(value)])), odd: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, anything) });
const written = (value: object): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(value)));

test('a row read quickly is one that the wire allows, unchanged', () => {
  let quick = 0;
  fc.assert(
    fc.property(objectOf({ e: 'access', i: 'r|group:g', v: 3, d: { role: 'visitor', on: true, n: null }, by: 'Anne', at: '2026-11-09T08:00:00Z' }), (drawn) => {
      const line = written(drawn);
      if (!isQuickSettingsLine(line)) return;
      quick += 1;
      expect(SyncLine.parse(line)).toEqual(line);
    }),
    { numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(200);
});

test('a line of the journal read after another is what the wire allows, whatever the other was', () => {
  const usual = journalEntry(1, [{ entity: 'access', id: 'r|group:g', field: 'role', before: 'none', after: 'visitor' }]);
  const read = createJournalReader();
  let quick = 0;
  fc.assert(
    fc.property(objectOf(usual), fc.integer({ min: 1, max: 9 }), (drawn, k) => {
      const line = written({ j: { ...drawn, ...(drawn['k'] === usual.k ? { k } : {}) } });
      const entry = read(line);
      if (entry === undefined) return;
      quick += 1;
      expect(entry).toEqual(JournalEntry.parse(line['j']));
    }),
    { numRuns: 4000 },
  );
  expect(quick).toBeGreaterThan(200);
});

test('what zod leaves out of the first line of a gesture is left out of the next', () => {
  const read = createJournalReader();
  const line = (k: number) => written({ j: { ...journalEntry(k, []), actor: { accountId: 'a', name: 'A', role: 'administrator', secret: 'x' } } });
  expect([read(line(1)), read(line(2))].map((entry) => entry?.actor)).toEqual([1, 2].map(() => ({ accountId: 'a', name: 'A', role: 'administrator' })));
});

test('a line that lacks a part of its gesture is not read as the one before it, whatever it bears instead', () => {
  const read = createJournalReader();
  const usual = journalEntry(1, []);
  expect(read(written({ j: usual }))).toEqual(usual);
  expect(read(written({ j: { ...usual, message: undefined, odd: 1 } }))).toBeUndefined();
});

test('an answer to a push read quickly is one that the contract allows, unchanged', () => {
  let quick = 0;
  const outcomes = fc.oneof({ weight: 8, arbitrary: fc.array(objectOf({ m: 3, hash: '0123456789abcdef', status: 'applied' }), { maxLength: 3 }) }, { weight: 1, arbitrary: anything });
  fc.assert(
    fc.property(objectOf({ kind: 'outcomes' }), outcomes, (drawn, told) => {
      const answer = written({ ...drawn, outcomes: told });
      if (!isQuickPushAnswer(answer)) return;
      quick += 1;
      expect(PushAnswer.parse(answer)).toEqual(answer);
    }),
    { numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(200);
});
