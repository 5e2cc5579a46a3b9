import { describe, expect, it } from 'vitest';
import { CHECKLIST } from '../../../domain/school-year/checklists.data.ts';
import { YEAR_MOMENTS } from '../../../domain/school-year/calendar.data.ts';
import { schoolYearOf, tickItem, yearPlan } from '../../../domain/school-year/year-plan.ts';
import { decideChecklistItem } from '../../../domain/school-year/checklist-item.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { NOW, settings } from '../settings.ts';

const MARK = { by: 'Augustin Giraud', at: NOW };

describe('the school year', () => {
  it('begins in August', () => {
    expect(schoolYearOf('2026-07-31')).toBe('2025-2026');
    expect(schoolYearOf('2026-08-01')).toBe('2026-2027');
    expect(schoolYearOf('2027-01-15')).toBe('2026-2027');
  });

  it('says which times are past, which is now and which are to come', () => {
    const plan = yearPlan(settings({}), '2026-09-20', 'second');
    expect(plan.map(({ id, state }) => [id, state])).toEqual([
      ['imports', 'past'], ['start', 'now'], ['january', 'next'], ['duplicates', 'next'], ['replacements', 'next'], ['end', 'next'],
    ]);
    expect(plan[0]?.from).toBe('2026-08-20');
    expect(plan[3]).toMatchObject({ from: '2027-04-15', to: '2027-05-15' });
  });

  it('asks schools of the first degree nothing about bases that they do not have', () => {
    const plan = yearPlan(settings({}), '2026-09-20', 'first');
    expect(plan.map(({ id }) => id)).toEqual(['start', 'january', 'replacements', 'end']);
    expect(plan.flatMap(({ items }) => items.map(({ where }) => where)).filter((where) => ['siecle', 'stsweb', 'edt'].includes(where))).toEqual([]);
  });

  it('says of no time that a source gives its days', () => {
    expect(yearPlan(settings({}), '2026-09-20', 'second').map(({ id, source }) => [id, sourceLine(source)])).toEqual([
      ['imports', 'Déduit'], ['start', 'Déduit'], ['january', 'Déduit'], ['duplicates', 'Déduit de\u00A0: guide de la DRANE (S2-083)'], ['replacements', 'Déduit'], ['end', 'Déduit de\u00A0: aide de Cybercollèges 42, 2011 (O-03)'],
    ]);
  });

  it('asks once for everything that its data say, always with a source', () => {
    const asked = YEAR_MOMENTS.flatMap(({ items }) => [...items]);
    expect(asked.toSorted()).toEqual(Object.keys(CHECKLIST).toSorted());
    expect(Object.values(CHECKLIST).map(({ source }) => source.ref.length)).not.toContain(0);
  });
});

describe('ticking', () => {
  it('counts for one school year, and is taken back', () => {
    const view = settings({});
    const done = must(tickItem(view, '2026-09-20', 'head-group', MARK), 'it was not done');
    const after = layChanges(view, done.changes);
    expect(done.changes.map((change) => decideChecklistItem({ before: view, after, directory: { findPerson: () => undefined, findGroup: () => undefined }, now: NOW }, change))).toEqual([undefined]);
    const start = must(yearPlan(after, '2026-10-02', 'second').find(({ id }) => id === 'start'), 'the start of the year');
    expect(start.done).toBe(1);
    expect(start.items.find(({ id }) => id === 'head-group')?.mark).toEqual(MARK);
    expect(yearPlan(after, '2027-09-02', 'second').every(({ done: count }) => count === 0)).toBe(true);
    expect(tickItem(after, '2026-10-02', 'head-group', MARK)).toBeUndefined();
    expect(tickItem(view, '2026-10-02', 'head-group', null)).toBeUndefined();
    expect(tickItem(after, '2026-10-02', 'head-group', null)?.intention).toEqual({ kind: 'checklist.set', item: 'head-group', done: false });
  });
});
