import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { controlPass } from '../../../renderer/controls/control-results.ts';
import { passInSlices } from '../../../renderer/controls/pass-in-slices.ts';
import { school } from '../../domain/controls/school.ts';
import { person } from '../../domain/settings.ts';

/** A state that nobody has looked at yet. */
function newState() {
  const { side, directory, view } = school({ people: [person('lea', { profile: 'student' })] });
  return { directory, view, rightsNow: side };
}
const wanted = (): boolean => true;

/** What the page leaves to do to its idle moments. */
let idle: (() => void)[];
/** Each look at the clock is so many milliseconds after the one before. */
let step: number;

beforeEach(() => {
  idle = [];
  step = 3;
  let now = 0;
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Gives the page idle moments as long as it asks for some, and says how many. */
async function rest(): Promise<number> {
  let moments = 0;
  for (let act = idle.shift(); act !== undefined; act = idle.shift()) {
    act();
    moments += 1;
    await Promise.resolve();
  }
  return moments;
}

it('leaves the page free after each few milliseconds, and finds what controls run at once find', async () => {
  const state = newState();
  const passing = passInSlices(state, wanted);
  // Two looks at the clock of 3 ms fill a slice of 5.
  expect(await rest()).toBeGreaterThan(30);
  const pass = await passing;
  expect(pass?.results).toEqual(controlPass(newState()).results);
  expect(controlPass(state)).toBe(pass);
});

it('runs once for all who ask, and again for nobody', async () => {
  const state = newState();
  const [first, second] = [passInSlices(state, wanted), passInSlices(state, () => false)];
  await rest();
  expect(await first).toBeDefined();
  expect(await second).toBe(await first);
  expect(await passInSlices(state, wanted)).toBe(await first);
  expect(idle).toEqual([]);
});

it('stops when nobody waits any more, and begins again for the next', async () => {
  const state = newState();
  let isWanted = true;
  const left = passInSlices(state, () => isWanted);
  isWanted = false;
  expect(await rest()).toBe(1);
  expect(await left).toBeUndefined();
  step = 0;
  expect(await passInSlices(state, wanted)).toMatchObject({ took: 0 });
});

it('takes what somebody who could not wait had found meanwhile', async () => {
  const state = newState();
  const passing = passInSlices(state, wanted);
  const pass = controlPass(state);
  expect(await rest()).toBe(1);
  expect(await passing).toBe(pass);
});

it('is begun anew for who asks of other accounts under the same settings', async () => {
  const state = newState();
  const accounts: readonly [] = [];
  const [first, second] = [passInSlices(state, wanted), passInSlices({ ...state, accounts }, wanted)];
  await rest();
  expect((await second)?.ground.accounts).toBe(accounts);
  expect((await first)?.ground.accounts).not.toBe(accounts);
});
