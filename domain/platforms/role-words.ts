import { z } from 'zod';
import { GIVEN_ROLES } from '../rights/role.ts';
import type { SettingsView } from '../sync/row.ts';
import { isUsed, usedPlatforms } from './school-platforms.ts';

type GivenRole = (typeof GIVEN_ROLES)[number];

/** What a role is called on the platforms of a school, several where they differ; none: as in the guide. */
export const RoleWords = z.partialRecord(z.enum(GIVEN_ROLES), z.array(z.string()).readonly());
export type RoleWords = Readonly<z.infer<typeof RoleWords>>;

/**
 * The words of the platforms that a school describes itself: those that the console brings say the guide's or none (a test keeps it so).
 * Where the school uses one of each, both words are told.
 */
export function roleWords(view: SettingsView, guide: Readonly<Record<GivenRole, string>>): RoleWords {
  const own = usedPlatforms(view, []);
  const used = [...view.list('platform')].filter(([id]) => isUsed(view, id)).length;
  const words = GIVEN_ROLES.flatMap((role): readonly (readonly [GivenRole, readonly string[]])[] => {
    const labels = own.flatMap(({ roles }) => roles.filter((one) => one.role === role).map(({ label }) => label));
    if (labels.length === 0) return [];
    return [[role, [...new Set([...(used > own.length ? [guide[role]] : []), ...labels])]]];
  });
  return Object.fromEntries(words);
}
