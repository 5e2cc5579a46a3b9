import { expect, it } from 'vitest';
import { idleState } from '../../../domain/station/idle.ts';

const NOW = '2026-11-09T08:00:00.000Z';
const MINUTE = 60_000;

it.each<[number, number, object]>([
  [0, 10, { kind: 'active' }],
  [8 * MINUTE - 1, 10, { kind: 'active' }],
  [8 * MINUTE, 10, { kind: 'soon', locksAt: '2026-11-09T08:02:00.000Z' }],
  [10 * MINUTE - 1, 10, { kind: 'soon', locksAt: '2026-11-09T08:00:00.001Z' }],
  [10 * MINUTE, 10, { kind: 'idle' }],
  [MINUTE / 2 - 1, 1, { kind: 'active' }],
  [MINUTE / 2, 1, { kind: 'soon', locksAt: '2026-11-09T08:00:30.000Z' }],
  [24 * 60 * MINUTE, 60, { kind: 'idle' }],
])('after %i ms of a delay of %i minutes', (idle, minutes, expected) => {
  expect(idleState(idle, minutes, NOW)).toEqual(expected);
});
