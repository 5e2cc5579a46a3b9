import type { Intended } from '../../draft/intended.ts';
import type { ChecklistMark } from '../../school-year/checklist-item.ts';
import { noteRecurring, recurringState, type RecurringState } from '../../school-year/recurring-mark.ts';
import type { SettingsView } from '../../sync/row.ts';
import { activeRubriques, type ControlGround } from '../control-ground.ts';
import { activeHomeRubriques } from '../rub/rubrique-facts.ts';
import { isHandCheck } from './hand-check-key.ts';
import { HAND_CHECKS, type HandCheckId } from './hand-checks.data.ts';

/** Where the look at the ENT stands, that somebody notes in place of a control. */
export interface HandCheck extends RecurringState {
  readonly id: HandCheckId;
}

/** Where it stands on a day; undefined for what the console runs itself, or could run. */
export function handCheckOf(view: SettingsView, control: string, day: string): HandCheck | undefined {
  return isHandCheck(control) ? { id: control, ...recurringState(view, control, HAND_CHECKS[control].days, day) } : undefined;
}

/** Whether somebody looked, and what they saw still holds. */
export function isChecked({ last, isDue }: HandCheck): boolean {
  return last !== undefined && !isDue;
}

/** Notes that somebody looked and that nothing is left to correct (`mark`), or takes back the note of this month (null); undefined when it is already so. */
export function noteHandCheck(view: SettingsView, id: HandCheckId, day: string, mark: ChecklistMark | null): Intended | undefined {
  return noteRecurring(view, id, day, mark);
}

/** The rubriques to open: those whose articles the home page shows, those that hold shared folders; none for what is not of a rubrique. */
export function rubriquesToLookAt(ground: ControlGround, id: HandCheckId): readonly string[] {
  if (id === 'RUB-17') return activeHomeRubriques(ground).map((rubrique) => rubrique.id);
  return id === 'RUB-11' ? activeRubriques(ground).flatMap((rubrique) => (rubrique.sharedFolders ? [rubrique.id] : [])) : [];
}
