import { listVisas } from '../../inspections/visas/visa.ts';
import type { Control } from '../control.ts';
import { lacksVisas } from '../missing-data.ts';

/** Visas placed with the account of an administrator. */
export const vis02: Control<'VIS-02'> = {
  id: 'VIS-02',
  severity: 'warning',
  family: 'VIS',
  where: 'ent',
  source: { ref: 'S2-042', quote: "Le visa du cahier de textes est positionné au niveau des séances par le chef d'établissement." },
  fix: 'assist',
  missing: lacksVisas,
  find: ({ view }) =>
    listVisas(view)
      .filter(({ by }) => by === 'administrator')
      .map(({ id, teacherId, from, to }) => ({ objects: [{ kind: 'visa', id }, ...(teacherId === null ? [] : [{ kind: 'person' as const, id: teacherId }])], params: { from, to } })),
};
