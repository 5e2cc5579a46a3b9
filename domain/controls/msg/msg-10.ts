import { belongsIn, DIRECTION_LINES } from '../../messaging/functional-lines.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { knownLines, lacksLines, peopleInLine } from './messaging-facts.ts';

const DIRECTION: ReadonlySet<string> = new Set(Object.values(DIRECTION_LINES));

/**
 * Lines where nobody holds the function that they are about: used to give access to all classes. Whoever has no function
 * says nothing; the lines of the direction may hold somebody who stands in.
 */
export const msg10: Control<'MSG-10'> = {
  id: 'MSG-10',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-092, O-01b', inferred: true },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksLines),
  find: (ground) =>
    knownLines(ground).flatMap((line): readonly Finding[] => {
      const people = DIRECTION.has(line.id) ? [] : peopleInLine(ground, line.id);
      const isMisused = people.length > 0 && people.every((person) => person.functions.length > 0 && !belongsIn(line, person));
      const objects = people.map(({ id }) => ({ kind: 'person' as const, id }));
      return isMisused ? [{ objects: [{ kind: 'line', id: line.id }, ...objects], params: { people: people.length } }] : [];
    }),
};
