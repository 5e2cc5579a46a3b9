import { accessId } from '../../../../domain/sync/row.ts';
import type { SeedRow } from '../../../../server/seed/seed-school.ts';
import { valueOf } from '../../../server/ent-desk.ts';
import { ADMIN, type PlatformDesk } from '../../platform-desk.ts';
import { RUBRIQUE_OF } from './lists-there.ts';

const rubrique = (id: string, parentId: string | null, visibility: string): SeedRow => ({ entity: 'rubrique', id, fields: { title: id, kind: 'etablissement', position: 0, state: 'active', parentId, visibility } });

/** A site of rubriques, one in the other: threads stand for two of them, blogs for two others. An inspector whom nobody recognised yet: those who may be, there, are listed by their names. */
export const SITE: readonly SeedRow[] = [
  rubrique('root', null, 'publique'), rubrique('cdi', 'root', 'privee'), rubrique('club', 'cdi', 'privee'), rubrique('presse', 'root', 'privee'), rubrique('voyage', 'cdi', 'privee'),
  { entity: 'access', id: accessId('cdi', { kind: 'group', id: 'profil:enseignants' }), fields: { role: 'writer' } },
  { entity: 'inspector', id: 'inspecteur:2', fields: { name: 'Inconnue là-bas', state: 'active' } },
];

/** An administrator says which thread or blog stands for which rubrique. */
export async function matchSpaces({ ent }: PlatformDesk): Promise<void> {
  for (const [remote, local] of RUBRIQUE_OF) valueOf(await ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote }));
  valueOf(await ent.connectors.observe('entcore'));
}
