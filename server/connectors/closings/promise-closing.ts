import type { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitKey, unitOfKey, type UnitValues } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { inspectionEdge, type Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { inverseOf, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import { readSettings, type Acting } from '../desk/acting.ts';
import { readConnector } from '../desk/connector-record.ts';
import { placeOf, promisedClosings, putClosing } from './closing-record.ts';

/** An access that both sides hold open is closed at its end too, where the school lets these leave by themselves; to be called inside a transaction. */
export function promiseAgreed(acting: Acting, id: ConnectorId, mapping: Mapping, agreed: UnitValues): void {
  const { connectors } = acting.ports().school;
  const record = connectors.find(id);
  if (record === undefined || readConnector(record).modes.inspection !== 'apply') return;
  const promised = new Set(promisedClosings(connectors, id).map(({ unit }) => unitKey(unit)));
  for (const [key, value] of agreed) {
    const { kind, id: inspection } = unitOfKey(key);
    const edge = kind === 'inspection' && value === true && !promised.has(key) ? inspectionEdge(mapping, inspection) : undefined;
    if (edge !== undefined) promiseClosing(acting, id, { kind: 'inspection', id: inspection }, { kind: 'openLessonBook', ...edge });
  }
}

/**
 * Writes down that an access has to be closed, before it is opened: whatever happens to this program, to the inspection or to the mode meanwhile,
 * what was opened there is closed (E22). To be called inside the transaction that notes the opening.
 */
export function promiseClosing(acting: Acting, id: ConnectorId, unit: UnitRef, opening: PlatformStep): void {
  if (opening.kind !== 'openLessonBook') return;
  const { connectors } = acting.ports().school;
  const today = dayOf(acting.now());
  const open = openInspections(readSettings(acting), today).find((one) => one.id === unit.id);
  const step = inverseOf(opening);
  if (step === undefined || open?.lastDay === null) return;
  // What was closed here since it was planned is closed there at the next minute.
  const lastDay = open?.lastDay ?? today;
  const at = acting.now().toISOString();
  putClosing(connectors, id, { unit, step, lastDay, promisedAt: at, place: placeOf(connectors, id), overdueSince: null, tries: 0, triedAt: null, failure: null, isTold: false }, at);
}
