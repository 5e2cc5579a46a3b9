import { withoutData } from '../control.ts';

/** Accounts of parents whose e-mail address was not confirmed within 48 hours. */
export const adj03 = withoutData<'ADJ-03'>(
  {
    id: 'ADJ-03',
    severity: 'advice',
    family: 'ADJ',
    where: 'ent',
    source: { ref: 'S1-008', quote: "au plus tard 48 heures après le début de l'activation" },
    fix: 'external',
  },
  'mailValidation',
);
