import { expect, test } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { netGestures } from '../../../domain/draft/net-changes.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { evolveDraft } from '../../../main/draft/draft-write.ts';
import { settleCell, type CellDecision } from '../../../main/draft/settle-cell.ts';
import { giveRight, STUDENTS, TEACHERS } from '../../support/workbench.ts';

const CELL = { entity: 'access', id: accessId('cdi', STUDENTS), field: 'role', seen: 'manager' } as const;

const other = giveRight('sport', TEACHERS, 'none', 'visitor');
const first = giveRight('cdi', STUDENTS, 'none', 'visitor');
const second = giveRight('cdi', STUDENTS, 'visitor', 'writer');

function after(draft: readonly DraftEntry[], decision: CellDecision): readonly DraftEntry[] {
  return evolveDraft(draft, settleCell(draft, decision));
}

function sent(draft: readonly DraftEntry[]): readonly unknown[] {
  return netGestures(draft, {}).flatMap(({ changes }) => changes.flatMap(({ id, edits }) => edits.map(({ was, set }) => [id, was, set])));
}

test('« theirs » takes one’s wish back and leaves the rest', () => {
  expect(after([first, other, second], { ...CELL, keep: 'theirs' })).toEqual([other]);
});

test('« theirs » takes one cell out of an intention about several', () => {
  const both: DraftEntry = { ...first, changes: [...first.changes, ...other.changes] };
  expect(after([both], { ...CELL, keep: 'theirs' })).toEqual([{ ...both, changes: other.changes }]);
});

test('« mine » starts again from what was seen', () => {
  expect(sent(after([first, second], { ...CELL, keep: 'mine' }))).toEqual([[CELL.id, 'manager', 'writer']]);
});

test('« value » wants another one', () => {
  expect(sent(after([first, second], { ...CELL, keep: 'value', value: 'publisher' }))).toEqual([[CELL.id, 'manager', 'publisher']]);
});

test('« mine », when it is what the ENT has already, sends nothing', () => {
  expect(sent(after([first, second], { ...CELL, seen: 'writer', keep: 'mine' }))).toEqual([]);
});

test('another cell is left alone', () => {
  expect(settleCell([other], { ...CELL, keep: 'theirs' })).toEqual([]);
});
