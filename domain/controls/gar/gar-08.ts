import { firstDay } from '../../gar/subscription.ts';
import { daysBetween } from '../../kernel/days.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, shortfallsOf } from './gar-facts.ts';

/** Resources that have just started and that nobody receives yet. */
export const gar08: Control<'GAR-08'> = {
  id: 'GAR-08',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067', quote: "ou d'une nouvelle ressource" },
  fix: 'assist',
  missing: lacksSubscriptions,
  find: (ground) =>
    shortfallsOf(ground, 'unassigned')
      .filter(({ subscription }) => subscription.nature !== 'institutional' && daysBetween(firstDay(subscription), dayOf(ground)) <= ground.thresholds.unassignedDays)
      .map(({ subscription }) => aboutSubscription(subscription)),
};
