import type { MatrixTarget } from '../../messaging/matrix.ts';
import { spheresOf } from '../../messaging/reach-spheres.ts';
import { EMITTERS } from '../../messaging/visibility-rule.ts';
import type { ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { peopleOf } from '../population.ts';
import { lacksMatrix, matrixOf } from './messaging-facts.ts';

/** Families of profiles to whom « Qui voit qui ? » shows nobody; an emergency restriction, which ends by itself, is not counted. */
export const msg14: Control<'MSG-14'> = {
  id: 'MSG-14',
  severity: 'error',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-111', quote: 'La messagerie est mal paramétrée.' },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksMatrix),
  find: (ground) =>
    EMITTERS.filter((emitter) => spheresOf(ground.directory).people.has(emitter) && !seesSomebody(ground, emitter)).map((emitter) => ({
      objects: [{ kind: 'setting', id: emitter }],
      params: { emitter },
    })),
};

/** A cell that this version does not understand may show somebody. */
function seesSomebody(ground: ControlGround, emitter: string): boolean {
  const { targets, cell } = matrixOf(ground);
  return targets.some((target) => cell(emitter, target.key).set !== false && isSomebody(ground, target));
}

function isSomebody(ground: ControlGround, { kind, group }: MatrixTarget): boolean {
  return group === undefined ? kind !== 'gone' : peopleOf(ground, group.id)?.some((bits) => bits !== 0) === true;
}
