import { setMember, setField } from '../controls/repair-changes.ts';
import { must } from '../kernel/assert.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import { findSchoolGroup } from '../directory/school-group.ts';
import { DIRECTION_LINES } from '../messaging/functional-lines.ts';
import { closeSubtree } from '../rubriques/rubrique-gestures.ts';
import { listRubriques, type Rubrique } from '../rubriques/rubrique.ts';
import { parseMembershipId } from '../rubriques/principal.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { FIELD_RULES, type SettingsEntity } from '../sync/entity.ts';
import type { Change } from '../sync/mutation.ts';
import { namedInKey } from '../sync/named-in-key.ts';
import { accessId, type SettingsView } from '../sync/row.ts';
import { goneGroups } from './hypothetical-directory.ts';
import type { Scenario } from './scenario.ts';

/** The settings of the ENT that a scenario asks to change: what upstream bases will not do by themselves. */
export function scenarioChanges(view: SettingsView, directory: DirectoryIndex, scenario: Scenario): readonly Change[] {
  switch (scenario.kind) {
    case 'becomes-head':
      return headChanges(view, scenario);
    case 'person-leaves':
      return clearRows(view, ({ people }) => people.includes(scenario.personId));
    case 'class-gone':
      return classChanges(view, directory, scenario.classId);
    default:
      return teacherChanges(view, directory, scenario.classIds);
  }
}

const { headOfSchool, superAdministrator } = WELL_KNOWN_GROUPS;

/**
 * The group « Chef d’établissement », even for an interim (S2-090); never « Super Administrateur » (S2-091); the line of
 * « Qui fait quoi ? » (S2-114), which holds one person: those it held leave it when they are replaced.
 */
function headChanges(view: SettingsView, { personId, replaces }: Extract<Scenario, { kind: 'becomes-head' }>): readonly Change[] {
  const former = replaces ? lineMembers(view, DIRECTION_LINES.head).filter((id) => id !== personId) : [];
  const isThere = (groupId: string): boolean => findSchoolGroup(view, groupId)?.state === 'active';
  return [
    ...(isThere(headOfSchool) ? setMember({ view }, headOfSchool, personId, true) : []),
    ...(isThere(superAdministrator) ? setMember({ view }, superAdministrator, personId, false) : []),
    ...(isThere(DIRECTION_LINES.head) ? setMember({ view }, DIRECTION_LINES.head, personId, true) : []),
    ...former.flatMap((id) => setMember({ view }, DIRECTION_LINES.head, id, false)),
  ];
}

function lineMembers(view: SettingsView, lineId: string): readonly string[] {
  return [...view.list('membership')].flatMap(([id, { fields }]) => {
    const key = parseMembershipId(id);
    return key?.groupId === lineId && fields['member'] === true ? [key.personId] : [];
  });
}

/** Its rubrique is archived with what is under it, and what named its groups is taken away. */
function classChanges(view: SettingsView, directory: DirectoryIndex, classId: string): readonly Change[] {
  const gone = goneGroups(directory, classId);
  const archived = rubriquesOf(view, classId).flatMap((rubrique) => closeSubtree(view, rubrique, 'archived').changes);
  const closed = new Set(archived.map(({ id }) => id));
  // The rights of an archived rubrique stay with it, as a memory.
  return [...archived, ...clearRows(view, ({ groups, places }) => groups.some((id) => gone.has(id)) && !places.some((id) => closed.has(id)))];
}

function rubriquesOf(view: SettingsView, classId: string): readonly Rubrique[] {
  return listRubriques(view).filter((rubrique) => rubrique.classId === classId && rubrique.state === 'active');
}

/** Teachers manage the rubrique of their class (S2-047): the group of its teachers receives what it lacks, not the person (S2-053). */
function teacherChanges(view: SettingsView, directory: DirectoryIndex, classIds: readonly string[]): readonly Change[] {
  return classIds.flatMap((classId) => {
    const group = teachersOf(directory, classId);
    return group === undefined
      ? []
      : rubriquesOf(view, classId).flatMap(({ id }) =>
          setField({ view }, { entity: 'access', id: accessId(id, { kind: 'group', id: group }), field: 'role', set: 'manager' }),
        );
  });
}

/** The group computed about a class that holds teachers and nobody else. */
function teachersOf({ groups, people, upstreamMembers }: DirectoryIndex, classId: string): string | undefined {
  return groups.find(({ classId: about }, g) => {
    const members = must(upstreamMembers[g], 'every group has its people').map((rank) => must(people[rank], 'members are people'));
    return about === classId && members.length > 0 && members.every(({ profile }) => FAMILY_OF_PROFILE[profile] === 'teacher');
  })?.id;
}

/** What a row that gives nothing holds, per kind of row that may name somebody or a group. */
const CLEARED = {
  access: 'role', membership: 'member', serviceAccess: 'role', moderator: 'moderates', allClasses: 'granted', accompaniment: 'valid', visibilityRule: 'visible',
} as const satisfies Partial<Record<SettingsEntity, string>>;

function clearRows(view: SettingsView, isTouched: (named: ReturnType<typeof namedInKey>) => boolean): readonly Change[] {
  const entities: readonly (keyof typeof CLEARED)[] = ['access', 'membership', 'serviceAccess', 'moderator', 'allClasses', 'accompaniment', 'visibilityRule'];
  return entities.flatMap((entity) =>
    [...view.list(entity)].flatMap(([id]) => {
      const field = CLEARED[entity];
      const nothing = must(FIELD_RULES[entity][field], 'a field of that row').absent;
      return isTouched(namedInKey(entity, id)) ? setField({ view }, { entity, id, field, set: nothing }) : [];
    }),
  );
}
