import type { ControlEvent, ControlSight } from '../../domain/controls/control-history.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { countFound, sightOf } from '../schools/school-sight.ts';
import { idOf } from '../schools/school.store.ts';

/** Notes a pass of the controls, dated by the clock of this computer; durable when it returns. */
export function noteControls(core: ConsoleCore, sights: readonly ControlSight[]): void {
  const school = needSchool(core);
  const at = core.ports.clock().toISOString();
  try {
    school.workspace.controls.note(sights, at);
    core.schools.see(idOf(core.ports), school.workspace.account.id, sightOf(school, at, countFound(sights)));
  } catch (error) {
    throw asConsoleError(error);
  }
}

/** What happened to a control on this console, newest first. */
export function controlHistory(core: ConsoleCore, control: string): ControlEvent[] {
  return [...needSchool(core).workspace.controls.list(control)];
}
