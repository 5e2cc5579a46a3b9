import { findSchoolGroup } from '../directory/school-group.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import { orderOf } from '../sync/field-order.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/**
 * From how many raised lines, in one send or in those of its author within an hour, rights are raised « in bulk ». Inferred: no text gives a figure (ASVS 7.5.3 asks for a new
 * proof before highly sensitive operations, and leaves which to the product); a rubrique is usually set for the ten profile
 * groups of a school, so that setting one up never asks, and copying it on others does.
 */
export const BULK_RAISE = { lines: 20, hours: 1, source: 'ASVS 7.5.3 ; seuil déduit' } as const;

/** The settings that let somebody do or see more. Members of an ordinary group are counted nowhere: lists of pupils come in by hundreds. */
const RIGHTS: ReadonlySet<SettingsEntity> = new Set([
  'access', 'rubrique', 'serviceAccess', 'visibilityRule', 'moderator', 'allClasses', 'membership', 'assignmentManager', 'pixManager', 'accountSuspension',
]);

/** Whether a change raises a right above what the settings say now. */
export function raisesRight(settings: SettingsView, { entity, id, edits }: Change): boolean {
  return isRight(settings, entity, id) && edits.some(({ field, set }) => {
    const order = orderOf(settings, { entity, id, field }) ?? [];
    const rank = (value: Json): number => order.findIndex((step) => sameJson(step, value));
    return rank(set) > rank(fieldValue(settings.find(entity, id), entity, field));
  });
}

function isRight(settings: SettingsView, entity: SettingsEntity, id: string): boolean {
  return RIGHTS.has(entity) && (entity !== 'membership' || namedInKey(entity, id).groups.some((group) => findSchoolGroup(settings, group)?.kind === 'privilege'));
}

/** How many lines of these changes raise a right. */
export function countRaises(settings: SettingsView, changes: readonly Change[]): number {
  return changes.filter((change) => raisesRight(settings, change)).length;
}

/** Whether so many raised lines need a fresh proof of who sends them, after so many others of theirs within the window (rel:T17). */
export function isBulkRaise(lines: number, before = 0): boolean {
  return lines > 0 && lines + before >= BULK_RAISE.lines;
}

/** The instant (ISO 8601) from which sends are counted together with one of `now`. */
export function bulkWindowStart(now: string): string {
  return new Date(Date.parse(now) - BULK_RAISE.hours * 3_600_000).toISOString();
}
