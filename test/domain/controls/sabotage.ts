import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import type { ControlGround } from '../../../domain/controls/control-ground.ts';
import type { Control } from '../../../domain/controls/control.ts';
import { runControl as soundRun, type ControlResult } from '../../../domain/controls/run-controls.ts';

// A test that cannot fail proves nothing. `SABOTAGE=control-rub-07 npx vitest run test/domain/controls` runs the same
// suite on a control that always passes, and must be red for every control that looks for something;
// `SABOTAGE=control-not-run` counts as passed what could not be run.

/** Runs a control: the real one, or the one with the bug that SABOTAGE names. */
export function runControl(ground: ControlGround, control: Control): ControlResult {
  const result = soundRun(ground, control);
  const bug = process.env['SABOTAGE'];
  const isBlind = bug === (result.state === 'not-run' ? 'control-not-run' : `control-${control.id.toLowerCase()}`);
  return isBlind ? { control, state: 'passed' } : result;
}

/** Runs the whole catalogue, the control that SABOTAGE names included. */
export function runControls(ground: ControlGround): readonly ControlResult[] {
  return CATALOGUE.map((control) => runControl(ground, control));
}
