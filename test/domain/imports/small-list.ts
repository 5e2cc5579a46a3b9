import type { ListedMember } from '../../../domain/imports/listed-member.ts';
import type { ImportGround } from '../../../domain/imports/resolve-members.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person, settings } from '../settings.ts';

/** Ranks of the people of {@link GROUND}. */
export const [NOE, INES, ZOE_A, ZOE_B, ANAIS] = [0, 1, 2, 3, 4] as const;

/** Two namesakes in two classes, and groups of every kind. */
export const GROUND: ImportGround = {
  directory: createDirectoryIndex(
    [
      person('u1', { lastName: 'LEFEVRE', firstName: 'Noé', profile: 'student', birthDate: '2014-03-14', groupIds: ['5B', 'gone'] }),
      person('u2', { lastName: 'L’Hermite', firstName: 'Inès', email: 'Ines@ent.fr' }),
      person('u3', { lastName: 'Martin', firstName: 'Zoé', profile: 'student', birthDate: '2014-01-01', groupIds: ['5A', 'latin'] }),
      person('u4', { lastName: 'Martin', firstName: 'Zoé', profile: 'student', birthDate: '2013-01-01', groupIds: ['5B'] }),
      person('u5', { lastName: 'Lefèvre', firstName: 'Anaïs' }),
      ...Array.from({ length: 9 }, (_, i) => person(`m${i}`, { lastName: 'Durand', firstName: `Ève ${i}` })),
    ],
    [group('5A', { name: '5e A', code: '5A1' }), group('5B', { name: '5e B' }), group('latin', { name: 'Latin', kind: 'teaching' })],
  ),
  view: settings({
    schoolGroup: {
      club: { name: 'Club échecs', kind: 'free', state: 'active' },
      old: { name: 'Ancien club', kind: 'free', state: 'trashed' },
      admins: { name: 'Super Administrateur', kind: 'privilege', state: 'active' },
      // A row that this version does not understand.
      odd: { name: 12 },
      cpe: { name: 'CPE', kind: 'functional', state: 'active' },
    },
    membership: { 'club|u1': { member: true } },
  }),
};

/** Lines of a list, from 2. */
export function listed(...fields: readonly ListedMember['fields'][]): readonly ListedMember[] {
  return fields.map((of, i) => ({ line: i + 2, fields: of }));
}
