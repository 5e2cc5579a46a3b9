import { FAMILY_OF_PROFILE } from '../../../domain/directory/profile.ts';
import { oncePer } from '../../../domain/kernel/once.ts';
import { Restriction } from '../../../domain/messaging/messaging-settings.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { ASKED_AT, type PlainSchool, type Rows } from './reach-school.ts';

// The paths of domain.md §2.4.5 walked by hand, one pair at a time, with nothing shared with the engine.

/** Who is asked about: somebody of the school, or a newcomer made of a profile and groups. */
export interface Somebody {
  readonly id: string | null;
  readonly profile: Person['profile'];
  readonly groups: readonly string[];
  readonly childrenIds: readonly string[];
}

const field = (rows: Rows, id: string, name: string): unknown => rows[id]?.[name];

/** Somebody of the school, with every group that holds her. */
export function somebody(school: PlainSchool, person: Person): Somebody {
  const { membership } = school.settings;
  const own = Object.keys(membership).filter((id) => id.endsWith(`|${person.id}`) && field(membership, id, 'member') === true).map((id) => id.split('|')[0] ?? '');
  return { id: person.id, profile: person.profile, groups: [...person.groupIds, ...own].filter((id) => lives(school, id)), childrenIds: person.childrenIds };
}

function lives({ groups, settings }: PlainSchool, id: string): boolean {
  return groups.some((group) => group.id === id) || field(settings.schoolGroup, id, 'state') === 'active';
}

/** Read once a school: it is asked for at each path of each pair. */
const restrictionOf = oncePer(({ messagingSettings }: PlainSchool['settings']) => Restriction.safeParse(messagingSettings['general']?.['restriction']).data);

function visible({ settings }: PlainSchool, emitter: string, target: string): boolean {
  const rule = `${emitter}|${target}`;
  const restriction = restrictionOf(settings);
  if (restriction !== undefined && restriction.since <= ASKED_AT && ASKED_AT < restriction.until) {
    const laid = restriction.cells[rule];
    if (laid !== undefined) return laid;
  }
  return field(settings.visibilityRule, rule, 'visible') === true;
}

/** The classes in whose sphere somebody is: pupil of it, in a group about it, or answering for a pupil of it. Walked once for each person, not for each pair. */
const spheres = oncePer((school: PlainSchool) => oncePer((who: Somebody): readonly string[] => {
  const classes = school.groups.filter(({ kind }) => kind === 'class').map(({ id }) => id);
  const found = new Set<string>();
  for (const id of who.groups) {
    const about = school.groups.find((group) => group.id === id)?.classId ?? id;
    if (classes.includes(about)) found.add(about);
  }
  for (const childId of who.childrenIds) {
    const child = school.people.find(({ id }) => id === childId);
    for (const id of child?.groupIds ?? []) if (classes.includes(id)) found.add(id);
  }
  return [...found];
}));

/** The rubriques that somebody belongs to, walked once for each person too. */
const joined = oncePer((school: PlainSchool) => oncePer((who: Somebody): ReadonlySet<string> => new Set(Object.keys(school.settings.rubrique).filter((id) => belongs(school, id, who)))));

function allClasses({ settings }: PlainSchool, { id, groups }: Somebody): boolean {
  const inLine = groups.some((group) => field(settings.schoolGroup, group, 'kind') === 'functional');
  return inLine || (id !== null && field(settings.allClasses, id, 'granted') === true);
}

function placed(school: PlainSchool, rubrique: string, who: Somebody): boolean {
  const { access } = school.settings;
  const has = (holder: string): boolean => ['visitor', 'manager'].includes(String(field(access, `${rubrique}|${holder}`, 'role')));
  return who.groups.some((group) => has(`group:${group}`)) || (who.id !== null && has(`person:${who.id}`));
}

function mothers({ settings }: PlainSchool, rubrique: string): readonly string[] {
  const found: string[] = [];
  for (let at = field(settings.rubrique, rubrique, 'parentId'); typeof at === 'string'; at = field(settings.rubrique, at, 'parentId')) found.push(at);
  return found;
}

function given(school: PlainSchool, rubrique: string, who: Somebody): boolean {
  return [rubrique, ...(school.inherits ? mothers(school, rubrique) : [])].some((place) => placed(school, place, who));
}

function enters(school: PlainSchool, rubrique: string, who: Somebody): boolean {
  const { rubrique: rows } = school.settings;
  return field(rows, rubrique, 'state') !== 'trashed' && (field(rows, rubrique, 'visibility') === 'publique' || given(school, rubrique, who));
}

/** Whether somebody is a member of a rubrique: she comes in, and not merely because everybody does. */
export function belongs(school: PlainSchool, rubrique: string, who: Somebody): boolean {
  return given(school, rubrique, who) && [rubrique, ...mothers(school, rubrique)].every((place) => enters(school, place, who));
}

/** Every path from one to the other, in words; none to herself. */
export function pathsBetween(school: PlainSchool, from: Somebody, to: Somebody): readonly string[] {
  if (from.id !== null && from.id === to.id) return [];
  const emitter = FAMILY_OF_PROFILE[from.profile];
  const targets = to.groups.filter((group) => visible(school, emitter, `group:${group}`)).map((group) => `target ${group}`);
  return [...targets, ...classPaths(school, from, to), ...rubriquePaths(school, from, to)];
}

function classPaths(school: PlainSchool, from: Somebody, to: Somebody): readonly string[] {
  if (!visible(school, FAMILY_OF_PROFILE[from.profile], 'classSphere')) return [];
  const paths: string[] = [];
  const reached = spheres(school)(to);
  const mine = spheres(school)(from);
  if (reached.some((id) => mine.includes(id))) paths.push('class own');
  if (reached.length > 0 && allClasses(school, from)) paths.push('class all');
  return paths;
}

function rubriquePaths(school: PlainSchool, from: Somebody, to: Somebody): readonly string[] {
  const { rubrique: rows } = school.settings;
  const paths: string[] = [];
  for (const id of joined(school)(from).intersection(joined(school)(to))) {
    if (visible(school, FAMILY_OF_PROFILE[from.profile], 'rubriqueSphere')) paths.push(`rubrique ${id}`);
    if (field(rows, id, 'mailingList') === true && field(rows, id, 'state') === 'active') paths.push(`list ${id}`);
  }
  return paths;
}

/** Whether somebody sends targeted communications. */
export function sendsTargeted({ settings }: PlainSchool, who: Somebody): boolean {
  const has = (holder: string): boolean => field(settings.serviceAccess, `COM|${holder}`, 'role') === 'use';
  const on = field(settings.service, 'COM', 'active') === true;
  return on && (who.groups.some((group) => has(`group:${group}`)) || (who.id !== null && has(`person:${who.id}`)));
}
