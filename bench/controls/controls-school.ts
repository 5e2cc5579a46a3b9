import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { Profile } from '../../domain/directory/profile.ts';
import { FUNCTIONAL_LINES } from '../../domain/messaging/functional-lines.ts';
import { EMITTERS, visibilityRuleId } from '../../domain/messaging/visibility-rule.ts';
import { roleAt } from '../../domain/rights/role.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../domain/school/school-rights.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import { accessId, type Fields } from '../../domain/sync/row.ts';
import { SERVICES } from '../../server/seed/services.data.ts';
import { citeScolaire, seededRandom } from '../rights/cite-scolaire.ts';
import { citeYear } from '../rights/cite-year.ts';
import { makePerson } from '../sync/seed.ts';

type Profiled = readonly [id: string, profile: Profile, functionCode: string];

const PROFILES: readonly Profiled[] = [
  ['profil:eleves', 'student', ''],
  ['profil:responsables', 'guardian', ''],
  ['profil:enseignants', 'teacher', 'ENS'],
  ['profil:vie-scolaire', 'schoolLife', 'EDU'],
  ['profil:administratifs', 'administrative', 'ADM'],
  ['profil:documentalistes', 'librarian', 'DOC'],
  ['profil:direction', 'direction', 'DIR'],
  ['profil:academiques', 'academic', 'INS'],
];

/** The cité scolaire with everything that controls look at: families, functions, lines, matrix, services, a report. */
export function controlsSchool(): RightsSide {
  const input = citeScolaire();
  const random = seededRandom(7);
  const groupIds: string[][] = Array.from({ length: input.people }, () => []);
  const profiles: Profiled[] = [];
  input.groupMembers.forEach((members, g) => {
    members.forEach((person) => {
      groupIds[person]?.push(groupId(g));
      const profiled = PROFILES[g - 1];
      if (profiled !== undefined) profiles[person] = profiled;
    });
  });
  const pupils = profiles.flatMap(([, profile], i) => (profile === 'student' ? [`p${i}`] : []));
  // Guardians are in the sphere of their children's classes, not in the classes.
  const classes = new Set(input.groupMembers.flatMap((_, g) => (kindOf(g) === 'class' ? [groupId(g)] : [])));
  const people = groupIds.map((ids, i): Person => {
    const [, profile, code] = profiles[i] ?? ['', 'student', ''];
    const childrenIds = profile === 'guardian' ? [String(pupils[i % pupils.length])] : [];
    return { ...makePerson(i, random), id: `p${i}`, profile, groupIds: profile === 'guardian' ? ids.filter((id) => !classes.has(id)) : ids, childrenIds, ...(i % 50 === 0 ? { arrivedOn: '2026-10-05' } : {}), functions: code === '' ? [] : [{ code, label: code }] };
  });
  const groups = input.groupMembers.map((_, g): Group => ({ id: groupId(g), name: `Groupe ${g}`, kind: kindOf(g), origin: 'aaf' }));
  return rightsOf({ directory: createDirectoryIndex(people, groups), inherits: false }, settingsOf(input, people));
}

/** The day of the bench. */
export const DAY = '2026-11-09';

const groupId = (g: number): string => (g === 0 ? 'profil:tous' : (PROFILES[g - 1]?.[0] ?? `groupe:${g}`));
const kindOf = (g: number): Group['kind'] => (g < 9 ? 'profile' : g < 69 ? 'class' : 'teaching');

function settingsOf(input: ReturnType<typeof citeScolaire>, people: readonly Person[]): RowTable {
  const table = createRowTable();
  input.rubriques.parent.forEach((mother, r) => {
    const fields = { title: `Rubrique ${r}`, parentId: mother < 0 ? null : `rub-${mother}`, state: 'active', blog: true, contentCount: r % 9, mailingList: r % 8 === 0 };
    table.put('rubrique', `rub-${r}`, { ver: 1, fields });
  });
  for (const { rubrique, principal, rank } of input.accesses) {
    table.put('access', accessId(`rub-${rubrique}`, { kind: 'group', id: groupId(principal) }), { ver: 1, fields: { role: roleAt(rank) } });
  }
  putGroups(table, people);
  putMessaging(table);
  const teachers = people.flatMap(({ id, profile }) => (profile === 'teacher' ? [id] : []));
  const classes = Array.from({ length: 60 }, (_, n) => groupId(9 + n));
  const year = citeYear({ teachers, classes, leavers: people.filter((_, i) => i % 100 === 0), day: DAY });
  for (const { entity, id, fields } of year) table.put(entity, id, { ver: 1, fields });
  return table;
}

function putGroups(table: RowTable, people: readonly Person[]): void {
  const group = (id: string, kind: string): void => table.put('schoolGroup', id, { ver: 1, fields: { name: id, kind, state: 'active' } });
  const member = (id: string, person: string): void => table.put('membership', `${id}|${person}`, { ver: 1, fields: { member: true } });
  group('habilitation:chef-etablissement', 'privilege');
  group('habilitation:super-administrateur', 'privilege');
  for (const { id, functions } of FUNCTIONAL_LINES) {
    group(id, 'functional');
    people.filter((person) => person.functions.some(({ code }) => functions.includes(code))).forEach((person) => member(id, person.id));
  }
  people.slice(0, 2000).forEach(({ id }, i) => member(`libre:${i % 40}`, id));
  for (let i = 0; i < 40; i++) group(`libre:${i}`, 'free');
}

function putMessaging(table: RowTable): void {
  const put = (entity: 'visibilityRule' | 'messagingSettings' | 'service' | 'serviceAccess' | 'upstreamReport' | 'accompaniment', id: string, fields: Fields): void =>
    table.put(entity, id, { ver: 1, fields });
  for (const emitter of EMITTERS) {
    put('visibilityRule', visibilityRuleId(emitter, { kind: 'classSphere' }), { visible: true });
    put('visibilityRule', visibilityRuleId(emitter, { kind: 'group', id: 'profil:tous' }), { visible: false });
    for (const { id } of FUNCTIONAL_LINES) put('visibilityRule', visibilityRuleId(emitter, { kind: 'group', id }), { visible: true });
  }
  put('messagingSettings', 'general', { studentMayWriteSingleTeacher: true, reporting: true });
  for (const { code, label, roles, holders } of SERVICES) {
    put('service', code, { label, active: true, roles: roles.map((role) => ({ ...role })) });
    for (const [id, role] of Object.entries(holders)) put('serviceAccess', `${code}|group:${id}`, { role });
  }
  put('upstreamReport', 'aaf', { at: '2026-11-08T20:00:00.000Z', changed: ['p1', 'p2'] });
  put('accompaniment', 'p9000|p1', { valid: true });
}
