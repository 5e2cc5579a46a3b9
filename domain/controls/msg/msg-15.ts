import { FAMILY_OF_PROFILE, type Profile } from '../../directory/profile.ts';
import { must } from '../../kernel/assert.ts';
import type { MatrixTarget } from '../../messaging/matrix.ts';
import { spheresOf } from '../../messaging/reach-spheres.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { FAMILIES } from '../population.ts';
import { lacksMatrix, matrixOf } from './messaging-facts.ts';

/** Pupils or parents to whom « Qui voit qui ? » shows neither the direction, nor school life, nor any line of staff; an emergency restriction is not counted. */
export const msg15: Control<'MSG-15'> = {
  id: 'MSG-15',
  severity: 'error',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-111', inferred: true },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksMatrix),
  find: (ground) => {
    const { targets, cell } = matrixOf(ground);
    return FAMILIES.filter((emitter) => spheresOf(ground.directory).people.has(emitter))
      .filter((emitter) => !targets.some((target) => cell(emitter, target.key).set === true && holdsAdult(ground, target)))
      .map((emitter) => ({ objects: [{ kind: 'setting', id: emitter }], params: { emitter } }));
  },
};

/** Anybody of the staff in a line of « Qui fait quoi ? »; in another group, the direction or school life. */
function holdsAdult({ directory, side }: ControlGround, { kind, group }: MatrixTarget): boolean {
  const isAdult = (profile: Profile): boolean => (kind === 'line' ? FAMILY_OF_PROFILE[profile] === 'staff' : profile === 'direction' || profile === 'schoolLife');
  const members = side.groupMembers[side.groupIndex.get(group?.id ?? '') ?? -1] ?? [];
  return members.some((person) => isAdult(must(directory.people[person], 'members are people').profile));
}
