import { daysBetween } from '../../kernel/days.ts';
import { countPeople } from '../../rights/people-set.ts';
import { lastDay } from '../../gar/subscription.ts';
import { dayOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, plansOf } from './gar-facts.ts';

/** Resources still given though they have ended, or are about to. */
export const gar12: Control<'GAR-12'> = {
  id: 'GAR-12',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067', inferred: true },
  fix: 'assist',
  missing: lacksSubscriptions,
  find: (ground) =>
    plansOf(ground).flatMap(({ subscription, covered }): readonly Finding[] => {
      const last = lastDay(subscription);
      if (last === null || daysBetween(dayOf(ground), last) > ground.thresholds.expiringDays) return [];
      const people = countPeople(covered);
      return people > 0 ? [aboutSubscription(subscription, { last, people, ended: last < dayOf(ground) ? 1 : 0 })] : [];
    }),
};
