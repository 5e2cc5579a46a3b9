import { must } from '../kernel/assert.ts';
import { membersOf } from '../rights/memberships.ts';
import { addPeople, bothOf, countPeople, peopleSet, without, type PeopleSet } from '../rights/people-set.ts';
import { standingOf, type Correspondent, type Standing } from './correspondent.ts';
import { readMessagingSettings } from './messaging-settings.ts';
import type { SingleTeacherNote } from './reach-paths.ts';
import { removeSelf } from './reach.ts';
import type { Reach } from './school-reach.ts';

/** By what one is reached, as it bears on names. */
export type WayKind = PathToName['via'] | 'listOnlyGroup' | 'wholeTeam';

/** Whether a path only leads to a list, written to whole, or also shows its people by name; where that comes from. */
export interface WayRule {
  readonly kind: WayKind;
  readonly byName: boolean;
  readonly ref: string;
  /** No source states it: shown with « Déduit ». */
  readonly inferred: boolean;
}

/**
 * What each kind of path shows. Being open is enough to write to the whole list, whatever the rule of the group; that rule only adds names
 * (connectors.md §14). `listOnlyGroup`: the platform was read, and its group shows nobody by name (NONE or INCOMING there).
 */
const WAY_RULES: Readonly<Record<WayKind, Omit<WayRule, 'kind'>>> = {
  target: { byName: true, ref: 'O-07', inferred: true },
  listOnlyGroup: { byName: false, ref: 'connectors.md §2.4', inferred: false },
  classSphere: { byName: true, ref: 'S2-030', inferred: true },
  wholeTeam: { byName: false, ref: 'S2-093', inferred: false },
  rubriqueSphere: { byName: true, ref: 'S2-030', inferred: true },
  mailingList: { byName: false, ref: 'O-03', inferred: true },
};

/** Groups whose people the platform shows by no name, by identifier; none where no platform was read. */
export type ListOnlyGroups = ReadonlySet<string>;

/** What of a path bears on names. */
export type PathToName =
  | { readonly via: 'target'; readonly group: { readonly id: string } }
  | { readonly via: 'classSphere'; readonly note?: SingleTeacherNote }
  | { readonly via: 'rubriqueSphere' | 'mailingList' };

/** The rule of one path. */
export function wayOf(path: PathToName, listOnly: ListOnlyGroups): WayRule {
  const kind = kindOf(path, listOnly);
  return { kind, ...WAY_RULES[kind] };
}

function kindOf(path: PathToName, listOnly: ListOnlyGroups): WayKind {
  if (path.via === 'target') return listOnly.has(path.group.id) ? 'listOnlyGroup' : 'target';
  return path.via === 'classSphere' && path.note === 'all-at-once' ? 'wholeTeam' : path.via;
}

/** How somebody reaches somebody by all of these paths; undefined without any. What is stated is kept before what is deduced. */
export function bestWay(paths: readonly PathToName[], listOnly: ListOnlyGroups): WayRule | undefined {
  const rank = ({ byName, inferred }: WayRule): number => Number(byName) * 2 + Number(!inferred);
  return paths.map((path) => wayOf(path, listOnly)).toSorted((a, b) => rank(b) - rank(a))[0];
}

/** Those whom somebody picks by name, among those to whom she can start to write. */
export function namedRecipients(reach: Reach, who: Correspondent, listOnly: ListOnlyGroups): PeopleSet {
  const standing = standingOf(reach, who);
  const { side, circles } = reach;
  const { groups, seesClasses, seesRubriques } = reach.emitter(standing.emitter);
  const named = peopleSet(side.rights.input.people, []);
  for (const group of groups) if (!listOnly.has(must(side.groups[group], 'a group of the side').id)) addPeople(named, membersOf(side.rights.memberships, group));
  if (seesClasses) addPeople(named, namedInClasses(reach, standing));
  if (seesRubriques) for (const at of circles.all) if (standing.inCircle(at)) addPeople(named, circles.of(at));
  removeSelf(named, standing);
  return named;
}

/** A pupil who must write to the whole team of her class picks no teacher of it (S2-093). */
function namedInClasses({ side, spheres, anyClass }: Reach, { everyClass, classes, emitter }: Standing): PeopleSet {
  if (everyClass) return anyClass;
  const own = peopleSet(side.rights.input.people, []);
  for (const at of classes) addPeople(own, must(spheres.members[at], 'a class of the spheres'));
  const teachers = spheres.people.get('teacher');
  return isWholeTeam(side, emitter) && teachers !== undefined ? without(own, teachers) : own;
}

function isWholeTeam({ view }: Reach['side'], emitter: string): boolean {
  return emitter === 'student' && readMessagingSettings(view).studentMayWriteSingleTeacher === false;
}

/** Those who pick somebody by name, among those who can start to write to her. */
export function namedWriters(reach: Reach, who: Correspondent, listOnly: ListOnlyGroups): PeopleSet {
  const standing = standingOf(reach, who);
  const { side, spheres } = reach;
  const writers = peopleSet(side.rights.input.people, []);
  for (const [emitter, people] of spheres.people) {
    const isNamed = (group: number): boolean => standing.inGroup(group) && !listOnly.has(must(side.groups[group], 'a group of the side').id);
    if (reach.emitter(emitter).groups.some(isNamed)) addPeople(writers, people);
    else for (const part of namingParts(reach, standing, emitter)) addPeople(writers, bothOf(part, people));
  }
  removeSelf(writers, standing);
  return writers;
}

/** Those who, if they are of a column, pick somebody by name by a class or by a rubrique. */
function namingParts({ side, spheres, everyClass, circles, emitter: read }: Reach, { classes, emitter: own, inCircle }: Standing, emitter: string): readonly PeopleSet[] {
  const { seesClasses, seesRubriques } = read(emitter);
  const isAtOnce = isWholeTeam(side, emitter) && own === 'teacher';
  return [
    ...(seesClasses && classes.length > 0 ? [everyClass, ...(isAtOnce ? [] : spheres.members.filter((_, at) => classes.includes(at)))] : []),
    ...(seesRubriques ? circles.all.filter((at) => inCircle(at)).map((at) => circles.of(at)) : []),
  ];
}

/** How many of some people, whom somebody reaches, she only reaches through a list. */
export function countListOnly(reach: Reach, who: Correspondent, listOnly: ListOnlyGroups, among: PeopleSet): number {
  return countPeople(without(among, namedRecipients(reach, who, listOnly)));
}

/** How many of some people, who can start to write to somebody, only do so through a list. */
export function countWritersListOnly(reach: Reach, who: Correspondent, listOnly: ListOnlyGroups, among: PeopleSet): number {
  return countPeople(without(among, namedWriters(reach, who, listOnly)));
}
