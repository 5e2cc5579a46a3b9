import type { Person } from '../../directory/person.ts';
import { must } from '../../kernel/assert.ts';
import { hasPerson } from '../../rights/people-set.ts';
import { hasGroup, peopleOfProfile, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { peopleOf } from '../population.ts';
import { idsOf, setMember } from '../repair-changes.ts';
import { hideCells } from './hide-cells.ts';
import { cellObject, cellsToFamilies, lacksMatrix, matrixOf } from './messaging-facts.ts';

/** Academic accounts (inspectors, trainers) that pupils or parents can write to by a list; « Tous » is told by MSG-01. */
export const msg13: Control<'MSG-13'> = {
  id: 'MSG-13',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-034', quote: 'mais aussi aux comptes académiques rattachés (IPR, Formateurs, …)' },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksMatrix),
  find: (ground) =>
    matrixOf(ground).targets.flatMap((target): readonly Finding[] => {
      if (target.group === undefined || target.kind === 'everyone') return [];
      const { id } = target.group;
      const people = academicsIn(ground, id).map((person) => ({ kind: 'person' as const, id: person.id }));
      const cells = people.length === 0 ? [] : cellsToFamilies(ground, target);
      return cells.length === 0 ? [] : [{ objects: [{ kind: 'group', id }, ...people, ...cells.map(cellObject)], params: { people: people.length } }];
    }),
  // Upstream decides who is in its groups: those can only be hidden.
  repair: (ground, findings) =>
    findings.flatMap((finding) =>
      idsOf([finding], 'group').flatMap((id) =>
        hasGroup(ground, id) ? idsOf([finding], 'person').flatMap((person) => setMember(ground, id, person, false)) : hideCells(ground, [finding]),
      ),
    ),
};

function academicsIn(ground: ControlGround, groupId: string): readonly Person[] {
  const members = must(peopleOf(ground, groupId), 'the matrix names the groups of the side');
  return peopleOfProfile(ground, 'academic').filter(({ id }) => hasPerson(members, must(ground.directory.personIndex.get(id), 'she is of the directory')));
}
