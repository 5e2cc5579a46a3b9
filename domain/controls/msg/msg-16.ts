import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { coversOf } from '../../messaging/covered-cell.ts';
import type { MatrixCell } from '../../messaging/matrix.ts';
import { reachOf } from '../../messaging/reach.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { cellObject, lacksMatrix, matrixOf } from './messaging-facts.ts';

/**
 * Cells that are hidden and whose people other visible cells of the same column show: hiding them has no effect. In force, any emergency
 * restriction included: what it means to close must be closed. What « Tous » shows is left to MSG-01: one cause, one finding.
 */
export const msg16: Control<'MSG-16'> = {
  id: 'MSG-16',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-030, O-07', inferred: true },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksMatrix),
  find: (ground) => {
    const { emitters, targets, cell } = matrixOf(ground);
    const reach = reachOf(ground.side, ground.now);
    const hidden = emitters.flatMap(({ id }) => targets.map(({ key }) => cell(id, key))).filter(({ set, inForce }) => set !== 'unknown' && inForce === false);
    return hidden.flatMap((one): readonly Finding[] => {
      const covers = coversOf(reach, one) ?? [];
      return covers.length === 0 || covers.some(isEveryone) ? [] : [{ objects: [one, ...covers].map(cellObject), params: { emitter: one.emitter, target: one.target } }];
    });
  },
};

function isEveryone({ target }: MatrixCell): boolean {
  return target === `group:${WELL_KNOWN_GROUPS.everyone}`;
}
