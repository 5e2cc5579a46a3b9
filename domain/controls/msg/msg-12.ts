import { withoutData } from '../control.ts';

/** Messages to the pupils and the parents of a class together. */
export const msg12 = withoutData<'MSG-12'>(
  {
    id: 'MSG-12',
    severity: 'warning',
    family: 'MSG',
    where: 'ent',
    source: {
      ref: 'S2-033',
      quote: 'un parent peut répondre individuellement à cet élève',
    },
    fix: 'assist',
  },
  'plannedMessages',
);
