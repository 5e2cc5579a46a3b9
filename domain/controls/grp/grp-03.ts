import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { membersOf } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksHeadGroup, lacksOne } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';

/** Members of « Chef d’établissement » who are no management staff of the school, or have left it. */
export const grp03: Control<'GRP-03'> = {
  id: 'GRP-03',
  severity: 'warning',
  family: 'GRP',
  where: 'here',
  source: {
    ref: 'S2-090',
    quote:
      "Ceci est à vérifier systématiquement en début d'année et lorsqu'un nouveau chef d'établissement est nommé même à titre provisoire.",
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksHeadGroup),
  find: (ground) =>
    [...membersOf(ground, WELL_KNOWN_GROUPS.headOfSchool)]
      .filter((id) => ground.directory.findPerson(id)?.profile !== 'direction')
      .map((id) => ({ objects: [{ kind: 'person', id }], params: {} })),
  repair: (ground, findings) => idsOf(findings, 'person').flatMap((id) => setMember(ground, WELL_KNOWN_GROUPS.headOfSchool, id, false)),
};
