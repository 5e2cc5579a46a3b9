import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { Profile } from '../../domain/directory/profile.ts';
import { roleAt } from '../../domain/rights/role.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../domain/school/school-rights.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { accessId } from '../../domain/sync/row.ts';
import { citeScolaire } from '../rights/cite-scolaire.ts';

/** The columns of « Qui voit qui ? » that are measured. */
export const EMITTERS = ['student', 'guardian', 'teacher', 'staff'] as const;

/** How many lines of « Qui fait quoi ? » the school has, the first of the groups that are neither profiles nor classes. */
const LINES = 12;

/** One rubrique in this many has a mailing list, among those that are not open to everybody. */
const LIST_EVERY = 2;

const PROFILES: readonly Profile[] = ['student', 'guardian', 'teacher', 'schoolLife', 'administrative', 'librarian', 'direction', 'academic'];

const groupId = (g: number): string => (g === 0 ? 'profil:tous' : `groupe:${g}`);

/** The targets of the school's matrix: « Tous », the spheres, its lines and its profiles. */
export const TARGETS: readonly string[] = [
  'group:profil:tous', 'classSphere', 'rubriqueSphere',
  ...Array.from({ length: LINES }, (_, n) => `group:${groupId(69 + n)}`),
  ...Array.from({ length: 8 }, (_, n) => `group:${groupId(1 + n)}`),
];

/** The cité scolaire with profiles, classes, lines, mailing lists and a matrix. */
export function reachSchool(): RightsSide {
  const input = citeScolaire();
  const groupIds: string[][] = Array.from({ length: input.people }, () => []);
  const profiles: Profile[] = Array.from({ length: input.people }, () => 'student');
  input.groupMembers.forEach((members, g) => {
    members.forEach((person) => {
      // A line is kept by the school, and held by a few people of the staff.
      if (!isLine(g)) groupIds[person]?.push(groupId(g));
      if (g >= 1 && g <= 8) profiles[person] = PROFILES[g - 1] ?? 'student';
    });
  });
  const people = groupIds.map((ids, i): Person => ({
    id: `p${i}`, lastName: `N${i}`, firstName: `P${i}`, profile: profiles[i] ?? 'student', functions: [], subjects: [], groupIds: ids, childrenIds: [], source: 'siecle',
  }));
  const groups = input.groupMembers.flatMap((_, g): readonly Group[] => (isLine(g) ? [] : [{ id: groupId(g), name: `Groupe ${g}`, kind: kindOf(g), origin: 'aaf' }]));
  return rightsOf({ directory: createDirectoryIndex(people, groups), inherits: false }, settingsOf(input, people));
}

const isLine = (g: number): boolean => g >= 69 && g < 69 + LINES;
const kindOf = (g: number): Group['kind'] => (g < 9 ? 'profile' : g < 69 ? 'class' : 'teaching');

function settingsOf(input: ReturnType<typeof citeScolaire>, people: readonly Person[]): ReturnType<typeof createRowTable> {
  const table = createRowTable();
  const open = new Set(input.accesses.filter(({ principal }) => principal === 0).map(({ rubrique }) => rubrique));
  input.rubriques.parent.forEach((mother, r) => {
    const fields = { title: `Rubrique ${r}`, parentId: mother < 0 ? null : `rub-${mother}`, state: 'active', mailingList: r % LIST_EVERY === 0 && !open.has(r) };
    table.put('rubrique', `rub-${r}`, { ver: 1, fields });
  });
  for (const { rubrique, principal, rank } of input.accesses) {
    table.put('access', accessId(`rub-${rubrique}`, { kind: 'group', id: groupId(principal) }), { ver: 1, fields: { role: roleAt(rank) } });
  }
  const staff = people.filter(({ profile }) => !['student', 'guardian'].includes(profile));
  for (let n = 0; n < LINES; n++) {
    table.put('schoolGroup', groupId(69 + n), { ver: 1, fields: { name: `Ligne ${n}`, kind: 'functional', state: 'active' } });
    for (const { id } of staff.slice(n * 3, n * 3 + 3)) table.put('membership', `${groupId(69 + n)}|${id}`, { ver: 1, fields: { member: true } });
  }
  EMITTERS.forEach((emitter, e) => TARGETS.forEach((target, t) => table.put('visibilityRule', `${emitter}|${target}`, { ver: 1, fields: { visible: isShown(e, t) } })));
  return table;
}

/** « Tous » hidden, classes shown; families see half of the lines, the staff everything else. */
function isShown(emitter: number, target: number): boolean {
  const isStaff = emitter >= 2;
  return target === 1 || (target > 1 && (isStaff || (target > 2 && target <= 2 + LINES / 2)));
}
