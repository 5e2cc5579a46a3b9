import { isPix, PIX_PUBLIC } from '../../gar/follow-up/pix.data.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { aboutSubscription, give, plansOf } from './gar-facts.ts';

/** Pix that no pupil receives. */
export const gar10: Control<'GAR-10'> = {
  id: 'GAR-10',
  severity: 'warning',
  family: 'GAR',
  where: 'here',
  source: { ref: 'S2-072', quote: 'Le responsable d\'affectation GAR doit donner accès à Pix aux élèves.' },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    plansOf(ground)
      .filter(({ subscription, meters }) => isPix(subscription) && meters.some((meter) => meter.public === PIX_PUBLIC && meter.assigned === 0))
      .map(({ subscription }) => aboutSubscription(subscription)),
  repair: (ground, findings) => give(ground, findings, () => [{ kind: 'profile', id: PIX_PUBLIC }]),
};
