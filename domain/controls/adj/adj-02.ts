import { withoutData } from '../control.ts';

/** Announcements of type « alerte » shown for more than a fortnight. */
export const adj02 = withoutData<'ADJ-02'>(
  {
    id: 'ADJ-02',
    severity: 'warning',
    family: 'ADJ',
    where: 'ent',
    source: { ref: 'S2-023', quote: 'Le type, le moment et la durée de la publication sont paramétrables.' },
    fix: 'external',
  },
  'announcements',
);
