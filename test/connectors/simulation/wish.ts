import type { Json } from '../../../domain/kernel/json.ts';
import { Inspection } from '../../../domain/inspections/inspection.ts';
import { membershipId } from '../../../domain/sync/row.ts';
import type { FakeWorld } from '../../support/fake-entcore/world.ts';
import type { Desk } from '../../server/ent-desk.ts';
import { BLOG_OF_CLUB, INSPECTOR } from '../platform-desk.ts';
import { imageOf, valueOfNames } from './lists/kinds.ts';
import { entriesOf, isStill, kindOf, RUBRIQUE_OF, spaceThere } from './lists/lists-there.ts';
import { wantedRoles, type WantedRoles } from './lists/wanted-roles.ts';

/** What the school wants of the platform now, read from its own rows. */
export interface Wish {
  readonly value: (entity: string, id: string, field: string) => Json;
  isMember(group: string, person: string): boolean;
  manages(person: string): boolean;
  blog(): string;
  name(group: string): string;
  isOpen(teacher: string, day: string): boolean;
  /** Its rights on rubriques; `groups`: groups of the platform that are groups of the school. */
  roles(groups: ReadonlyMap<string, string>): WantedRoles;
}

/** Reads it as a console does. */
export function readWish(desk: Desk): Wish {
  const rows = new Map<string, Readonly<Record<string, Json>>>();
  for (const line of desk.snapshot('settings')) if ('e' in line && 'd' in line) rows.set(`${line.e} ${line.i}`, line.d);
  const value = (entity: string, id: string, field: string): Json => rows.get(`${entity} ${id}`)?.[field] ?? null;
  const text = (json: Json, or: string): string => (typeof json === 'string' ? json : or);
  return {
    value,
    isMember: (group, person) => value('membership', membershipId(group, person), 'member') === true,
    manages: (person) => value('assignmentManager', person, 'manages') === true,
    blog: () => text(value('serviceAccess', BLOG_OF_CLUB, 'role'), 'none'),
    name: (group) => text(value('schoolGroup', group, 'name'), ''),
    roles: (groups) => wantedRoles({ value, groups, people: LOCAL_OF, accesses: [...rows.keys()].filter((key) => key.startsWith('access ')).map((key) => key.slice('access '.length)) }),
    isOpen: (teacher, day) => {
      const read = Inspection.safeParse({ teacherId: teacher, inspectorId: INSPECTOR, ...rows.get(`inspection ${teacher}|${INSPECTOR}`) });
      return read.success && read.data.state === 'open' && read.data.window !== null && read.data.window.from <= day && day <= (read.data.window.to ?? '9999');
    },
  };
}

/** People of the school by the identifier of the platform; whoever is not here is nobody of the school. */
export const LOCAL_OF: Readonly<Record<string, string>> = { 'u-t0': 'p16-t0', 'u-t1': 'p16-t1', 'u-e0-0': 'p16-e0-0', 'u-e0-1': 'p16-e0-1' };
export const PEOPLE = Object.keys(LOCAL_OF);
export const TEACHERS = ['u-t0', 'u-t1'] as const;

/** Roles of the blog there, and their codes here. */
export const CODES: Readonly<Record<string, string>> = { 'r-blog-read': 'lect', 'r-blog': 'crea', 'r-both': 'tout' };

type Sides = readonly [unit: string, sides: readonly [here: Json, there: Json]];

/** Every value that both sides hold, here and there, by its unit. */
export function bothSides(wish: Wish, world: FakeWorld, groups: ReadonlyMap<string, string>, day: string): ReadonlyMap<string, readonly [here: Json, there: Json]> {
  const isIn = (group: string, person: string): boolean => world.groups.get(group)?.members.has(person) === true;
  // Who has no account there is neither a member nor taken off anything.
  const people = Object.entries(LOCAL_OF).filter(([there]) => world.users.has(there));
  return new Map([
    ...[...groups].flatMap(([remote, local]): readonly Sides[] => [
      [`group ${local}`, [wish.name(local), world.groups.get(remote)?.name ?? null]],
      ...people.map(([there, here]): Sides => [`membership ${membershipId(local, here)}`, [wish.isMember(local, here), isIn(remote, there)]]),
    ]),
    ...people.map(([there, here]): Sides => [`assignmentManager ${here}`, [wish.manages(here), isIn('g-gar', there)]]),
    ...TEACHERS.filter((teacher) => world.users.has(teacher)).map((teacher): Sides => bookSides(wish, world, teacher, day)),
    [`serviceAccess ${BLOG_OF_CLUB}`, [wish.blog(), blogThere(world)]],
    ...sharesOfBoth(wish.roles(groups), world, groups),
  ]);
}

function bookSides(wish: Wish, world: FakeWorld, teacher: string, day: string): Sides {
  const local = LOCAL_OF[teacher] ?? '';
  return [`inspection ${local}|${INSPECTOR}`, [wish.isOpen(local, day), world.lessonBooks.some(([inspector, one]) => inspector === 'u-p1' && one === teacher)]];
}

/** Rights of the rubriques for which threads and blogs stand: here as each is able to hold them. */
function sharesOfBoth(roles: WantedRoles, world: FakeWorld, groups: ReadonlyMap<string, string>): readonly Sides[] {
  const subjects = [...[...groups.keys(), 'g-Teacher', 'g-Student'].map((id) => `group:${id}`), ...PEOPLE.filter((id) => world.users.has(id)).map((id) => `user:${id}`)];
  return [...RUBRIQUE_OF].filter(([space]) => isStill(world, space)).flatMap(([space, rubrique]) => {
    const [entries, kind] = [entriesOf(spaceThere(world, space)), kindOf(space)];
    return subjects.flatMap((subject): readonly Sides[] => {
      const principal = roles.of(rubrique, subject);
      return principal === undefined ? [] : [[`rubriqueAccess ${principal.access}`, [valueOfNames(kind, imageOf(kind, roles.role(principal.access))), valueOfNames(kind, entries.get(subject) ?? [])]]];
    });
  });
}

function blogThere(world: FakeWorld): Json {
  const roles = [...(world.grants.get('g-free0') ?? [])].flatMap((role) => CODES[role] ?? []);
  return roles.length > 1 ? { several: roles } : (roles[0] ?? 'none');
}
