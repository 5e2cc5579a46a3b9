import type { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { unitKey, unitOfKey, type UnitValues } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import { dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { inspectionEdge, type Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { inverseOf, type PlatformStep } from '../../../domain/connectors/plan/platform-step.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { ReplacementStep } from '../../../domain/connectors/replacements/replacement-step.ts';
import { daysOf } from '../../../domain/connectors/replacements/replacement-row.ts';
import { readSettings, type Acting } from '../desk/acting.ts';
import { readConnector } from '../desk/connector-record.ts';
import { placeOf, promisedClosings, putClosing, type PromisedClosing } from './closing-record.ts';
import { isOfPlace } from './keep-membership-left.ts';

/** An access that both sides hold open is closed at its end too, where the school lets these leave by themselves; to be called inside a transaction. */
export function promiseAgreed(acting: Acting, id: ConnectorId, { mapping, agreed, read }: { readonly mapping: Mapping; readonly agreed: UnitValues; readonly read: PlatformSchool }): void {
  const { connectors } = acting.ports().school;
  const record = connectors.find(id);
  if (record === undefined || readConnector(record).modes.inspection !== 'apply') return;
  const promised = new Set(promisedClosings(connectors, id).map(({ unit }) => unitKey(unit)));
  for (const [key, value] of agreed) {
    const { kind, id: inspection } = unitOfKey(key);
    const edge = kind === 'inspection' && value === true && !promised.has(key) ? inspectionEdge(mapping, inspection) : undefined;
    if (edge !== undefined) promiseClosing(acting, id, { unit: { kind: 'inspection', id: inspection }, opening: { kind: 'openLessonBook', ...edge }, read });
  }
}

/** A row whose days were changed there, and that both sides agree on, ends by these; to be called inside a transaction. */
export function followAgreed(acting: Acting, id: ConnectorId, agreed: UnitValues): void {
  const { connectors } = acting.ports().school;
  for (const closing of promisedClosings(connectors, id)) {
    const [days, { step }] = [daysOf(agreed.get(unitKey(closing.unit))), closing];
    if (days === undefined || step.kind !== 'endReplacement' || (step.from === days.from && step.to === days.to)) continue;
    putClosing(connectors, id, { ...closing, step: { ...step, ...days }, lastDay: days.to }, acting.now().toISOString());
  }
}

/** Something that is about to be opened there, as it was just read. */
interface Opening {
  readonly unit: UnitRef;
  readonly opening: PlatformStep;
  readonly read: PlatformSchool;
}

/**
 * Writes down that an access has to be closed, before it is opened: whatever happens to this program, to the inspection or to the mode meanwhile,
 * what was opened there is closed (E22), and a replacement that was begun is ended. To be called inside the transaction that notes the opening.
 */
export function promiseClosing(acting: Acting, id: ConnectorId, { unit, opening, read }: Opening): void {
  const step = inverseOf(opening);
  const lastDay = lastDayOf(acting, unit, opening);
  if (step === undefined || lastDay === null) return;
  const { connectors } = acting.ports().school;
  const at = acting.now().toISOString();
  const isCaused = opening.kind === 'startReplacement' && entersNow(promisedClosings(connectors, id), read, opening);
  putClosing(connectors, id, { unit, step, lastDay, promisedAt: at, place: placeOf(connectors, id), isCaused, overdueSince: null, tries: 0, triedAt: null, failure: null, isTold: false }, at);
}

/** Null for what this ENT does not close. */
function lastDayOf(acting: Acting, unit: UnitRef, opening: PlatformStep): string | null {
  if (opening.kind === 'startReplacement') return opening.to;
  if (opening.kind !== 'openLessonBook') return null;
  const today = dayOf(acting.now());
  const open = openInspections(readSettings(acting), today).find((one) => one.id === unit.id);
  // What was closed here since it was planned is closed there at the next minute.
  return open === undefined ? today : open.lastDay;
}

/** Whether somebody is put in a class by this: they are not in it, or only by what was sent before. */
function entersNow(promised: readonly PromisedClosing[], { groups }: PlatformSchool, opening: ReplacementStep): boolean {
  const isIn = groups.find(({ id }) => id === opening.entered)?.members.includes(opening.substitute) === true;
  return !isIn || promised.some((one) => one.isCaused && isOfPlace(one, opening));
}
