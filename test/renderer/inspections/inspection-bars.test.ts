import { expect, it } from 'vitest';
import { inspectionBars } from '../../../renderer/features/inspections/inspection-bars.ts';
import { closedWords, visitWords } from '../../../texts/year/inspections.ts';
import type { InspectionRow } from '../../../renderer/features/inspections/inspection-rows.ts';

const row = (id: string, more: Partial<InspectionRow>): InspectionRow => ({
  id, teacherId: 't1', inspectorId: 'i1', teacher: 'BOYER Inès', inspector: 'FAURE Jean', hasAccount: true, state: 'open', phase: 'open',
  visit: null, window: { from: '2026-11-05', to: '2026-11-19' }, comment: '', informedOn: null, isTooLong: false, isChanged: false, isStateChanged: false, opened: null, closed: null, ...more,
});

it('gives a teacher one line, whatever the number of their inspections, in the order of names', () => {
  const lines = inspectionBars([row('a', {}), row('b', { teacherId: 't2', teacher: 'ARNAUD Éva' }), row('c', { inspector: 'MARCHAND Lise' })]);
  expect(lines.map(({ label, bars }) => [label, bars.map(({ label: words }) => words)])).toEqual([
    ['ARNAUD Éva', ['insp. FAURE Jean']],
    ['BOYER Inès', ['insp. FAURE Jean', 'insp. MARCHAND Lise']],
  ]);
});

it('marks the visit, and shows first what asks for an act', () => {
  const [line] = inspectionBars([row('a', { visit: '2026-11-12' }), row('b', { phase: 'endless', window: { from: '2026-11-05', to: null } })]);
  expect(line?.bars).toEqual([
    { id: 'a', from: '2026-11-05', to: '2026-11-19', kind: 'current', word: 'Ouverte', label: 'insp. FAURE Jean', mark: { day: '2026-11-12', label: visitWords('2026-11-12') } },
    { id: 'b', from: '2026-11-05', to: null, kind: 'conflict', word: 'Ouverte, sans fin', label: 'insp. FAURE Jean' },
  ]);
});

it('ends a closed one on the day it was closed, by whom; as it was planned where it had ended, had not begun, or is not sent', () => {
  const CLOSED = { accountId: 'head', name: 'Catherine Moreau', at: '2026-11-13T10:00:00.000Z' };
  const barOf = (more: Partial<InspectionRow>): unknown => {
    const bar = inspectionBars([row('a', { state: 'closed', phase: 'closed', closed: CLOSED, ...more })])[0]?.bars[0];
    return [bar?.to, bar?.word];
  };
  const words = closedWords(CLOSED.at, CLOSED.name);
  expect(barOf({})).toEqual(['2026-11-13', words]);
  expect(barOf({ window: { from: '2026-11-05', to: null } })).toEqual(['2026-11-13', words]);
  expect(barOf({ window: { from: '2026-11-05', to: '2026-11-12' } })).toEqual(['2026-11-12', words]);
  expect(barOf({ window: { from: '2026-11-20', to: '2026-11-27' } })).toEqual(['2026-11-27', words]);
  expect(barOf({ isStateChanged: true })).toEqual(['2026-11-19', 'Fermée']);
  expect(barOf({ closed: null })).toEqual(['2026-11-19', 'Fermée']);
});
