import { expect, test } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { isPlanned } from '../../../domain/draft/planned.ts';

const ENTRY: DraftEntry = {
  id: '00000000-0000-4000-8000-000000000001', intention: { kind: 'scenario.plan', name: 'La 5e 3 disparaît', day: '2026-12-01' },
  atomic: false, changes: [], createdAt: '2026-11-09T08:00:00.000Z', state: 'active',
};

test('an entry is planned until its day, and never without one', () => {
  expect(isPlanned({ ...ENTRY, plannedFor: '2026-12-01' }, '2026-11-30')).toBe(true);
  expect(isPlanned({ ...ENTRY, plannedFor: '2026-12-01' }, '2026-12-01')).toBe(false);
  expect(isPlanned(ENTRY, '2026-11-30')).toBe(false);
});
