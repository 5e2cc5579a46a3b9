import type { Control, Finding } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, plansOf } from './gar-facts.ts';

/** More people than licences (G6). */
export const gar13: Control<'GAR-13'> = {
  id: 'GAR-13',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-067', inferred: true },
  fix: 'assist',
  missing: lacksSubscriptions,
  find: (ground) =>
    plansOf(ground)
      .filter(({ excess }) => excess > 0)
      .map(({ subscription, meters }): Finding => {
        const { globalLicences } = subscription;
        const over = meters.filter(({ assigned, licences }) => globalLicences !== null || (licences !== 'unlimited' && assigned > licences));
        const people = over.reduce((sum, { assigned }) => sum + assigned, 0);
        const licences = globalLicences ?? over.reduce((sum, meter) => sum + Number(meter.licences), 0);
        return aboutSubscription(subscription, { people, licences, publics: over.map((meter) => meter.public).join(' ') });
      }),
};
