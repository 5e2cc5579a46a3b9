import { describe, expect, it } from 'vitest';
import { adj01 } from '../../../../domain/controls/adj/adj-01.ts';
import { adj02 } from '../../../../domain/controls/adj/adj-02.ts';
import { adj03 } from '../../../../domain/controls/adj/adj-03.ts';
import { adj04 } from '../../../../domain/controls/adj/adj-04.ts';
import { adj05 } from '../../../../domain/controls/adj/adj-05.ts';
import { adj06 } from '../../../../domain/controls/adj/adj-06.ts';
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
