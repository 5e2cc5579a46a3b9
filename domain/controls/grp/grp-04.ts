import { DIRECTION_LINES } from '../../messaging/functional-lines.ts';
import { hasGroup, membersOf, peopleOfProfile, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';

const { head, deputy } = DIRECTION_LINES;

/** Management staff in neither line of direction of « Qui fait quoi ? ». */
export const grp04: Control<'GRP-04'> = {
  id: 'GRP-04',
  severity: 'warning',
  family: 'GRP',
  where: 'here',
  source: {
    ref: 'S2-114',
    quote: 'Il doit également être présent dans le groupe fonctionnel "Chef d\'établissement" ou "Chef d\'établissement adjoint"',
  },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, (ground) => (hasGroup(ground, head) || hasGroup(ground, deputy) ? undefined : 'functionalLines')),
  find: (ground) =>
    peopleOfProfile(ground, 'direction')
      .filter(({ id }) => !membersOf(ground, head).has(id) && !membersOf(ground, deputy).has(id))
      .map(({ id }) => ({ objects: [{ kind: 'person', id }, { kind: 'line', id: lineFor(ground) }], params: {} })),
  repair: (ground, findings) => idsOf(findings, 'person').flatMap((id) => setMember(ground, lineFor(ground), id, true)),
};

/** Upstream bases do not tell the head from a deputy: only who is alone in the direction of the school is taken for its head. */
function lineFor(ground: ControlGround): string {
  const isAlone = peopleOfProfile(ground, 'direction').length === 1 && membersOf(ground, head).size === 0;
  return hasGroup(ground, deputy) && !(isAlone && hasGroup(ground, head)) ? deputy : head;
}
