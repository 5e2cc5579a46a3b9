import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { membersOf, peopleOfProfile } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksHeadGroup, lacksOne } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';

/** Management staff who are not in the group « Chef d’établissement ». */
export const grp01: Control<'GRP-01'> = {
  id: 'GRP-01',
  severity: 'error',
  family: 'GRP',
  where: 'here',
  source: {
    ref: 'S2-090',
    quote: 'Il est nécessaire de vérifier la présence des personnels de direction dans le groupe "Chef d\'établissement".',
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksHeadGroup),
  find: (ground) =>
    peopleOfProfile(ground, 'direction')
      .filter(({ id }) => !membersOf(ground, WELL_KNOWN_GROUPS.headOfSchool).has(id))
      .map(({ id }) => ({ objects: [{ kind: 'person', id }], params: {} })),
  repair: (ground, findings) => idsOf(findings, 'person').flatMap((id) => setMember(ground, WELL_KNOWN_GROUPS.headOfSchool, id, true)),
};
