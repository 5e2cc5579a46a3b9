import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** The only row of `offlineLease`. */
export const OFFLINE_LEASE_ID = 'general';

/** Days that a console may be used without its ENT: 7 unless the school says otherwise, from 1 to 30 (decision: lease; rel:T14). */
export const LEASE_DAYS = { least: 1, most: 30, usual: 7 } as const;

function isLeaseDays(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LEASE_DAYS.least && value <= LEASE_DAYS.most;
}

/** The days of the lease of a school; a value that does not fit counts as not set. */
export function readLeaseDays(view: SettingsView): number {
  const value = fieldValue(view.find('offlineLease', OFFLINE_LEASE_ID), 'offlineLease', 'days');
  return isLeaseDays(value) ? value : LEASE_DAYS.usual;
}

/** Whether the days of the lease may be set so; null goes back to the usual ones. */
export function decideOfflineLease(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (id !== OFFLINE_LEASE_ID) return { kind: 'malformed-key' };
  return edits.every(({ set }) => set === null || isLeaseDays(set)) ? undefined : { kind: 'lease-out-of-range', least: LEASE_DAYS.least, most: LEASE_DAYS.most };
}

/** Sets the days of the lease; undefined when they are already so. */
export function setLeaseDays(view: SettingsView, days: number): Intended | undefined {
  const changes = setFields(view, 'offlineLease', OFFLINE_LEASE_ID, { days: days === LEASE_DAYS.usual ? null : days });
  return changes.length === 0 ? undefined : { intention: { kind: 'lease.set', days }, changes, atomic: false };
}
