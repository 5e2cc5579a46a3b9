import { expect, it } from 'vitest';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { seenReplacements } from '../../../domain/replacements/seen-replacements.ts';

const BEFORE = '2026-11-02T08:00:00.000Z';
const row = (absentId: string, more: Fields = {}): Fields => ({ absentId, substituteId: 'bob', period: { from: '2026-11-09', to: '2026-11-20' }, state: 'active', ...more });

it('says of each what disputes it, what the timetable has, what it has not, then its days', () => {
  const view = createRowTable();
  const put = (id: string, fields: Fields): void => view.put('replacement', id, { ver: 1, fields, at: BEFORE });
  view.put('upstreamReport', 'edt', { ver: 1, fields: { at: '2026-11-08T08:00:00.000Z', substitutions: 1 } });
  put('disputed', row('ann'));
  put('edt', row('cat', { origin: 'edt' }));
  put('same', row('cat', { period: { from: '2026-11-12', to: '2026-12-18' } }));
  put('unknown', row('dan'));
  put('missing', row('fay', { origin: 'edt', missingSince: BEFORE }));
  put('past', row('eve', { period: { from: '2026-11-02', to: '2026-11-06' } }));
  const seen = seenReplacements({ view, conflicts: [{ edits: [{ entity: 'replacement', id: 'disputed' }, { entity: 'rubrique', id: 'past' }, { entity: 'replacement', id: 'edt' }] }], today: '2026-11-10' });
  expect(Object.fromEntries(seen.map(({ one, state, length, days }) => [one.id, [state, length, days]]))).toEqual({
    disputed: ['conflict', 'short', 12], edt: ['locked', 'short', 12], same: ['redundant', 'long', 37], missing: ['unconfirmed', 'short', 12], unknown: ['unconfirmed', 'short', 12], past: ['ended', 'short', 5],
  });
});
