import { describe, expect, it } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import { countConflicts, countRefused } from '../../../renderer/app/frame/pending.ts';
import { conflictCards } from '../../../renderer/features/sync/conflicts/conflict-card.ts';
import { openRefusals, refusalKey } from '../../../renderer/features/sync/sent/send-fate.ts';
import { access, entry, LATER, NOON, OTHER, right, smallSchool } from '../sync/small-school.ts';

const CELL = 'cdi|group:teachers';

const refused = (m: number, role: string): SentMutation => ({
  gesture: { id: `g${m}`, intention: { kind: 'revert', of: 'test' }, atomic: false, authoredAt: NOON },
  mutation: { ...right(CELL, 'none', role), m, gesture: `g${m}` },
  outcome: { m, hash: 'h', status: 'rejected', refusal: { kind: 'unknown-group' } },
  settled: true,
});

describe('the badges of the shell', () => {
  it('count the conflicts that Synchronisation shows, closed mothers included', () => {
    const closed = access('root|group:teachers', 'none', { by: OTHER, at: LATER });
    const overtaken = access('cdi|group:students', 'manager', { by: OTHER, at: LATER });
    const state = smallSchool([closed, overtaken], [entry([right(CELL, 'none', 'writer'), right('cdi|group:students', 'none', 'writer')])]).getState();
    expect(countConflicts(state)).toBe(2);
    expect(countConflicts(state)).toBe(conflictCards(state).length);
  });

  it('count the refusals that Synchronisation shows: one a cell, and none once it is so', () => {
    const store = smallSchool();
    store.receive([], [refused(1, 'writer'), refused(2, 'manager')]);
    expect(countRefused(store.getState())).toBe(1);
    const last = store.getState().sent.slice(-1).map((sent) => ({ kind: 'given-up', key: refusalKey(sent), value: '', at: LATER }) as const);
    expect(countRefused({ ...store.getState(), marks: last })).toBe(0);
    store.receive([access(CELL, 'manager')]);
    expect(countRefused(store.getState())).toBe(0);
    const { sent, view } = store.getState();
    expect(openRefusals(sent, view, [])).toEqual([]);
  });
});
