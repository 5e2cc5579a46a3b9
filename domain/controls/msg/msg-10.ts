import { isBackDoor } from '../../messaging/back-door.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { knownLines, lacksLines, peopleInLine } from './messaging-facts.ts';

/** Lines where nobody holds the function that they are about: used to give access to all classes. */
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
      const people = peopleInLine(ground, line.id);
      const objects = people.map(({ id }) => ({ kind: 'person' as const, id }));
      return isBackDoor(line, people) ? [{ objects: [{ kind: 'line', id: line.id }, ...objects], params: { people: people.length } }] : [];
    }),
};
