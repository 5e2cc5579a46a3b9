import type { Person } from '../../directory/person.ts';
import { DIRECTION_LINES, type FunctionalLine } from '../../messaging/functional-lines.ts';
import { peopleOfFunction, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';
import { knownLines, lacksLines, peopleInLine } from './messaging-facts.ts';

const DIRECTION: ReadonlySet<string> = new Set(Object.values(DIRECTION_LINES));

/** People whose function says that they belong in a line of « Qui fait quoi ? » and who are in none of those that it could be. */
export const msg03: Control<'MSG-03'> = {
  id: 'MSG-03',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-092', quote: 'Ajouter les personnes qui sont manquantes' },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksLines),
  find: (ground) =>
    functionsOf(ground).flatMap((code) => {
      const lines = linesFor(ground, code);
      const isClosed = lines.some(({ id, expects }) => expects === 'one' && peopleInLine(ground, id).length > 0);
      const line = lines.slice(0, 1).map(({ id }) => ({ kind: 'line' as const, id }));
      return (isClosed ? [] : missingPeople(ground, code, lines)).map(({ id, functions }) => ({
        objects: [{ kind: 'person', id }, ...line],
        params: { function: String(functions.find((held) => held.code === code)?.label) },
      }));
    }),
  // A line that should hold one person is not filled with several: whoever knows her chooses.
  repair: (ground, findings) =>
    findings.flatMap((finding) =>
      idsOf([finding], 'line').flatMap((line) => {
        const isChoice = knownLines(ground).some(({ id, expects }) => id === line && expects === 'one') && idsOf(findings, 'line').filter((id) => id === line).length > 1;
        return isChoice ? [] : idsOf([finding], 'person').flatMap((id) => setMember(ground, line, id, true));
      }),
    ),
};

/** The functions that lines are about; the two lines of the direction are told apart by the post (GRP-04). */
function functionsOf(ground: ControlGround): readonly string[] {
  return [...new Set(knownLines(ground).filter(({ id }) => !DIRECTION.has(id)).flatMap(({ functions }) => functions))];
}

function linesFor(ground: ControlGround, code: string): readonly FunctionalLine[] {
  return knownLines(ground).filter(({ functions }) => functions.includes(code));
}

function missingPeople(ground: ControlGround, code: string, lines: readonly FunctionalLine[]): readonly Person[] {
  const present = new Set(lines.flatMap(({ id }) => peopleInLine(ground, id).map((person) => person.id)));
  return peopleOfFunction(ground, code).filter(({ id }) => !present.has(id));
}
