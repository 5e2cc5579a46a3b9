import { type Json, sameJson } from '../kernel/json.ts';
import { fieldRule, type SettingsEntity } from './entity.ts';
import type { Edit } from './mutation.ts';
import { fieldValue, type Row } from './row.ts';

/** What becomes of one edit when it meets the value of now. */
export type EditVerdict = 'same' | 'apply' | 'conflict';

/**
 * Compares by VALUE, never by row version (sync.md §3.6): what its author saw and what they want, against what is.
 * Somebody else having already done the same is no conflict.
 */
export function judgeEdit(row: Row | undefined, entity: SettingsEntity, edit: Edit): EditVerdict {
  const isMark = fieldRule(entity, edit.field)?.kind === 'mark';
  const said = (value: Json): Json => (isMark ? marked(value) : value);
  const current = said(fieldValue(row, entity, edit.field));
  if (sameJson(current, said(edit.set))) {
    return 'same';
  }
  return sameJson(current, said(edit.was)) ? 'apply' : 'conflict';
}

/** What a mark says without who made it and when: two people who tick one line want the same, and the first one stays. */
function marked(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'by' && key !== 'at'));
}

/**
 * The more restrictive of two values, in force while they are contested (sync.md §3.7), by the order of their field;
 * undefined for a field without an order. An unknown value counts as the most restrictive.
 */
export function moreRestrictive(order: readonly Json[] | undefined, a: Json, b: Json): Json | undefined {
  if (order === undefined) {
    return undefined;
  }
  const rank = (value: Json): number => order.findIndex((step) => sameJson(step, value));
  return order[Math.max(0, Math.min(rank(a), rank(b)))];
}
