import type { ControlEvent, ControlSight } from '../../domain/controls/control-history.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';

/** Notes a pass of the controls, dated by the clock of this computer; durable when it returns. */
export function noteControls(core: ConsoleCore, sights: readonly ControlSight[]): void {
  const { workspace } = needSchool(core);
  try {
    workspace.controls.note(sights, core.ports.clock().toISOString());
  } catch (error) {
    throw asConsoleError(error);
  }
}

/** What happened to a control on this console, newest first. */
export function controlHistory(core: ConsoleCore, control: string): ControlEvent[] {
  return [...needSchool(core).workspace.controls.list(control)];
}
