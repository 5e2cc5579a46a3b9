import { withoutData } from '../control.ts';

/** The yearly check of consents, when it is late. */
export const adj04 = withoutData<'ADJ-04'>(
  {
    id: 'ADJ-04',
    severity: 'advice',
    family: 'ADJ',
    where: 'ent',
    source: { ref: 'S3-012', quote: 'Vérification annuelle des consentements' },
    fix: 'external',
  },
  'consents',
);
