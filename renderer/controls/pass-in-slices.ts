import type { ControlGround } from '../../domain/controls/control-ground.ts';
import { controlsOf, runControl, type ControlResult } from '../../domain/controls/run-controls.ts';
import { groundOf, isGroundOf, keepPass, knownPass, type ControlPass, type Looked } from './control-results.ts';

/** Milliseconds for which controls hold the page: a key that is pressed meanwhile still has its frame. */
const SLICE = 5;
/** Milliseconds after which they go on, however busy the page. */
const PATIENCE = 500;

/** Whether somebody still waits for what the controls say. */
export type IsWanted = () => boolean;

interface Run {
  readonly ground: ControlGround;
  readonly askers: IsWanted[];
  readonly pass: Promise<ControlPass | undefined>;
}

const RUNS = new WeakMap<Looked['view'], Run>();

/** Runs every control on the school with its draft, a few at a time and once for all who ask; undefined when nobody waits any more. */
export function passInSlices(looked: Looked, isWanted: IsWanted): Promise<ControlPass | undefined> {
  const known = knownPass(looked);
  if (known !== undefined) return Promise.resolve(known);
  const going = RUNS.get(looked.view);
  if (going !== undefined && isGroundOf(going.ground, looked)) {
    going.askers.push(isWanted);
    return going.pass;
  }
  const [ground, askers] = [groundOf(looked), [isWanted]];
  const pass = runSlices(ground, looked, () => askers.some((wanted) => wanted()));
  RUNS.set(looked.view, { ground, askers, pass });
  return pass.finally(() => RUNS.delete(looked.view));
}

async function runSlices(ground: ControlGround, looked: Looked, isWanted: IsWanted): Promise<ControlPass | undefined> {
  const results: ControlResult[] = [];
  let took = 0;
  let begun = performance.now();
  for (const control of controlsOf(ground)) {
    results.push(runControl(ground, control));
    const held = performance.now() - begun;
    if (held < SLICE) continue;
    took += held;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
    // Somebody who could not wait had them all run at once, or there is a later state to look at.
    const known = knownPass(looked);
    if (known !== undefined || !isWanted()) return known;
    begun = performance.now();
  }
  return keepPass(ground, results, took + performance.now() - begun);
}
