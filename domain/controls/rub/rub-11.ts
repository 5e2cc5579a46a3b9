import { withoutData } from '../control.ts';

/** Deleted folders that will soon be deleted for good. */
export const rub11 = withoutData<'RUB-11'>(
  {
    id: 'RUB-11',
    severity: 'warning',
    family: 'RUB',
    where: 'ent',
    source: { ref: 'S2-059', quote: 'Il existe une corbeille pour les dossiers supprimés (90 jours avant la suppression définitive).' },
    fix: 'external',
  },
  'trashedFolders',
);
