import { keyOf } from './school-groups.ts';

/** Identifier of a person: short, because it travels with each of them; the academy keeps jointures apart (trap 3). */
export function personId(academyCode: string, key: string): string {
  return `p${academyCode}-${keyOf(key)}`;
}
