import { membersOf } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne } from '../missing-data.ts';
import { idsOf, setMember } from '../repair-changes.ts';
import { lacksLines, schoolLines } from './messaging-facts.ts';

/** Lines of « Qui fait quoi ? » that keep people who have left the school. */
export const msg02: Control<'MSG-02'> = {
  id: 'MSG-02',
  severity: 'warning',
  family: 'MSG',
  where: 'here',
  source: { ref: 'S2-092', quote: "Enlever les personnes qui ne sont plus dans l'établissement" },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksLines),
  find: (ground) =>
    schoolLines(ground).flatMap(({ id: line }): readonly Finding[] => {
      const gone = [...membersOf(ground, line)].filter((id) => ground.directory.findPerson(id) === undefined);
      const people = gone.map((id) => ({ kind: 'person' as const, id }));
      return gone.length === 0 ? [] : [{ objects: [{ kind: 'line', id: line }, ...people], params: { people: gone.length } }];
    }),
  repair: (ground, findings) =>
    findings.flatMap((finding) =>
      idsOf([finding], 'line').flatMap((line) => idsOf([finding], 'person').flatMap((id) => setMember(ground, line, id, false))),
    ),
};
