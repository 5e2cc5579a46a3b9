import { sidesOfClass } from '../directory/class-sides.ts';
import type { Group } from '../directory/group.ts';
import { worksHere } from '../directory/profile.ts';
import { oncePer } from '../kernel/once.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { Comparison } from './delivery-ground.ts';
import type { StatedService } from './delivery.ts';
import { gatherChanges, type LinkComparison } from './place-changes.ts';
import type { KnownGroups } from './recognition/recognise-groups.ts';
import { nameOf, type KnownPeople } from './recognition/recognise-people.ts';

/**
 * STSweb is the master of who teaches whom. Teachers enter the classes and groups that the file gives them; they leave only
 * those of which it names every teacher, and knows each: a service without teacher, or with one whom the ENT does not know,
 * proves nothing against the others, nor does a head teacher in a class whose services are not given yet.
 */
export function compareTeachings({ ground: { directory }, delivery }: Comparison, teachers: KnownPeople, groups: KnownGroups): LinkComparison {
  const gatherer = gatherChanges();
  let lost = 0;
  for (const [placeId, { wanted, hasService, isUnsure }] of teachingsOf(directory, delivery.services ?? [], { teachers, groups, unstaffed: new Set(delivery.unstaffed) })) {
    const there = teachersIn(directory, placeId);
    for (const id of wanted) if (!there.includes(id)) gatherer.join(id, placeId);
    for (const id of hasService && !isUnsure ? there : []) {
      if (wanted.has(id)) continue;
      gatherer.leave(id, placeId);
      lost += 1;
    }
  }
  return { changes: gatherer.list(), links: { before: countTeachings(directory), lost } };
}

interface Teaching {
  readonly wanted: Set<string>;
  hasService: boolean;
  isUnsure: boolean;
}

interface KnownSides {
  readonly teachers: KnownPeople;
  readonly groups: KnownGroups;
  readonly unstaffed: ReadonlySet<string>;
}

function teachingsOf(
  directory: DirectoryIndex,
  services: readonly StatedService[],
  { teachers, groups, unstaffed }: KnownSides,
): ReadonlyMap<string, Teaching> {
  const places = new Map<string, Teaching>();
  for (const { teacher, group, subject } of services) {
    const placeId = teachersPlace(directory, groups.get(group));
    if (placeId === undefined) continue;
    const place = places.get(placeId) ?? { wanted: new Set(), hasService: false, isUnsure: unstaffed.has(group) };
    const person = teachers.get(teacher);
    if (person === undefined) place.isUnsure = true;
    else place.wanted.add(person.id);
    place.hasService ||= subject !== '';
    places.set(placeId, place);
  }
  return places;
}

/** The group in which the teachers of a class or of a teaching group are; undefined where the directory has none. */
export function teachersPlace(directory: DirectoryIndex, group: Group | undefined): string | undefined {
  if (group === undefined) return undefined;
  const id = group.kind === 'class' ? sidesOfClass(group.id).teachers : group.id;
  return directory.findGroup(id)?.id;
}

/** Those who teach a class or a teaching group; nobody where the directory has no place for them. */
export function teachersOf(directory: DirectoryIndex, group: Group | undefined): readonly string[] {
  const place = teachersPlace(directory, group);
  return place === undefined ? [] : teachersIn(directory, place);
}

/** Those of a group who are neither pupils nor families. */
function teachersIn(directory: DirectoryIndex, groupId: string): readonly string[] {
  return staffByGroup(directory).get(groupId) ?? [];
}

const staffByGroup = oncePer(({ people }: DirectoryIndex): ReadonlyMap<string, readonly string[]> => {
  const places = people.filter(worksHere).flatMap(({ id, groupIds }) => groupIds.map((groupId) => ({ id, groupId })));
  return new Map([...Map.groupBy(places, ({ groupId }) => groupId)].map(([groupId, staff]) => [groupId, staff.map(({ id }) => id)]));
});

function countTeachings(directory: DirectoryIndex): number {
  return directory.groups
    .filter(({ kind }) => kind === 'class' || kind === 'teaching')
    .reduce((sum, group) => sum + teachersOf(directory, group).length, 0);
}

/** Tells who has no service in a file that gives services (ALI-08), and the classes of the school that it gives no teacher (MSG-08). */
export function tellWithoutService({ ground: { directory }, delivery, meet }: Comparison, teachers: KnownPeople, groups: KnownGroups): void {
  const services = (delivery.services ?? []).filter(({ subject }) => subject !== '');
  if (services.length === 0) return;
  const serving = new Set(services.map(({ teacher }) => teacher));
  for (const stated of delivery.teachers ?? []) {
    if (!serving.has(stated.key)) meet('teacher-without-service', nameOf(stated), { personId: teachers.get(stated.key)?.id });
  }
  const taught = new Set(services.map(({ group }) => groups.get(group)?.id));
  for (const { id, name, kind } of directory.groups) {
    if (kind === 'class' && !taught.has(id)) meet('class-without-teacher', name, { groupId: id });
  }
}
