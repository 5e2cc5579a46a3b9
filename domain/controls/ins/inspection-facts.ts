import { inspectionId, listInspections, type PlannedInspection } from '../../inspections/inspection.ts';
import type { Change } from '../../sync/mutation.ts';
import { setFields } from '../../draft/set-fields.ts';
import { oncePerGround, type ControlGround } from '../control-ground.ts';
import type { ControlObject, Finding } from '../control.ts';

/** The inspections that give access, or are about to. */
export const openInspections = oncePerGround(({ view }): readonly PlannedInspection[] => listInspections(view).filter(({ state }) => state !== 'closed'));

/** A finding about an inspection, the teacher, then the inspector. */
export function aboutInspection(ground: ControlGround, { teacherId, inspectorId }: PlannedInspection, params: Finding['params'] = {}): Finding {
  const objects: ControlObject[] = [{ kind: 'inspection', id: inspectionId(teacherId, inspectorId) }, { kind: 'person', id: teacherId }];
  return { objects: [...objects, aboutInspector(ground, inspectorId)], params };
}

/** An inspector of the directory, or one whom the school has written down. */
export function aboutInspector({ directory }: ControlGround, id: string): ControlObject {
  return { kind: directory.findPerson(id) === undefined ? 'inspector' : 'person', id, detail: { as: 'inspector' } };
}

/** Corrects the inspections that findings are about. */
export function correctInspections(ground: ControlGround, findings: readonly Finding[], wanted: (one: PlannedInspection) => Parameters<typeof setFields>[3]): readonly Change[] {
  const found = new Set(findings.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'inspection').map(({ id }) => id)));
  return openInspections(ground)
    .filter(({ teacherId, inspectorId }) => found.has(inspectionId(teacherId, inspectorId)))
    .flatMap((one) => setFields(ground.view, 'inspection', inspectionId(one.teacherId, one.inspectorId), wanted(one)));
}
