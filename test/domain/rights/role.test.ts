import { describe, expect, it } from 'vitest';
import { ROLES, highestRole, lowestRole, rankOf, roleAt } from '../../../domain/rights/role.ts';
import { byte, int, word } from '../../../domain/rights/typed-read.ts';
import { orderRubriques, mothersOf } from '../../../domain/rights/rubrique-order.ts';

describe('roles', () => {
  it('are ordered from none to manager', () => {
    expect(ROLES).toEqual(['none', 'visitor', 'writer', 'publisher', 'moderator', 'manager']);
    expect(ROLES.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ROLES.map((role) => roleAt(rankOf(role)))).toEqual(ROLES);
    expect(() => roleAt(6)).toThrow(RangeError);
  });

  it('give the highest of several and the lowest of two', () => {
    expect(highestRole(['writer', 'moderator', 'visitor'])).toBe('moderator');
    expect(highestRole([])).toBe('none');
    expect(lowestRole('writer', 'moderator')).toBe('writer');
    expect(lowestRole('manager', 'none')).toBe('none');
  });
});

describe('reading a typed array', () => {
  it('throws outside', () => {
    expect(() => word(new Uint32Array(1), 1)).toThrow(RangeError);
    expect(() => byte(new Uint8Array(1), -1)).toThrow(RangeError);
    expect(() => int(new Int32Array(1), 2)).toThrow(RangeError);
    expect([word(Uint32Array.of(0), 0), byte(Uint8Array.of(0), 0), int(Int32Array.of(0), 0)]).toEqual([0, 0, 0]);
  });
});

describe('the order of rubriques', () => {
  it('puts mothers first and sets orphans apart', () => {
    // 2 is the root; 0 and 4 are below; 1 and 3 turn in circles, 5 hangs under them; 6 has no known mother.
    const parent = Int32Array.of(4, 3, -1, 1, 2, 3, 99, -2);
    const order = orderRubriques(parent);
    expect([...order.mothersFirst]).toEqual([2, 4, 0]);
    expect([...order.orphan]).toEqual([0, 1, 0, 1, 0, 1, 1, 1]);
    expect(mothersOf(parent, order, 0)).toEqual([2, 4]);
    expect(mothersOf(parent, order, 5)).toEqual([]);
  });
});
