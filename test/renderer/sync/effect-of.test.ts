import { describe, expect, it } from 'vitest';
import { countYoungAudience, effectBetween, reachBetween } from '../../../renderer/features/sync/effect-of.ts';
import { effectOfChanges } from '../../../renderer/school/derive.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import type { SchoolState } from '../../../renderer/school/school-state.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { LATER, right, smallSchool } from './small-school.ts';

const give = right('cdi|group:students', 'none', 'writer');

const effectOn = (state: SchoolState, changes: readonly Change[]) => effectOfChanges(state, changes, permissionsOf(state.school));

describe('the effect of what is ticked', () => {
  it('counts who gains by the ticked changes alone', () => {
    const state = smallSchool().getState();
    const effect = effectOn(state, [give]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([3, 0]);
    expect(effectOn(state, []).gainedPeople.length).toBe(0);
  });

  it('tells students and guardians apart', () => {
    const state = smallSchool().getState();
    const all = effectOn(state, [give, right('cdi|group:teachers', 'none', 'writer')]).gainedPeople;
    expect(all.length).toBe(5);
    expect(countYoungAudience(state.directory, all)).toBe(3);
  });

  it('compares two wishes with one another, whatever holds now', () => {
    const state = smallSchool().getState();
    const effect = effectBetween(state, [give], [right('cdi|group:students', 'writer', 'none')]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([0, 3]);
  });

  it('counts whom people can write to, for what the messaging depends on alone', () => {
    const state = smallSchool().getState();
    const see = (set: boolean) => ({ entity: 'visibilityRule', id: 'student|group:teachers', edits: [{ field: 'visible', was: !set, set }] }) as const;
    expect(reachBetween(state, [see(false)], [see(true)], LATER)).toEqual({ gained: 3, lost: 0 });
    expect(reachBetween(state, [see(true)], [see(false)], LATER)).toEqual({ gained: 0, lost: 3 });
    expect(reachBetween(state, [], [give], LATER)).toBeUndefined();
  });
});
