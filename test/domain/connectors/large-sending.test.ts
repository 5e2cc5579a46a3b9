import { describe, expect, it } from 'vitest';
import { accessesOf, isLarge, sendingOf, sizeWith, stillCounted } from '../../../domain/connectors/plan/large-sending.ts';
import type { PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { group, person, platformSchool } from './platform-ground.ts';

const ids = ['a', 'b', 'c', 'd'];
const school = platformSchool({
  people: ids.map((id) => person(id)),
  groups: [group('from', { direction: 'BOTH', members: ['a', 'b'] }), group('to', { direction: 'OUTGOING', members: ['c'] }), group('club', { kind: 'free', members: ['c', 'd'] })],
  grants: new Map([['club', ['r-1', 'r-2']], ['to', ['r-1']]]),
});
const sized = (...steps: readonly PlatformStep[]) => sizeWith([], 'anne', sendingOf(school, steps.map((step, i) => ({ id: `c${String(i)}`, steps: [step] }))), accessesOf(school));

describe('a large sending', () => {
  it('is more than 50 changes, more than 200 people who gain, or more than a twentieth of the accesses', () => {
    const large = (changes: number, people: number, accesses: number): boolean => isLarge({ changes, people, accesses });
    expect([large(50, 0, 10_000), large(51, 0, 10_000), large(1, 200, 10), large(1, 201, 10)]).toEqual([false, true, false, true]);
    expect([large(21, 0, 420), large(21, 0, 419), large(20, 0, 10)]).toEqual([false, true, false]);
  });

  it('counts each person who gains once: by a list, by a role of a group, by entering one', () => {
    expect(sized({ kind: 'addLink', group: 'from', item: 'to' })).toEqual({ changes: 1, people: 2, accesses: 3 });
    expect(sized({ kind: 'giveRole', group: 'club', item: 'r-3' }, { kind: 'addMember', group: 'club', item: 'c' })).toEqual({ changes: 2, people: 2, accesses: 3 });
    expect(sized({ kind: 'giveRole', group: 'gone', item: 'r-3' }, { kind: 'removeMember', group: 'club', item: 'd' })).toEqual({ changes: 2, people: 0, accesses: 3 });
  });

  it('is counted with what the same administrator sent alone the day before, each change and each person once', () => {
    const sent = { by: 'anne', at: '2026-11-09T08:00:00.000Z', changes: ['a', 'b'], people: ['ann', 'bob'] };
    const now = { changes: ['b', 'c'], people: ['bob'] };
    expect(sizeWith([sent], 'anne', now, 7)).toEqual({ changes: 3, people: 2, accesses: 7 });
    expect(sizeWith([sent], 'paul', now, 7)).toEqual({ changes: 2, people: 1, accesses: 7 });
    expect(stillCounted([sent], '2026-11-10T07:59:59.999Z')).toEqual([sent]);
    expect(stillCounted([sent], '2026-11-10T08:00:00.000Z')).toEqual([]);
  });
});
