import { UnitRef } from '../../../../domain/connectors/capabilities.ts';
import { isReadWhole } from '../../../../domain/connectors/compare/compare-units.ts';
import { unitKey, unitOfKey } from '../../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { cellValue } from '../../../../domain/connectors/matrix/matrix-beside.ts';
import { RESTRICTION } from '../../../../domain/connectors/matrix/restriction.ts';
import { stepState } from '../../../../domain/connectors/plan/platform-step.ts';
import type { RemoteStepRecord } from '../../../database/connector.store.ts';
import type { Acting } from '../acting.ts';
import { UNKNOWN_END } from '../reading/adopt.ts';
import { ARRIVAL_MS } from '../reading/arrival.ts';
import { keptStep } from './kept-step.ts';
import type { Beside } from '../reading/observe.ts';

/**
 * Settles by reading the steps whose end nobody knew: this program stopped, or could not read, after one was sent. What is there is there, so that nothing is
 * sent again blindly, and « Étapes envoyées » says so; what is not may still arrive for a moment. What is there of a cell of « Qui voit qui ? » is then what
 * both agree on, and what is left is a change of here. A step of a restriction is a part of it only: the others may never have left. A group that was to be
 * made is looked for apart (`adoptLost`). Says whether what both agree on moved.
 */
export function settleLost(acting: Acting, id: ConnectorId, beside: Beside): boolean {
  const { store, ports } = acting;
  return store.transaction(() => {
    const lost = UNKNOWN_END.flatMap((state) => ports().school.connectors.stepsIn(id, state)).filter((record) => isKnown(beside, record) && !isSeveral(beside, record));
    for (const record of lost) settleStep(acting, { id, record, beside });
    return lost.some(isOfCell);
  });
}

const isOfCell = ({ unit }: RemoteStepRecord): boolean => unitOfKey(unit).kind === 'visibilityRule';

/** Whether what a step bears on was read whole. */
function isKnown({ school }: Beside, record: RemoteStepRecord): boolean {
  const unit = UnitRef.safeParse(unitOfKey(record.unit)).data;
  return unit !== undefined && isReadWhole(school.proofs, unit.kind) && keptStep(record)?.kind !== 'createGroup';
}

/** Several rows are the one that was to be made: a person says which, and none is sent again. */
function isSeveral({ school }: Beside, record: RemoteStepRecord): boolean {
  const step = keptStep(record);
  return step?.kind === 'startReplacement' && stepState(school, step) === 'other';
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
  if (!isDone && !isOfCell(record) && now().getTime() - Date.parse(record.at) < ARRIVAL_MS) return;
  connectors.putStep(id, { ...record, state: !isDone ? 'notDone' : record.unit === unitKey(RESTRICTION) ? 'partial' : 'applied' });
  const read = matrix.beside.get(unitOfKey(record.unit).id);
  if (read !== undefined) connectors.putBase(id, [{ unit: record.unit, value: JSON.stringify(cellValue(read.reading)), read_at: now().toISOString() }]);
}
