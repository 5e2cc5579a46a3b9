import { serviceRoleOrder } from '../services/service-access.ts';
import type { Json } from '../kernel/json.ts';
import { fieldRule, type SettingsEntity } from './entity.ts';
import type { SettingsView } from './row.ts';

/** One field of one row of the settings. */
interface FieldOf {
  readonly entity: SettingsEntity;
  readonly id: string;
  readonly field: string;
}

/** Whether the values of a field go from the most restrictive to the most permissive, whatever the settings say of them. */
export function isOrdered({ entity, field }: Omit<FieldOf, 'id'>): boolean {
  return entity === 'serviceAccess' || fieldRule(entity, field)?.kind === 'lattice';
}

/**
 * From the most restrictive value of a field to the most permissive; undefined where values have no order.
 * A right on a service is ordered by the roles of that service, which only the ENT knows.
 */
export function orderOf(settings: SettingsView, { entity, id, field }: FieldOf): readonly Json[] | undefined {
  return entity === 'serviceAccess' ? serviceRoleOrder(settings, id) : fieldRule(entity, field)?.order;
}
