import { describe, expect, it } from 'vitest';
import { countYoungAudience, effectBetween, effectOf } from '../../../renderer/features/sync/effect-of.ts';
import { right, smallSchool } from './small-school.ts';

const give = right('cdi|group:students', 'none', 'writer');

describe('the effect of what is ticked', () => {
  it('counts who gains by the ticked changes alone', () => {
    const state = smallSchool().getState();
    const effect = effectOf(state, [give]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([3, 0]);
    expect(effectOf(state, []).gainedPeople.length).toBe(0);
  });

  it('tells students and guardians apart', () => {
    const state = smallSchool().getState();
    const all = effectOf(state, [give, right('cdi|group:teachers', 'none', 'writer')]).gainedPeople;
    expect(all.length).toBe(5);
    expect(countYoungAudience(state.directory, all)).toBe(3);
  });

  it('compares two wishes with one another, whatever holds now', () => {
    const state = smallSchool().getState();
    const effect = effectBetween(state, [give], [right('cdi|group:students', 'writer', 'none')]);
    expect([effect.gainedPeople.length, effect.lostPeople.length]).toEqual([0, 3]);
  });
});
