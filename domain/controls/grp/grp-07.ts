import { withoutData } from '../control.ts';

/** Administration done with the head's account, or acts of direction done with the administrator's. */
export const grp07 = withoutData<'GRP-07'>(
  {
    id: 'GRP-07',
    severity: 'warning',
    family: 'GRP',
    where: 'here',
    source: {
      ref: 'S2-091',
      quote:
        "Il est préférable d'utiliser le compte administrateur pour les tâches d'administration de l'ENT et le compte du chef d'établissement pour les actions de direction",
    },
    fix: 'assist',
  },
  'authors',
);
