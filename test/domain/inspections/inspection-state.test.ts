import { expect, it } from 'vitest';
import { countLeftOpen, inspectionPhase, isWindowTooLong } from '../../../domain/inspections/inspection-state.ts';
import type { AccessWindow, Inspection, PlannedInspection } from '../../../domain/inspections/inspection.ts';

const inspection = (state: Inspection['state'], window: AccessWindow): PlannedInspection => ({ teacherId: 'ann', inspectorId: 'faure', visit: null, window, state, informedOn: null, comment: '', opened: null, closed: null });
const phase = (state: Inspection['state'], window: AccessWindow, day: string): string => inspectionPhase(inspection(state, window), day);

const WINDOW = { from: '2026-11-05', to: '2026-11-19' };

it('says where an inspection is on a day, both ends included (I4)', () => {
  expect(['2026-11-04', '2026-11-05', '2026-11-19', '2026-11-20'].map((day) => phase('open', WINDOW, day))).toEqual(['foreseen', 'open', 'open', 'over']);
  expect(phase('open', { from: '2026-11-05', to: null }, '2027-11-05')).toBe('endless');
  expect(phase('open', { from: '2026-11-05', to: null }, '2026-11-04')).toBe('foreseen');
  expect([phase('prepared', WINDOW, '2026-11-10'), phase('closed', WINDOW, '2026-11-10')]).toEqual(['prepared', 'closed']);
});

it('counts what is open, endless or left open, and nothing that is to come or closed', () => {
  const all = [inspection('open', WINDOW), inspection('open', { from: '2026-11-06', to: null }), inspection('prepared', WINDOW), inspection('closed', WINDOW)];
  expect(['2026-11-04', '2026-11-05', '2026-11-20'].map((day) => countLeftOpen(all, day))).toEqual([0, 1, 2]);
});

it('finds a window too long beyond the days of the school, or without an end (INS-02)', () => {
  expect(isWindowTooLong({ from: '2026-11-01', to: '2026-12-01' }, 31)).toBe(false);
  expect(isWindowTooLong({ from: '2026-11-01', to: '2026-12-02' }, 31)).toBe(true);
  expect(isWindowTooLong({ from: '2026-11-01', to: '2026-12-02' }, 60)).toBe(false);
  expect(isWindowTooLong({ from: '2026-11-01', to: null }, 60)).toBe(true);
});
