import { describe, expect, it } from 'vitest';
import { adj01 } from '../../../../domain/controls/adj/adj-01.ts';
import { adj02 } from '../../../../domain/controls/adj/adj-02.ts';
import { adj03 } from '../../../../domain/controls/adj/adj-03.ts';
import { adj04 } from '../../../../domain/controls/adj/adj-04.ts';
import { adj05 } from '../../../../domain/controls/adj/adj-05.ts';
import { adj06 } from '../../../../domain/controls/adj/adj-06.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { cured } from '../cured.ts';
import { ending, found, school } from '../school.ts';

describe('ADJ-01 to ADJ-05', () => {
  it('are not run: the console holds none of their data', () => {
    expect([adj01, adj02, adj03, adj04, adj05].map((control) => ending(control, school()))).toEqual([
      'not-run homeTiles',
      'not-run announcements',
      'not-run mailValidation',
      'not-run consents',
      'not-run auditExports',
    ]);
  });
});

describe('ADJ-02, alerts that stay', () => {
  const alert = (fields: Fields = {}): Fields => ({ kind: 'alert', title: 'Grève', from: '2026-10-20T08:00', until: null, audience: { families: ['guardian'], levels: [] }, state: 'planned', ...fields });
  const ending02 = (rows: Readonly<Record<string, Fields>>): string => ending(adj02, school({ rows: { announcement: rows } }));

  it('finds one that is shown for more than a fortnight, of those that are planned here', () => {
    const ground = school({ rows: { announcement: { old: alert(), recent: alert({ from: '2026-11-01T08:00' }), over: alert({ until: '2026-11-01T08:00' }), info: alert({ kind: 'information' }) } } });
    expect(found(adj02, ground)).toEqual([{ objects: [{ kind: 'setting', id: 'old' }], params: { days: 20, title: 'Grève' } }]);
  });

  it('is gone once its end is past', () => {
    const after = cured(adj02, school({ rows: { announcement: { old: alert() } } }), ['announcement', 'old', { until: '2026-11-08T18:00' }]);
    expect(found(adj02, after)).toEqual([]);
  });

  it('passes where none stays, and is not run where none is planned', () => {
    expect([ending02({ info: alert({ kind: 'information' }) }), ending02({ gone: alert({ state: 'trashed' }) })]).toEqual(['passed', 'not-run announcements']);
  });
});

describe('ADJ-06, dated facts', () => {
  const datedFacts = [{ fact: 'schoolCalendar', until: '2026-11-09' }] as const;

  it('finds one the day after its last day', () => {
    const after = school({ thresholds: { datedFacts }, now: '2026-11-10T08:00:00.000Z' });
    expect(found(adj06, after)).toEqual([
      { objects: [{ kind: 'setting', id: 'schoolCalendar' }], params: { fact: 'schoolCalendar', until: '2026-11-09' } },
    ]);
  });

  it('passes until then', () => {
    expect(ending(adj06, school({ thresholds: { datedFacts } }))).toBe('passed');
  });
});
