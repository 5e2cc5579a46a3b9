import { z } from 'zod';
import { Json } from '../kernel/json.ts';
import { fieldRule, type SettingsEntity } from './entity.ts';

export const Fields = z.record(z.string(), Json);
export type Fields = Readonly<Record<string, Json>>;

/** One independently decidable thing, as the ENT holds it. */
export interface Row {
  /** Grows by one at each change of the row; orders its states, never decides a conflict (sync.md §3.6). */
  readonly ver: number;
  readonly fields: Fields;
  /** Who changed it last, and when (ISO 8601, the ENT's clock); absent on rows an import wrote. */
  readonly by?: string;
  readonly at?: string;
}

/** What one reads of the settings, whether from the ENT's copy, a draft laid over it, or the ENT itself. */
export interface SettingsView {
  find(entity: SettingsEntity, id: string): Row | undefined;
  list(entity: SettingsEntity): Iterable<readonly [id: string, row: Row]>;
}

/** The value of a field now; what nobody decided has the value its rule gives. */
export function fieldValue(row: Row | undefined, entity: SettingsEntity, field: string): Json {
  return row?.fields[field] ?? fieldRule(entity, field)?.absent ?? null;
}

/** The natural key of a right: two administrators who create the same one meet in one row. */
export function accessId(rubriqueId: string, principal: { readonly kind: string; readonly id: string }): string {
  return `${rubriqueId}|${principal.kind}:${principal.id}`;
}

/** The natural key of a person's place in a group that the school keeps. */
export function membershipId(groupId: string, personId: string): string {
  return `${groupId}|${personId}`;
}
