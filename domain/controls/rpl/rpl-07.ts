import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { aboutReplacement, canReplace, plannedReplacements } from './replacement-facts.ts';

/** Substitutes, now or later, without an account or without a service (P11). */
export const rpl07: Control<'RPL-07'> = {
  id: 'RPL-07',
  severity: 'error',
  family: 'RPL',
  where: 'stsweb',
  source: { ref: 'S2-085', quote: "Il faut ajouter des services à l'enseignant sur STSweb et effectuer les exports" },
  fix: 'external',
  missing: lacksDirectory,
  find: (ground) =>
    plannedReplacements(ground)
      .filter(({ substituteId, period }) => period.to >= dayOf(ground) && !canReplace(ground, substituteId))
      .map((one) => aboutReplacement(one)),
};
