import { expect, it } from 'vitest';
import { refuseOversize } from '../../../domain/draft/gesture-size.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { WHOLE_GESTURE } from '../../../domain/sync/whole-gesture.ts';

const changes = (count: number, edits: number, text = 'b'): readonly Change[] =>
  Array.from({ length: count }, (_, i) => ({
    entity: 'rubrique',
    id: `r${i}`,
    edits: Array.from({ length: edits }, (__, e) => ({ field: `f${e}`, was: 'a', set: text })),
  }));
const MOST = WHOLE_GESTURE.values;

it('lets through the largest action that travels whole', () => {
  expect(refuseOversize({ atomic: true, changes: changes(MOST, 1) })).toBeUndefined();
});

it('refuses one value more, counted over all its rows', () => {
  const tooMany = { kind: 'gesture-too-large', most: MOST } as const;
  expect(refuseOversize({ atomic: true, changes: changes(MOST + 1, 1) })).toEqual({ ...tooMany, values: MOST + 1 });
  expect(refuseOversize({ atomic: true, changes: changes(MOST / 2 + 1, 2) })).toEqual({ ...tooMany, values: MOST + 2 });
});

it('refuses fewer values whose texts are too long', () => {
  const long = 'x'.repeat(WHOLE_GESTURE.characters / 2);
  expect(refuseOversize({ atomic: true, changes: changes(2, 1, long) })).toMatchObject({ kind: 'gesture-too-large', values: 2 });
});

it('says nothing of an action that may be cut', () => {
  expect(refuseOversize({ atomic: false, changes: changes(MOST + 1, 1) })).toBeUndefined();
});
