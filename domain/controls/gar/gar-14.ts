import { lockedLicences } from '../../gar/follow-up/gar-leavers.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, plansOf } from './gar-facts.ts';

/** Licences that leavers hold; taking them back is done in the GAR console, then noted here (G9). */
export const gar14: Control<'GAR-14'> = {
  id: 'GAR-14',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067, O-14', inferred: true },
  fix: 'assist',
  missing: lacksSubscriptions,
  find: (ground) => {
    const locked = Map.groupBy(lockedLicences(ground, ground.view, plansOf(ground)).filter(({ recovered }) => recovered === null), ({ subscriptionId }) => subscriptionId);
    return plansOf(ground).flatMap(({ subscription }) => {
      const people = (locked.get(subscription.id) ?? []).map(({ personId }) => personId);
      return people.length === 0 ? [] : [aboutSubscription(subscription, { licences: people.length }, people)];
    });
  },
};
