import { homePageState } from '../../home-page/home-page.ts';
import type { Control } from '../control.ts';

/** A draft that turns on the home page made of tiles, which cannot be turned off; found until the ENT has accepted it. */
export const rub18: Control<'RUB-18'> = {
  id: 'RUB-18',
  severity: 'blocking',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-007', quote: "si cette page d'accueil est activée, l'ancienne version ne sera plus utilisable" },
  fix: 'assist',
  missing: ({ view }) => (homePageState(view) === 'unsaid' ? 'homePage' : undefined),
  find: ({ view }) => (homePageState(view) === 'drafted' ? [{ objects: [{ kind: 'setting', id: 'homePage' }], params: {} }] : []),
};
