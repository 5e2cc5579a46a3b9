import { controlsOf, runControl, type ControlResult } from '../../domain/controls/run-controls.ts';
import { groundOf, keepPass, knownPass, type ControlPass, type Looked } from './control-results.ts';

/** Milliseconds for which controls hold the page: a key that is pressed meanwhile still has its frame. */
const SLICE = 5;
/** Milliseconds after which they go on, however busy the page. */
const PATIENCE = 500;

/** Whether somebody still waits for what the controls say. */
export type IsWanted = () => boolean;

interface Run {
  readonly askers: IsWanted[];
  readonly pass: Promise<ControlPass | undefined>;
}

const RUNS = new WeakMap<Looked['view'], Run>();

/** Runs every control on the school with its draft, a few at a time and once for all who ask; undefined when nobody waits any more. */
export function passInSlices(looked: Looked, isWanted: IsWanted): Promise<ControlPass | undefined> {
  const known = knownPass(looked);
  if (known !== undefined) return Promise.resolve(known);
  const askers = [isWanted];
  const run = RUNS.get(looked.view) ?? { askers, pass: runSlices(looked, () => askers.some((wanted) => wanted())).finally(() => RUNS.delete(looked.view)) };
  if (run.askers !== askers) run.askers.push(isWanted);
  RUNS.set(looked.view, run);
  return run.pass;
}

async function runSlices(looked: Looked, isWanted: IsWanted): Promise<ControlPass | undefined> {
  const ground = groundOf(looked);
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
