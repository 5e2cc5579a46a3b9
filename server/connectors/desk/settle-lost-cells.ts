import { unitKey, unitOfKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { cellValue } from '../../../domain/connectors/matrix/matrix-beside.ts';
import { RESTRICTION } from '../../../domain/connectors/matrix/restriction.ts';
import { stepState } from '../../../domain/connectors/plan/platform-step.ts';
import type { RemoteStepRecord } from '../../database/connector.store.ts';
import type { Acting } from './acting.ts';
import { UNKNOWN_END } from './adopt.ts';
import { keptStep } from './kept-step.ts';
import type { Beside } from './observe.ts';

/**
 * Settles by reading the steps of « Qui voit qui ? » whose end nobody knew: this program stopped, or could not read, after one was sent. A link is there
 * or it is not, so that nothing is sent again blindly; what is there of a cell is then what both agree on, and what is left is a change of here. A step of
 * a restriction is a part of it only: the others may never have left.
 * Says whether anything was.
 */
export function settleLostCells(acting: Acting, id: ConnectorId, beside: Beside): boolean {
  const { store, ports } = acting;
  return store.transaction(() => {
    const lost = UNKNOWN_END.flatMap((state) => ports().school.connectors.stepsIn(id, state)).filter(({ unit }) => unit.startsWith('visibilityRule '));
    for (const record of lost) settleStep(acting, { id, record, beside });
    return lost.length > 0;
  });
}

interface LostStep {
  readonly id: ConnectorId;
  readonly record: RemoteStepRecord;
  readonly beside: Beside;
}

function settleStep({ ports, now }: Acting, { id, record, beside: { school, matrix } }: LostStep): void {
  const { connectors } = ports().school;
  const step = keptStep(record);
  const isDone = step !== undefined && stepState(school, step) === 'done';
  connectors.putStep(id, { ...record, state: !isDone ? 'notDone' : record.unit === unitKey(RESTRICTION) ? 'partial' : 'applied' });
  const read = matrix.beside.get(unitOfKey(record.unit).id);
  if (read !== undefined) connectors.putBase(id, [{ unit: record.unit, value: JSON.stringify(cellValue(read.reading)), read_at: now().toISOString() }]);
}
