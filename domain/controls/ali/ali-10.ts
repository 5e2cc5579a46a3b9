import { withoutData } from '../control.ts';

/** Accounts without a Pronote identifier, which the console does not hold. */
export const ali10 = withoutData<'ALI-10'>(
  {
    id: 'ALI-10',
    severity: 'advice',
    family: 'ALI',
    where: 'ent',
    source: { ref: 'S2-088', quote: 'Il est conseillé de décocher "Uniquement les utilisateurs sans identifiants CAS"' },
    fix: 'external',
  },
  'pronoteIds',
);
