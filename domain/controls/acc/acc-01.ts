import { parseMembershipId } from '../../rubriques/principal.ts';
import { fieldValue } from '../../sync/row.ts';
import { dayOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';

/** Accompaniments (AESH, foster family) whose accompanist has no account, or whose pupil has left. */
export const acc01: Control<'ACC-01'> = {
  id: 'ACC-01',
  severity: 'warning',
  family: 'ACC',
  where: 'dsden',
  source: {
    ref: 'S2-099',
    quote: "Ce compte est soit créé automatiquement (DSDEN pour les AESH) soit créé par l'établissement (compte invité …)",
  },
  fix: 'external',
  missing: lacksOne(lacksDirectory, ({ view }) => ([...view.list('accompaniment')].length === 0 ? 'accompaniments' : undefined)),
  find: (ground) =>
    [...ground.view.list('accompaniment')].flatMap(([id, row]): readonly Finding[] => {
      const { to, valid } = row.fields;
      const isPast = typeof to === 'string' && to < dayOf(ground);
      const key = valid === true && !isPast ? parseMembershipId(id) : undefined;
      if (key === undefined) return [];
      const { groupId: accompanist, personId: student } = key;
      const { directory } = ground;
      const missing = directory.findPerson(student) === undefined ? 'student' : directory.findPerson(accompanist) === undefined ? 'account' : undefined;
      if (missing === undefined) return [];
      const isAesh = fieldValue(row, 'accompaniment', 'kind') === 'aesh';
      // Without an account there is nobody to open.
      const known = missing === 'account' ? [student] : [student, accompanist];
      return [{ objects: known.map((person) => ({ kind: 'person', id: person })), params: { missing, by: isAesh ? 'dsden' : 'school' } }];
    }),
};
