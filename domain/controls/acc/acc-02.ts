import { withoutData } from '../control.ts';

/** Passwords asked again for parents and pupils, who sign in through ÉduConnect. */
export const acc02 = withoutData<'ACC-02'>(
  {
    id: 'ACC-02',
    severity: 'warning',
    family: 'ACC',
    where: 'ent',
    source: { ref: 'S2-095', quote: "Il est maintenant fortement déconseillé de l'utiliser pour les parents et les élèves" },
    fix: 'assist',
  },
  'passwordResets',
);
