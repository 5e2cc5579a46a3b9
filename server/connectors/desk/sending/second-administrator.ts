import type { EntAccount } from '../../../../contract/ent/ent.contract.ts';
import { fingerprint } from '../../../../domain/kernel/fingerprint.ts';
import { accessesOf, isLarge, sendingOf, sizeWith } from '../../../../domain/connectors/plan/large-sending.ts';
import type { PlannedChange } from '../../../../domain/connectors/plan/plan-change.ts';
import type { PlatformSchool } from '../../../../domain/connectors/platform-school.ts';
import type { ConnectorId } from '../../../../domain/connectors/connector-trouble.ts';
import { askTogether } from '../../../../domain/roles/two-persons.ts';
import { noteState, THIS_ENT, type Acting } from '../acting.ts';
import { readConnector } from '../connector-record.ts';
import { noteSentAlone, sentAlone } from './sent-alone.ts';

/** A sending as it is judged: who asks for it, of what. */
export interface AskedSending {
  readonly by: Pick<EntAccount, 'id'>;
  readonly school: PlatformSchool;
  readonly changes: readonly PlannedChange[];
}

/**
 * Whether a sending still waits for a second administrator (connectors.md §8.7): a large one leaves once two of them asked for the very same
 * changes within the hour, as for the other acts of two persons; another set of changes is another wish. What one sent alone the day before
 * counts with it: a large sending is not cut into small ones (ADR 62).
 */
export function waitsForSecond(acting: Acting, id: ConnectorId, { by, school, changes }: AskedSending): boolean {
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined || changes.length === 0) return false;
  const { state } = readConnector(record);
  const at = acting.now().toISOString();
  const sending = sendingOf(school, changes);
  const key = fingerprint(sending.changes.toSorted().join('\n'));
  const { agreed, asked } = askTogether(state.asked?.key === key ? state.asked : undefined, { by: by.id, at });
  const waits = !agreed && isLarge(sizeWith(sentAlone(acting, record.address), by.id, sending, accessesOf(school)));
  if (waits) noteState(acting, id, { asked: asked === undefined ? null : { ...asked, key, changes: changes.length } });
  else if (agreed) noteState(acting, id, { asked: null });
  // Before anything leaves: what is sent and lost was sent.
  else noteSentAlone(acting, record.address, { by: by.id, at, ...sending });
  return waits;
}

/**
 * Whether what this ENT would send by itself is so large, with what it sent the day before, that people ask for it: it is nobody’s wish, and never counts for one of the
 * two.
 */
export function isLeftToPeople(acting: Acting, id: ConnectorId, { school, changes }: Omit<AskedSending, 'by'>): boolean {
  const record = acting.ports().school.connectors.find(id);
  if (record === undefined) return true;
  const sending = sendingOf(school, changes);
  const isTooLarge = isLarge(sizeWith(sentAlone(acting, record.address), THIS_ENT.id, sending, accessesOf(school)));
  const at = acting.now().toISOString();
  noteState(acting, id, { held: isTooLarge ? { at, changes: changes.length } : null });
  if (!isTooLarge) noteSentAlone(acting, record.address, { by: THIS_ENT.id, at, ...sending });
  return isTooLarge;
}
