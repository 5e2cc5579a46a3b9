import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import type { OnlyObserved } from '../../../../domain/connectors/only-observed.ts';
import { THIS_ENT, noteState, told, type Acting } from '../acting.ts';
import { isSent, modeIn } from '../../../../domain/connectors/connector-mode.ts';
import { keepUnsent } from '../sheet.ts';
import { readConnector } from '../connector-record.ts';

/**
 * From now on a platform is only looked at: each kind is in « observer » again, told to the journal once. Somebody tests it, then chooses anew, kind by kind (connectors.md
 * §8.3); accesses that are over are closed all the same.
 */
export function observeOnly(acting: Acting, id: ConnectorId, why: OnlyObserved): void {
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return;
  const { state, modes } = readConnector(record);
  if (state.onlyObserved === why && Object.keys(modes).length === 0) return;
  told(acting, { by: THIS_ENT, id, act: { act: 'onlyObserve' } }, () => {
    acting.ports().school.connectors.put({ ...record, modes: '{}' });
    if (isSent(modeIn(modes, 'replacement'))) keepUnsent(acting, id);
    noteState(acting, id, { onlyObserved: why });
  });
}
