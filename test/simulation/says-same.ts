import { type Json, sameJson } from '../../domain/kernel/json.ts';

/** Whether two values are one to a person: ticks are, whoever made them and when. */
export function saysSame(one: Json, other: Json): boolean {
  return sameJson(one, other) || (isTick(one) && isTick(other));
}

function isTick(value: Json): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).toSorted().join(' ') === 'at by';
}
