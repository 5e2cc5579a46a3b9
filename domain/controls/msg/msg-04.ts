import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { knownLines, lacksLines, peopleInLine } from './messaging-facts.ts';

/** Lines that should hold one person and hold several, as when upstream attaches the whole bassin. */
export const msg04: Control<'MSG-04'> = {
  id: 'MSG-04',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-092', quote: 'il y a parfois toutes les personnes du bassin' },
  fix: 'assist',
  missing: lacksOne(lacksDirectory, lacksLines),
  find: (ground) =>
    knownLines(ground).flatMap(({ id: line, expects }): readonly Finding[] => {
      const people = expects === 'one' ? peopleInLine(ground, line) : [];
      const objects = people.map(({ id }) => ({ kind: 'person' as const, id }));
      return people.length > 1 ? [{ objects: [{ kind: 'line', id: line }, ...objects], params: { people: people.length, elsewhere: people.filter(({ otherSchools }) => otherSchools !== undefined).length } }] : [];
    }),
};
