import { describe, expect, it } from 'vitest';
import { askTogether, changeTwoPersons, waitsUntil } from '../../../domain/roles/two-persons.ts';

describe('two persons', () => {
  it('are wanted at once, and end by two', () => {
    const off = { wanted: false, endAskedBy: null };
    const on = changeTwoPersons(off, 'a', true);
    expect(on).toEqual({ wanted: true, endAskedBy: null });
    expect(changeTwoPersons(off, 'a', false)).toEqual(off);
    const asked = changeTwoPersons(on, 'a', false);
    expect(asked).toEqual({ wanted: true, endAskedBy: 'a' });
    expect(changeTwoPersons(asked, 'a', false)).toEqual(asked);
    expect(changeTwoPersons(asked, 'b', false)).toEqual(off);
    expect(changeTwoPersons(asked, 'b', true)).toEqual(on);
  });

  it('ask together within the hour, and are two', () => {
    const first = { by: 'a', at: '2026-11-09T08:00:00.000Z' };
    expect(askTogether(undefined, first)).toEqual({ agreed: false, asked: first });
    expect(waitsUntil(first)).toBe('2026-11-09T09:00:00.000Z');
    const again = { by: 'a', at: '2026-11-09T08:30:00.000Z' };
    expect(askTogether(first, again)).toEqual({ agreed: false, asked: again });
    expect(askTogether(first, { by: 'b', at: '2026-11-09T08:59:59.000Z' })).toEqual({ agreed: true, asked: undefined });
    const late = { by: 'b', at: '2026-11-09T09:00:00.000Z' };
    expect(askTogether(first, late)).toEqual({ agreed: false, asked: late });
  });
});
