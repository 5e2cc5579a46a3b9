import { findSchoolGroup } from '../directory/school-group.ts';
import { sameJson, type Json } from '../kernel/json.ts';
import { orderOf } from '../sync/field-order.ts';
import type { SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/**
 * From how many raised lines one send raises rights « in bulk ». Inferred: no text gives a figure (ASVS 7.5.3 asks for a new
 * proof before highly sensitive operations, and leaves which to the product); a rubrique is usually set for the ten profile
 * groups of a school, so that setting one up never asks, and copying it on others does.
 */
export const BULK_RAISE = { lines: 20, source: 'ASVS 7.5.3 ; seuil déduit' } as const;

/** The settings that let somebody do or see more. Members of an ordinary group are counted nowhere: lists of pupils come in by hundreds. */
const RIGHTS: ReadonlySet<SettingsEntity> = new Set([
  'access', 'rubrique', 'serviceAccess', 'visibilityRule', 'moderator', 'allClasses', 'membership', 'assignmentManager', 'pixManager',
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

/** Whether changes that leave together need a fresh proof of who sends them (rel:T17). */
export function raisesInBulk(settings: SettingsView, changes: readonly Change[]): boolean {
  return changes.filter((change) => raisesRight(settings, change)).length >= BULK_RAISE.lines;
}
