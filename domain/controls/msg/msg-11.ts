import { withoutData } from '../control.ts';

/** Mass messages sent by the messaging rather than by targeted communication. */
export const msg11 = withoutData<'MSG-11'>(
  {
    id: 'MSG-11',
    severity: 'advice',
    family: 'MSG',
    where: 'ent',
    source: {
      ref: 'S2-028',
      quote: "Il est conseillé d'utiliser le service de communication ciblée à la place de la messagerie pour communiquer à de nombreux destinataires.",
    },
    fix: 'assist',
  },
  'plannedMessages',
);
