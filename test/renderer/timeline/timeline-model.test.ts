import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, overlap } from '../../../domain/kernel/days.ts';
import { isoWeek } from '../../../renderer/ui/timeline/timeline-head.tsx';
import { lanesOf, moved, place, rowsIn } from '../../../renderer/ui/timeline/timeline-model.ts';
import { windowAround } from '../../../renderer/ui/timeline/timeline-window.ts';

const DAY0 = '2026-11-02';
const period = fc
  .tuple(fc.nat(40), fc.option(fc.nat(12), { nil: null }))
  .map(([start, length]) => ({ from: addDays(DAY0, start), to: length === null ? null : addDays(DAY0, start + length) }));

describe('the lanes of a line', () => {
  it('never lay two bars of the same days on each other, and are no more than the busiest day asks', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), (bars) => {
        const lanes = lanesOf(bars);
        const laid = bars.flatMap((one, i) => bars.flatMap((other, j) => (i < j && overlap(one, other) && lanes[i] === lanes[j] ? [[i, j]] : [])));
        expect(laid).toEqual([]);
        const busiest = Math.max(0, ...bars.map(({ from }) => bars.filter((bar) => overlap(bar, { from, to: from })).length));
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBe(busiest);
      }),
    );
  });
});

describe('the days in sight', () => {
  it('leave out the bars of other days, never their lines', () => {
    const bar = (id: string, from: string, to: string | null) => ({ id, from, to, kind: 'planned', word: '', label: '' }) as const;
    const rows = [{ id: 't1', label: 'BOYER Inès', bars: [bar('past', '2026-10-05', '2026-11-08'), bar('cut', '2026-11-02', '2026-11-09'), bar('endless', '2026-11-20', null)] }];
    expect(rowsIn(rows, { from: '2026-11-09', days: 7 }).map(({ bars }) => bars.map(({ id }) => id))).toEqual([['cut']]);
    expect(rowsIn(rows, { from: '2026-12-07', days: 7 }).map(({ bars }) => bars.map(({ id }) => id))).toEqual([['endless']]);
  });

  it('are whole weeks from a Monday', () => {
    expect(windowAround('month', '2026-11-09')).toEqual({ from: '2026-10-26', days: 42 });
    expect(windowAround('week', '2026-11-15')).toEqual({ from: '2026-11-09', days: 7 });
    expect(windowAround('term', '2026-11-15')).toEqual({ from: '2026-10-26', days: 91 });
    expect(windowAround('month', '2027-02-10')).toEqual({ from: '2027-02-01', days: 28 });
  });

  it('number the weeks as ISO 8601 does', () => {
    expect(['2026-11-09', '2026-12-28', '2027-01-04', '2024-12-30'].map(isoWeek)).toEqual([46, 53, 1, 1]);
  });

  it('cut what goes on beyond them', () => {
    const window = { from: DAY0, days: 7 };
    expect(place(window, { from: '2026-10-30', to: '2026-11-03' })).toEqual({ start: 0, length: 2, isCutBefore: true, isCutAfter: false });
    expect(place(window, { from: '2026-11-08', to: null })).toEqual({ start: 6, length: 1, isCutBefore: false, isCutAfter: true });
    expect(place(window, { from: '2026-11-09', to: null })).toBeUndefined();
    expect(place(window, { from: '2026-10-01', to: '2026-11-01' })).toBeUndefined();
  });

  it('hold what is moved or stretched, never reversed', () => {
    const bar = { from: '2026-11-09', to: '2026-11-10' };
    expect(moved(bar, 'whole', 7)).toEqual({ from: '2026-11-16', to: '2026-11-17' });
    expect(moved(bar, 'end', -2)).toBeUndefined();
    expect(moved(bar, 'start', 1)).toEqual({ from: '2026-11-10', to: '2026-11-10' });
    expect(moved({ from: '2026-11-09', to: null }, 'end', 3)).toEqual({ from: '2026-11-09', to: null });
  });
});
