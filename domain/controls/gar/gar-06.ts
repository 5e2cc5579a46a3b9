import { firstDay } from '../../gar/subscription.ts';
import { daysBetween } from '../../kernel/days.ts';
import { dayOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, giveToPublics, shortfallsOf } from './gar-facts.ts';
import { licenceTotal } from './licence-words.ts';

/** Resources that nobody receives, some time after their start. */
export const gar06: Control<'GAR-06'> = {
  id: 'GAR-06',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067', quote: 'il doit attribuer les ressources en début d\'année' },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    shortfallsOf(ground, 'unassigned')
      .filter(({ subscription }) => subscription.nature !== 'institutional' && daysBetween(firstDay(subscription), dayOf(ground)) > ground.thresholds.unassignedDays)
      .map(({ subscription }) => aboutSubscription(subscription, { licences: licenceTotal(subscription) })),
  repair: giveToPublics,
};
