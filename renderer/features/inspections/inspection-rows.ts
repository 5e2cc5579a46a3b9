import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { readThresholds } from '../../../domain/controls/threshold-settings.ts';
import { inspectionPhase, isWindowTooLong, type InspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { inspectionId, listInspections, type InspectionAct, type PlannedInspection } from '../../../domain/inspections/inspection.ts';
import { isInspector, readInspector } from '../../../domain/inspections/inspector.ts';
import { fieldValue, type SettingsView } from '../../../domain/sync/row.ts';
import { INSPECTION_TEXTS } from '../../../texts/year/inspections.ts';
import { gridName } from '../../ui/person-name.tsx';

/** An inspection as a line of the list. */
export interface InspectionRow extends PlannedInspection {
  readonly id: string;
  readonly teacher: string;
  readonly inspector: string;
  /** Whether the inspector has an account: the directory holds it, or somebody checked one (I2, as INS-01 reads it). */
  readonly hasAccount: boolean;
  readonly phase: InspectionPhase;
  readonly isTooLong: boolean;
  /** Differs from what the ENT has. */
  readonly isChanged: boolean;
  /** Differs from it by its state: it waits to be opened or closed. */
  readonly isStateChanged: boolean;
}

/** The part of the school that the lines are made of. */
export interface InspectionGround {
  readonly view: SettingsView;
  readonly before: SettingsView;
  readonly directory: DirectoryIndex;
}

/** Phases where nothing is left to do come last. */
export const PHASES_IN_ORDER: readonly InspectionPhase[] = ['endless', 'over', 'open', 'prepared', 'foreseen', 'closed'];

/** Every inspection on a day (`YYYY-MM-DD`): what asks for an act first, then by first day. */
export function inspectionRows({ view, before, directory }: InspectionGround, day: string): readonly InspectionRow[] {
  const { inspectionDays } = readThresholds(view);
  return listInspections(view)
    .map((one): InspectionRow => {
      const id = inspectionId(one.teacherId, one.inspectorId);
      const [teacher, inspector] = [directory.findPerson(one.teacherId), directory.findPerson(one.inspectorId)];
      const [now, kept] = [view.find('inspection', id), before.find('inspection', id)];
      const known = readInspector(one.inspectorId, view.find('inspector', one.inspectorId));
      return {
        ...one, id,
        teacher: teacher === undefined ? INSPECTION_TEXTS.gone : gridName(teacher),
        inspector: inspector === undefined ? (known?.name ?? INSPECTION_TEXTS.gone) : gridName(inspector),
        hasAccount: inspector === undefined ? Object.keys(known?.platforms ?? {}).length > 0 : isInspector(inspector),
        phase: inspectionPhase(one, day),
        isTooLong: isWindowTooLong(one.window, inspectionDays),
        isChanged: now !== kept,
        isStateChanged: fieldValue(now, 'inspection', 'state') !== fieldValue(kept, 'inspection', 'state'),
      };
    })
    .toSorted((a, b) => PHASES_IN_ORDER.indexOf(a.phase) - PHASES_IN_ORDER.indexOf(b.phase));
}

/** Who closed it, once the ENT has: what waits in the draft is closed by nobody yet. */
export function closedBy({ phase, isStateChanged, closed }: InspectionRow): InspectionAct | undefined {
  return phase === 'closed' && !isStateChanged ? (closed ?? undefined) : undefined;
}

/** Who opened it, once the ENT has. */
export function openedBy({ state, isStateChanged, opened }: InspectionRow): InspectionAct | undefined {
  return state === 'open' && isStateChanged ? undefined : (opened ?? undefined);
}
