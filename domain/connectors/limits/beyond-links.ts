import { z } from 'zod';
import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import type { Target } from '../../messaging/visibility-rule.ts';

/** Why a cell of « Qui voit qui ? » has no place on a platform: it has no « Tous », no rubrique, or nobody by that name. */
export const BeyondReason = z.enum(['everyone', 'rubriques', 'unknownThere']);
export type BeyondReason = z.infer<typeof BeyondReason>;

/** Why no link of a platform is the target of a cell, whoever is there (connectors.md §7.5: links join groups, never everybody nor readers). */
export function beyondLinks(target: Target): Exclude<BeyondReason, 'unknownThere'> | undefined {
  if (target.kind === 'rubriqueSphere') return 'rubriques';
  return target.kind === 'group' && target.id === WELL_KNOWN_GROUPS.everyone ? 'everyone' : undefined;
}
