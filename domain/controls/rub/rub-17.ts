import { withoutData } from '../control.ts';

/** Articles of the home page without a summary, or whose picture is missing or too small. */
export const rub17 = withoutData<'RUB-17'>(
  {
    id: 'RUB-17',
    severity: 'advice',
    family: 'RUB',
    where: 'ent',
    source: { ref: 'S2-009', quote: 'avec une résolution suffisante et recadrées pour éviter les bords gris' },
    fix: 'external',
  },
  'articles',
);
