import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../domain/connectors/inspections/open-inspections.ts';
import { closeInspection } from '../../../domain/inspections/inspection-gestures.ts';
import { listInspections, parseInspectionId } from '../../../domain/inspections/inspection.ts';
import { inspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { importList } from '../../import/lists/import-list.ts';
import { THIS_ENT, type Acting } from '../desk/acting.ts';

/** Closes here, as this ENT, an access that is over and was just read closed there: nobody is asked to close it again. One that the school opened for other days meanwhile stays. */
export function closeHere({ store, ports, now }: Acting, inspection: string): void {
  const { uai: current, faults, announce } = ports();
  const key = parseInspectionId(inspection);
  const closed = importList({ store, now, current, faults }, {
    read: ({ view }) => {
      const over = listInspections(view).find((one) => one.teacherId === key?.teacherId && one.inspectorId === key.inspectorId && inspectionPhase(one, dayOf(now())) === 'over');
      return { intended: over === undefined ? undefined : closeInspection(view, over) };
    },
    isAgreed: true, name: THIS_ENT.name, gestureId: randomUUID(),
  });
  if (closed.ok && closed.value.intended !== undefined) announce();
}
