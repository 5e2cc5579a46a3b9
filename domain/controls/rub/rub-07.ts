import type { Person } from '../../directory/person.ts';
import { must } from '../../kernel/assert.ts';
import { ownRank } from '../../rights/engine.ts';
import { TOP_RANK } from '../../rights/role.ts';
import { findRubrique, type Rubrique } from '../../rubriques/rubrique.ts';
import { accessId } from '../../sync/row.ts';
import type { Change } from '../../sync/mutation.ts';
import { accessesOf, activeRubriques, oncePerDirectory, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory, lacksOne, lacksRubriques } from '../missing-data.ts';
import { setField } from '../repair-changes.ts';

/** Class rubriques that a teacher of the class does not manage, or that a former one still manages (dom:R6). */
export const rub07: Control<'RUB-07'> = {
  id: 'RUB-07',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-047, S2-052', quote: 'Les enseignants sont gestionnaires par défaut.' },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksRubriques),
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ kind }) => kind === 'classe')
      .flatMap((rubrique) => findingOf(ground, rubrique)),
  repair: (ground, findings) => findings.flatMap((finding) => repairOne(ground, finding)),
};

function findingOf(ground: ControlGround, rubrique: Rubrique): readonly Finding[] {
  const teachers = teachersOf(ground, rubrique);
  const missing = teachers.filter(({ id }) => !isManager(ground, rubrique, id)).map(({ id }) => id);
  const former = accessesOf(ground, rubrique.id)
    .filter(({ role, principal }) => role === 'manager' && principal.kind === 'person' && isFormer(ground, teachers, principal.id))
    .map(({ principal }) => principal.id);
  if (missing.length + former.length === 0) return [];
  const people = [...missing.map((id) => personAs(id, 'missing')), ...former.map((id) => personAs(id, 'former'))];
  return [{ objects: [{ kind: 'rubrique', id: rubrique.id }, ...people], params: { missing: missing.length, former: former.length } }];
}

function personAs(id: string, as: 'missing' | 'former'): Finding['objects'][number] {
  return { kind: 'person', id, detail: { as } };
}

function isManager({ side }: ControlGround, { id }: Rubrique, personId: string): boolean {
  const person = must(side.ground.directory.personIndex.get(personId), 'teachers are of the directory');
  return ownRank(side.rights, { kind: 'person', person }, must(side.rubriqueIndex.get(id), 'the side has every rubrique')) === TOP_RANK;
}

/** A teacher of other classes, or somebody who has left; a CPE who was made a manager is no former teacher. */
function isFormer({ directory }: ControlGround, teachers: readonly Person[], id: string): boolean {
  const person = directory.findPerson(id);
  return person === undefined || (person.profile === 'teacher' && !teachers.includes(person));
}

function teachersOf(ground: ControlGround, { classId }: Rubrique): readonly Person[] {
  return teachersByClass(ground).get(classId ?? '') ?? [];
}

const teachersByClass = oncePerDirectory(({ people, findGroup }): ReadonlyMap<string, readonly Person[]> => {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    if (person.profile !== 'teacher') continue;
    for (const classId of new Set(person.groupIds.map((id) => findGroup(id)?.classId ?? id))) found.set(classId, [...(found.get(classId) ?? []), person]);
  }
  return found;
});

/** Rights go to the group of the teachers of the class where there is one (S2-053). */
function repairOne(ground: ControlGround, { objects }: Finding): readonly Change[] {
  const rubriqueId = String(objects.find(({ kind }) => kind === 'rubrique')?.id);
  const classId = findRubrique(ground.view, rubriqueId)?.classId;
  const wanted = new Map<string, 'manager' | 'none'>();
  for (const { id, detail } of objects) {
    const principal = { kind: 'person', id } as const;
    if (detail?.['as'] === 'former') wanted.set(accessId(rubriqueId, principal), 'none');
    if (detail?.['as'] !== 'missing') continue;
    const groupId = ground.directory.findPerson(id)?.groupIds.find((group) => ground.directory.findGroup(group)?.classId === classId);
    wanted.set(accessId(rubriqueId, groupId === undefined ? principal : { kind: 'group', id: groupId }), 'manager');
  }
  return [...wanted].flatMap(([id, set]) => setField(ground, { entity: 'access', id, field: 'role', set }));
}
