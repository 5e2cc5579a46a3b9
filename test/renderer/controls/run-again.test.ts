import { afterEach, expect, it, vi } from 'vitest';
import { controlPass } from '../../../renderer/controls/control-results.ts';
import { runControlsAgain } from '../../../renderer/controls/run-again.ts';
import { school } from '../../domain/controls/school.ts';
import { person } from '../../domain/settings.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A child with two accounts of one guardian: ALI-11 speaks of them from 15 April to 15 May only. */
const { side, directory, view } = school({
  people: [
    person('lea', { profile: 'student' }),
    person('tom', { profile: 'student' }),
    person('dad-1', { profile: 'guardian', lastName: 'Blanc', firstName: 'Luc', email: 'luc@exemple.example', childrenIds: ['lea'] }),
    person('dad-2', { profile: 'guardian', lastName: 'Blanc', firstName: 'Luc', email: 'luc@exemple.example', childrenIds: ['tom'] }),
  ],
});
const state = { directory, view, rightsNow: side };

it('runs every control on the day it is asked, and says what changed since the pass before', () => {
  vi.useFakeTimers({ now: new Date('2027-03-01T08:00:00Z') });
  const first = controlPass(state);
  expect(runControlsAgain(state)).toEqual({ controls: first.results.length, more: 0, less: 0 });
  vi.setSystemTime(new Date('2027-04-20T08:00:00Z'));
  expect(controlPass(state).at).toBe('2027-03-01T08:00:00.000Z');
  expect(runControlsAgain(state)).toMatchObject({ more: 1, less: 0 });
  expect(controlPass(state).at).toBe('2027-04-20T08:00:00.000Z');
});
