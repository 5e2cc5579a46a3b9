import { reserveFor } from '../../gar/plan/gar-cells.ts';
import { planLines } from '../../gar/gar-gestures.ts';
import { PIX_PUBLIC } from '../../gar/follow-up/pix.data.ts';
import type { Control } from '../control.ts';
import { lacksSubscriptions } from '../missing-data.ts';
import { idsOf } from '../repair-changes.ts';
import { aboutSubscription, plansOf, shortfallsOf } from './gar-facts.ts';

/** Pix given to others than pupils (G14). */
export const gar09: Control<'GAR-09'> = {
  id: 'GAR-09',
  severity: 'error',
  family: 'GAR',
  where: 'here',
  source: {
    ref: 'S2-113',
    quote: "ne pas utiliser l'accès à Pix pour les enseignants via le GAR (Médiacentre) qui les connecte à un compte test non officiel",
  },
  fix: 'auto',
  missing: lacksSubscriptions,
  find: (ground) =>
    shortfallsOf(ground, 'pixToOthers').map(({ subscription, others }) => aboutSubscription(subscription, { publics: others.map((one) => one.public).join(' ') })),
  repair: (ground, findings) => {
    const ids = idsOf(findings, 'subscription');
    return plansOf(ground).filter(({ subscription }) => ids.includes(subscription.id)).flatMap((plan) => planLines(ground.view, plan.subscription, reserveFor(ground, plan, PIX_PUBLIC))?.changes ?? []);
  },
};
