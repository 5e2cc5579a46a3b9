import { sidesOfClass } from '../directory/class-sides.ts';
import type { Person } from '../directory/person.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { Comparison } from './delivery-ground.ts';
import type { StatedPlacement } from './delivery.ts';
import { gatherChanges, type ChangeGatherer, type LinkComparison } from './place-changes.ts';
import type { KnownGroups } from './recognition/recognise-groups.ts';
import { nameOf, type KnownPeople } from './recognition/recognise-people.ts';
import type { KnownOfFile } from './recognition/renamed-groups.ts';

/**
 * Siècle, or Onde in the first degree, is the master of the classes and groups of pupils. A pupil leaves a place only when every
 * class and group that the file gives them is known; groups are left alone by a file that states none.
 */
export function comparePlacements(comparison: Comparison, placements: readonly StatedPlacement[], { students, groups }: Pick<KnownOfFile, 'students' | 'groups'>): LinkComparison {
  const { directory } = comparison.ground;
  const gatherer = gatherChanges();
  const isStated = statedKinds(placements, groups);
  for (const placement of placements) {
    const person = students.get(placement.student);
    if (person !== undefined) place(comparison, { gatherer, groups, isStated }, person, placement);
  }
  const moved = gatherer.list();
  followGuardians(directory, gatherer, moved);
  const lost = moved.reduce((sum, { leave }) => sum + leave.length, 0);
  return { changes: gatherer.list(), links: { before: countPlaces(directory), lost } };
}

interface Placing {
  readonly gatherer: ChangeGatherer;
  readonly groups: KnownGroups;
  isStated(kind: string | undefined): boolean;
}

function place({ ground, meet }: Comparison, { gatherer, groups, isStated }: Placing, person: Person, { groups: keys, leftOn }: StatedPlacement): void {
  const here = placesOf(ground.directory, person);
  if (leftOn !== undefined && leftOn <= ground.day) {
    meet('left-student', nameOf(person), { personId: person.id, detail: leftOn });
    gatherer.move(person.id, here, []);
    return;
  }
  const wanted = keys.flatMap((key) => groups.get(key)?.id ?? []);
  if (!wanted.some((id) => ground.directory.findGroup(id)?.kind === 'class')) {
    meet('student-without-class', nameOf(person), { personId: person.id });
    return;
  }
  const settled = here.filter((id) => isStated(ground.directory.findGroup(id)?.kind));
  gatherer.move(person.id, wanted.length === keys.length ? settled : settled.filter((id) => wanted.includes(id)), wanted);
}

/** Some schools keep the groups of pupils in their timetable software: the files of Siècle then name none. */
function statedKinds(placements: readonly StatedPlacement[], groups: KnownGroups): Placing['isStated'] {
  const kinds = new Set<string | undefined>(placements.flatMap((one) => one.groups.flatMap((key) => groups.get(key)?.kind ?? [])));
  return (kind) => kinds.has(kind);
}

function placesOf({ findGroup }: DirectoryIndex, { groupIds }: Person): readonly string[] {
  return groupIds.filter((id) => {
    const kind = findGroup(id)?.kind;
    return kind === 'class' || kind === 'teaching';
  });
}

/** Those who answer for a pupil are in the groups computed about the classes of their children. */
function followGuardians(directory: DirectoryIndex, gatherer: ChangeGatherer, moved: LinkComparison['changes']): void {
  const moves = new Map(moved.map((change) => [change.personId, change]));
  const sides = new Set(directory.groups.flatMap(({ id, kind }) => (kind === 'class' ? sidesOfClass(id).guardians : [])));
  for (const guardian of directory.people) {
    if (!guardian.childrenIds.some((id) => moves.has(id))) continue;
    const classes = guardian.childrenIds.flatMap((id) => {
      const child = directory.findPerson(id);
      const change = moves.get(id);
      return child === undefined ? [] : [...child.groupIds.filter((one) => change?.leave.includes(one) !== true), ...(change?.join ?? [])];
    });
    const wanted = new Set(classes.map((id) => sidesOfClass(id).guardians).filter((id) => sides.has(id)));
    gatherer.move(guardian.id, guardian.groupIds.filter((id) => sides.has(id)), [...wanted]);
  }
}

function countPlaces(directory: DirectoryIndex): number {
  return directory.people.reduce((sum, person) => (person.profile === 'student' ? sum + placesOf(directory, person).length : sum), 0);
}

/** Tells the pupils of the ENT whom a file of pupils does not name. */
export function tellAbsentStudents({ ground: { directory }, meet }: Comparison, students: KnownPeople): void {
  const named = new Set([...students.values()].map(({ id }) => id));
  for (const person of directory.people) {
    if (person.profile === 'student' && !named.has(person.id)) meet('absent-student', nameOf(person), { personId: person.id });
  }
}
