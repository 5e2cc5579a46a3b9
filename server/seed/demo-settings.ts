import type { BuiltDirectory } from '../import/build-directory.ts';
import type { SeedRow } from './seed-school.ts';

/** Settings of the demonstration's school. */
export function demoSettings(_built: BuiltDirectory, _now: string): readonly SeedRow[] {
  return [];
}
