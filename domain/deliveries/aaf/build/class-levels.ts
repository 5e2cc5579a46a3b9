import { must } from '../../../kernel/assert.ts';
import type { AafStudent } from '../aaf-school.ts';

/** The level of each class, by code, where its students agree on one; a class of two levels has none. */
export function classLevels(students: readonly Pick<AafStudent, 'classCodes' | 'level'>[]): ReadonlyMap<string, string> {
  const said = new Map<string, Set<string>>();
  for (const { classCodes, level } of students) {
    if (level === undefined) continue;
    for (const code of classCodes) said.set(code, (said.get(code) ?? new Set()).add(level.slice(0, 60)));
  }
  return new Map([...said].flatMap(([code, levels]) => (levels.size === 1 ? [[code, must([...levels][0], 'one level')] as const] : [])));
}
