import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { targetKey } from '../../messaging/visibility-rule.ts';
import type { Control, Finding } from '../control.ts';
import { hideCells } from './hide-cells.ts';
import { cellObject, lacksMatrix, matrixOf } from './messaging-facts.ts';

const EVERYONE = targetKey({ kind: 'group', id: WELL_KNOWN_GROUPS.everyone });

/** « Tous » shown to anybody: it also holds the academic accounts. */
export const msg01: Control<'MSG-01'> = {
  id: 'MSG-01',
  severity: 'error',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-034, S2-094', quote: 'Il est conseillé de désactiver "Tous"' },
  fix: 'auto',
  missing: lacksMatrix,
  find: (ground) => {
    const { emitters, cell } = matrixOf(ground);
    return emitters.flatMap(({ id }): readonly Finding[] => {
      const shown = cell(id, EVERYONE);
      return shown.set === true ? [{ objects: [cellObject(shown)], params: { emitter: id } }] : [];
    });
  },
  repair: hideCells,
};
