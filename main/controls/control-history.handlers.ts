import type { SchoolSight } from '../../contract/console/schools.contract.ts';
import type { ControlEvent, ControlSight } from '../../domain/controls/control-history.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { OpenSchool } from '../console/open-school.ts';
import { countFound, isSameSight, sightOf } from '../schools/school-sight.ts';
import { idOf } from '../schools/school.store.ts';

/** Notes a pass of the controls, dated by the clock of this computer; durable when it returns. */
export function noteControls(core: ConsoleCore, sights: readonly ControlSight[]): void {
  const school = needSchool(core);
  const at = core.ports.clock().toISOString();
  try {
    school.workspace.controls.note(sights, at);
    noteSight(core, school, sightOf(school, at, countFound(sights)));
  } catch (error) {
    throw asConsoleError(error);
  }
}

/** For the list of schools of this computer, on its disk: this school may be closed by a kill. */
function noteSight({ ports, schools }: ConsoleCore, { workspace }: OpenSchool, sight: SchoolSight): void {
  const [id, account] = [idOf(ports), workspace.account.id];
  if (!isSameSight(schools.sight(id, account), sight)) schools.see(id, account, sight);
}

/** What happened to a control on this console, newest first. */
export function controlHistory(core: ConsoleCore, control: string): ControlEvent[] {
  return [...needSchool(core).workspace.controls.list(control)];
}
