import { withoutData } from '../control.ts';

/** External tools embedded where the home page shows them. */
export const rub15 = withoutData<'RUB-15'>(
  {
    id: 'RUB-15',
    severity: 'warning',
    family: 'RUB',
    where: 'ent',
    source: { ref: 'S2-078', quote: 'il faut se demander qui publie sur le DigiPad ou le Pearltrees intégré' },
    fix: 'assist',
  },
  'externalTools',
);
