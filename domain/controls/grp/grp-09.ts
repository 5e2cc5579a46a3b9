import { FAMILY_OF_PROFILE } from '../../directory/profile.ts';
import { readSchoolGroup } from '../../directory/school-group.ts';
import { searchKey } from '../../directory/search.ts';
import { membersOf, oncePerGround, peopleOfFunction } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';

/** Librarians whom the ENT takes for « non enseignant », without the group that gives them a teacher's rights. */
export const grp09: Control<'GRP-09'> = {
  id: 'GRP-09',
  severity: 'warning',
  family: 'GRP',
  where: 'here',
  source: { ref: 'O-05', quote: 'le profil par défaut du documentaliste est personnel non enseignant' },
  fix: 'auto',
  missing: lacksDirectory,
  find: (ground) => {
    const members = membersOf(ground, librariansGroup(ground) ?? '');
    return peopleOfFunction(ground, 'DOC')
      .filter(({ id, profile }) => FAMILY_OF_PROFILE[profile] === 'staff' && !members.has(id))
      .map(({ id }) => ({ objects: [{ kind: 'person', id }], params: {} }));
  },
  repair: (ground, findings) => {
    const groupId = librariansGroup(ground);
    return groupId === undefined ? [] : idsOf(findings, 'person').flatMap((id) => setMember(ground, groupId, id, true));
  },
};

/** The free group « Documentalistes », found by its name: each school makes its own. */
const librariansGroup = oncePerGround(({ view }): string | undefined => {
  for (const [id, row] of view.list('schoolGroup')) {
    const group = readSchoolGroup(id, row);
    if (group?.kind === 'free' && group.state === 'active' && searchKey(group.name) === 'documentalistes') return id;
  }
  return undefined;
});
