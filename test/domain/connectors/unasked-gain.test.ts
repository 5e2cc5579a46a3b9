import { describe, expect, it } from 'vitest';
import { askedOfApplication, NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { askedOfAny, gainsUnasked } from '../../../domain/connectors/plan/unasked-gain.ts';
import { group, person, platformSchool } from './platform-ground.ts';

const SERVICES = ['a-1', 'a-2'].map((id) => ({ id, name: id, roles: [{ id: `r-${id}`, name: id, applications: [id] }] }));
const giving = (...roles: readonly string[]) => platformSchool({ people: [person('u-1')], groups: [group('g-1', { members: ['u-1'] })], services: SERVICES, grants: new Map([['g-1', roles]]) });
const NONE = giving();

describe('what somebody has after a write', () => {
  it('was not asked where it is neither what they had nor what was sent', () => {
    expect(gainsUnasked({ before: NONE, foreseen: giving('r-a-1'), read: giving('r-a-1', 'r-a-2'), asked: NOTHING_ASKED })).toBe(true);
    expect(gainsUnasked({ before: NONE, foreseen: NONE, read: giving('r-a-1'), asked: askedOfAny([NOTHING_ASKED, askedOfApplication('a-2')]) })).toBe(true);
  });

  it('is nothing more where it is what was sent and accepted, what they had, or what was asked', () => {
    expect(gainsUnasked({ before: NONE, foreseen: giving('r-a-1'), read: giving('r-a-1'), asked: NOTHING_ASKED })).toBe(false);
    // What was to be taken is still there.
    expect(gainsUnasked({ before: giving('r-a-1'), foreseen: NONE, read: giving('r-a-1'), asked: NOTHING_ASKED })).toBe(false);
    expect(gainsUnasked({ before: NONE, foreseen: NONE, read: giving('r-a-1', 'r-a-2'), asked: askedOfAny([askedOfApplication('a-1'), askedOfApplication('a-2')]) })).toBe(false);
  });

  it('is who reaches whom too, but for the pairs of any of the changes', () => {
    const [apart, linked] = ['NONE', 'BOTH'].map((direction) => platformSchool({ people: [person('u-1'), person('u-2')], groups: [group('g-1', { members: ['u-1', 'u-2'], direction: direction === 'BOTH' ? 'BOTH' : 'NONE' })] }));
    const written = { before: apart ?? NONE, foreseen: apart ?? NONE, read: linked ?? NONE };
    const pair = (from: number, to: number) => ({ ...NOTHING_ASKED, pairs: () => new Map([[from, Uint32Array.of(1 << to)]]) });
    expect(gainsUnasked({ ...written, asked: askedOfAny([pair(0, 1)]) })).toBe(true);
    expect(gainsUnasked({ ...written, asked: askedOfAny([pair(0, 1), pair(1, 0)]) })).toBe(false);
  });
});
