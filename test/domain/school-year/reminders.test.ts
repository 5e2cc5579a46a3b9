import { describe, expect, it } from 'vitest';
import { decideChecklistItem } from '../../../domain/school-year/checklist-item.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { daysLate, noteReminder, reminderOfKey, reminderState } from '../../../domain/school-year/reminders.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { NOW, settings } from '../settings.ts';

const mark = (at: string) => ({ by: 'Augustin Giraud', at });
const noted = (...days: readonly string[]) => days.reduce((view, day) => layChanges(view, must(noteReminder(view, 'audit', day, mark(`${day}T08:00:00.000Z`)), 'a note').changes), layChanges(settings({}), []));

describe('what comes back', () => {
  it('is of unknown date as long as nobody noted it, which is not late', () => {
    const state = reminderState(settings({ checklistItem: { '2026-2027|head-group': { done: mark(NOW) } } }), 'audit', '2026-11-09');
    expect([state, daysLate(state, '2026-11-09')]).toEqual([{ id: 'audit', last: undefined, holdsUntil: undefined, isDue: false }, 0]);
  });

  it('holds for its days since the last note, then is late by so many', () => {
    const view = noted('2026-10-09', '2026-11-09', '2026-09-30');
    expect(reminderState(view, 'audit', '2026-12-10')).toMatchObject({ last: mark('2026-11-09T08:00:00.000Z'), holdsUntil: '2026-12-10', isDue: false });
    const late = reminderState(view, 'audit', '2026-12-12');
    expect([late.isDue, daysLate(late, '2026-12-12'), daysLate(late, '2026-11-10')]).toEqual([true, 2, 0]);
    expect(reminderState(view, 'consents', '2026-12-12').last).toBeUndefined();
  });

  it('is noted by a row that the ENT accepts, once a month, and taken back', () => {
    const view = settings({});
    const done = must(noteReminder(view, 'consents', '2026-11-09', mark(NOW)), 'a note');
    const after = layChanges(view, done.changes);
    expect(done.intention).toEqual({ kind: 'checklist.set', item: 'consents-2026-11', done: true });
    expect(done.changes.map((change) => decideChecklistItem({ before: view, after, directory: { findPerson: () => undefined, findGroup: () => undefined }, now: NOW }, change))).toEqual([undefined]);
    expect(noteReminder(view, 'consents', '2026-11-09', null)).toBeUndefined();
    const back = must(noteReminder(after, 'consents', '2026-11-20', null), 'taken back');
    expect(reminderState(layChanges(after, back.changes), 'consents', '2026-11-20').last).toBeUndefined();
  });

  it('is told by the key of its row', () => expect(['2026-2027|audit-2026-11', '2026-2027|consents-2026-11', '2026-2027|head-group'].map(reminderOfKey)).toEqual(['audit', 'consents', undefined]));
});
