import { describe, expect, test } from 'vitest';
import { entriesByHand, handMarks, isTicked, sheetCell } from '../../../domain/application-sheet/by-hand.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { WorkMark } from '../../../domain/draft/work-mark.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Change } from '../../../domain/sync/mutation.ts';

const [EIGHT, NINE, TEN] = ['2026-11-09T08:00:00.000Z', '2026-11-09T09:00:00.000Z', '2026-11-09T10:00:00.000Z'];

const right = (id: string, was: Json, set: Json): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });
const entry = (id: string, changes: readonly Change[], createdAt = EIGHT): DraftEntry => ({
  id, intention: { kind: 'access.paste', cells: 1 }, atomic: false, changes: [...changes], createdAt, state: 'active',
});
const tick = (id: string, set: Json, at = TEN): WorkMark => ({ kind: 'by-hand', ...sheetCell({ entity: 'access', id }, 'role', set), at });

describe('a tick', () => {
  const step = { cells: [sheetCell({ entity: 'access', id: 'a' }, 'role', 'writer')], decidedAt: NINE };

  test('vouches for a value, since it was decided', () => {
    expect(isTicked(step, handMarks([tick('a', 'writer')]))).toBe(true);
    expect(isTicked(step, handMarks([tick('a', 'manager')]))).toBe(false);
    expect(isTicked(step, handMarks([tick('a', 'writer', EIGHT)]))).toBe(false);
    expect(isTicked(step, handMarks([{ ...tick('a', 'writer'), kind: 'given-up' }]))).toBe(false);
  });
});

describe('an entry of the draft', () => {
  test('is applied by hand when all that it wants is ticked, and no longer when one is not', () => {
    const draft = [entry('one', [right('a', 'none', 'writer'), right('b', 'none', 'writer')]), entry('two', [right('c', 'none', 'writer')])];
    expect(entriesByHand(draft, [tick('a', 'writer'), tick('b', 'writer')])).toEqual(new Set(['one']));
    expect(entriesByHand(draft, [tick('a', 'writer')])).toEqual(new Set());
    expect(entriesByHand(draft, [])).toEqual(new Set());
    expect(entriesByHand(draft.map((one) => ({ ...one, state: 'undone' })), [tick('c', 'writer')])).toEqual(new Set());
  });

  test('follows what replaced it: the last value wanted speaks for both', () => {
    const draft = [entry('one', [right('a', 'none', 'writer')]), entry('two', [right('a', 'writer', 'manager')], NINE)];
    expect(entriesByHand(draft, [tick('a', 'manager')])).toEqual(new Set(['one', 'two']));
    expect(entriesByHand(draft, [tick('a', 'writer')])).toEqual(new Set(['one']));
  });

  test('has no step for what comes back to its start, nor for what only the console knows', () => {
    const back = [entry('one', [right('a', 'none', 'writer'), right('b', 'none', 'writer')]), entry('two', [right('a', 'writer', 'none')])];
    expect(entriesByHand(back, [tick('b', 'writer')])).toEqual(new Set(['one']));
    const noted: Change = { entity: 'checklistItem', id: 'x', edits: [{ field: 'done', was: null, set: { by: 'ann' } }] };
    expect(entriesByHand([entry('three', [noted])], [tick('b', 'writer')])).toEqual(new Set());
    expect(entriesByHand([entry('four', [noted, right('b', 'none', 'writer')])], [tick('b', 'writer')])).toEqual(new Set(['four']));
  });
});
