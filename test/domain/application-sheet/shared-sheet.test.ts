import { expect, test } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { sharedSheet, stepStanding, withoutShared } from '../../../domain/application-sheet/shared-sheet.ts';
import type { SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { NOTHING_KNOWN } from '../connectors/sheet-ground.ts';
import { person, smallSchool } from '../settings.ts';

const side = rightsOf({ directory: createDirectoryIndex([person('ann')], []), inherits: false }, smallSchool());
const line = (id: string, given: Partial<SheetLine>): SheetLine => ({ ...NOTHING_KNOWN, id, state: 'todo', ...given });

test('a shared sheet has one step for what is made, with the lines that it stands for, and the last line of a cell', () => {
  const lines = [
    line('a', { entity: 'schoolGroup', row: 'fresh', field: 'state', before: 'absent', after: 'active' }), line('b', { entity: 'schoolGroup', row: 'fresh', field: 'name', before: '', after: 'Neuf' }),
    line('c', { row: 'mother|group:6A', before: 'none', after: 'visitor', state: 'declared' }), line('d', { row: 'mother|group:6A', before: 'visitor', after: 'writer' }),
  ];
  const { sheet, linesOf } = sharedSheet({ before: side, after: side }, lines);
  expect(sheet.steps.map((step) => [step.deed, step.id, linesOf(step).map(({ id }) => id)])).toEqual([['create', 'fresh', ['a', 'b']], ['set', 'mother|group:6A', ['d']]]);
  expect(linesOf({ cells: [{ key: 'autre', value: 'x' }] })).toEqual([]);
});

test('a step stands where the least done of its lines does', () => {
  const standing = (...states: readonly SheetLine['state'][]): unknown => stepStanding(states.map((state) => line('x', { state })));
  expect([standing('declared', 'todo'), standing('seen', 'notSeen'), standing('declared', 'seen'), standing('declared'), standing('withdrawn'), standing()]).toEqual(['todo', 'notSeen', 'seen', 'declared', 'withdrawn', 'withdrawn']);
});

test('what a shared sheet holds is on no other sheet', () => {
  const change = { entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'none', set: 'writer' }] } as const;
  const entry: DraftEntry = { id: 'e', intention: { kind: 'access.paste', cells: 2 }, atomic: false, changes: [change, { ...change, id: 'mother|group:6B' }], createdAt: '', state: 'active' };
  const edits = (lines: readonly SheetLine[]): unknown => withoutShared([entry], lines).flatMap(({ changes }) => changes.map((one) => one.edits.length));
  expect(edits([])).toEqual([1, 1]);
  expect(edits([line('a', { row: 'mother|group:6A', after: 'writer' }), line('b', { row: 'mother|group:6B', after: 'visitor' })])).toEqual([0, 1]);
});
