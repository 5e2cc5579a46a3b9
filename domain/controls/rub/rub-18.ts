import { withoutData } from '../control.ts';

/** A draft that turns on the home page made of tiles, which cannot be turned off. */
export const rub18 = withoutData<'RUB-18'>(
  {
    id: 'RUB-18',
    severity: 'blocking',
    family: 'RUB',
    where: 'ent',
    source: { ref: 'S2-007', quote: "si cette page d'accueil est activée, l'ancienne version ne sera plus utilisable" },
    fix: 'assist',
  },
  'homeTiles',
);
