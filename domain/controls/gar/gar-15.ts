import { withoutData } from '../control.ts';

/** Resources present as a connector and in the GAR (G16); the console knows no connector. */
export const gar15 = withoutData<'GAR-15'>(
  {
    id: 'GAR-15',
    severity: 'advice',
    family: 'GAR',
    where: 'ent',
    source: { ref: 'S2-069', quote: "L'accès aux ressources doit passer par le GAR" },
    fix: 'assist',
  },
  'connectors',
);
