import { withoutData } from '../control.ts';

/** Tiles of the home page whose picture is smaller than 2000 × 453 pixels. */
export const adj01 = withoutData<'ADJ-01'>(
  {
    id: 'ADJ-01',
    severity: 'advice',
    family: 'ADJ',
    where: 'ent',
    source: { ref: 'S2-003', quote: "Format d'image conseillé : 2000px X 453px, gif animé possible." },
    fix: 'external',
  },
  'homeTiles',
);
