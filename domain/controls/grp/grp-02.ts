import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { membersOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne, lacksSuperAdministrators } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';

const { headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;

/** Heads of school who are also « Super Administrateur », and lose rights by it. */
export const grp02: Control<'GRP-02'> = {
  id: 'GRP-02',
  severity: 'error',
  family: 'GRP',
  where: 'here',
  source: {
    ref: 'S2-091',
    quote:
      'Il est fortement déconseillé d\'ajouter le compte du chef d\'établissement dans le groupe "Super Administrateur". Cela entraîne la perte de certains droits.',
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksSuperAdministrators),
  find: (ground) =>
    [...membersOf(ground, superAdministrator)]
      .filter((id) => ground.directory.findPerson(id)?.profile === 'direction' || membersOf(ground, headOfSchool).has(id))
      .map((id) => ({ objects: [{ kind: 'person', id }], params: {} })),
  repair: (ground, findings) => idsOf(findings, 'person').flatMap((id) => setMember(ground, superAdministrator, id, false)),
};
