import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { hideCells } from './hide-cells.ts';
import { cellObject, cellsToFamilies, lacksLines, lacksMatrix, peopleInLine, schoolLines } from './messaging-facts.ts';

/** Lines that pupils or parents are offered and where nobody would read them. */
export const msg05: Control<'MSG-05'> = {
  id: 'MSG-05',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-111', quote: 'messagerie sans enseignant' },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksMatrix, lacksLines),
  find: (ground) =>
    schoolLines(ground).flatMap(({ id }): readonly Finding[] => {
      const cells = peopleInLine(ground, id).length > 0 ? [] : cellsToFamilies(ground, { key: `group:${id}` });
      return cells.length === 0 ? [] : [{ objects: [{ kind: 'line', id }, ...cells.map(cellObject)], params: {} }];
    }),
  repair: hideCells,
};
