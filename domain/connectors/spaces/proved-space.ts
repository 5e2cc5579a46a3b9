import { z } from 'zod';
import type { PlatformSchool } from '../platform-school.ts';
import { isReplacedWhole } from './shared-space.ts';

/** Spaces to which writing is proved together: threads, whose list is replaced whole, and blogs of either kind, whose rights are written one by one. */
export const ProvedSpace = z.enum(['thread', 'blog']);
export type ProvedSpace = z.infer<typeof ProvedSpace>;

/** A school of which the spaces of a kind that was not proved are for a person to write to. */
export function withProved(school: PlatformSchool, proved: readonly ProvedSpace[]): PlatformSchool {
  return { ...school, spaces: school.spaces.map((space) => ({ ...space, isUnproved: !proved.includes(isReplacedWhole(space.id) ? 'thread' : 'blog') })) };
}
