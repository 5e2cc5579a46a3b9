import { describe, expect, it } from 'vitest';
import { noteVisa, removeVisa, type VisaNote } from '../../../domain/inspections/visas/visa-gestures.ts';
import { listVisas, type Visa } from '../../../domain/inspections/visas/visa.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { change, refusal, settings } from '../settings.ts';

const EMPTY = settings({});
const NOTE: VisaNote = { teacherId: 'ann', subject: null, from: '2026-11-02', to: '2026-11-06', by: 'direction' };
const kind = (more: Partial<VisaNote>): string | undefined => refusal(EMPTY, noteVisa(EMPTY, 'v', { ...NOTE, ...more }).changes)?.kind;

describe('a visa read in the lesson book', () => {
  it('is written down on one teacher or on all, and listed by its first day', () => {
    const first = noteVisa(EMPTY, 'late', NOTE);
    expect(refusal(EMPTY, first.changes)).toBeUndefined();
    const view = layChanges(EMPTY, [...first.changes, ...noteVisa(EMPTY, 'soon', { ...NOTE, teacherId: null, from: '2026-10-05' }).changes]);
    expect(listVisas(view).map(({ id, teacherId }) => [id, teacherId])).toEqual([['soon', null], ['late', 'ann']]);
    expect(kind({ teacherId: null })).toBeUndefined();
  });

  it('is refused without days that exist, backwards, on a stranger, or when it is none', () => {
    expect([kind({ from: '' }), kind({ to: '2026-11-31' }), kind({ to: '2026-11-01' }), kind({ teacherId: 'nobody' })]).toEqual(['invalid-value', 'invalid-value', 'dates-reversed', 'invalid-value']);
    expect(refusal(EMPTY, change(EMPTY, 'visa', 'v', { state: 'lifted' }))?.kind).toBe('invalid-value');
  });

  it('may have its note taken back, even when the teacher has left; once', () => {
    const view = settings({ visa: { v: { ...NOTE, teacherId: 'gone', state: 'active' }, odd: { by: 'moon' } } });
    const [visa] = listVisas(view);
    const removed = must(removeVisa(view, must<Visa>(visa, 'it is listed')), 'it was there');
    expect(refusal(view, removed.changes)).toBeUndefined();
    const after = layChanges(view, removed.changes);
    expect(listVisas(after)).toEqual([]);
    expect(removeVisa(after, must<Visa>(visa, 'it is listed'))).toBeUndefined();
  });
});
