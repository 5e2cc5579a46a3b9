import type { Group } from '../directory/group.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { must } from '../kernel/assert.ts';
import { oncePer } from '../kernel/once.ts';
import { addPerson, listPeople, peopleSet, type PeopleSet } from '../rights/people-set.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';

/** Who writes as what, and the spheres of the classes: what upstream bases alone decide. */
export interface Spheres {
  /** Per person, the column of « Qui voit qui ? » that is hers. */
  readonly emitters: readonly string[];
  /** Per column, its people. */
  readonly people: ReadonlyMap<string, PeopleSet>;
  readonly classes: readonly Group[];
  readonly classIndex: ReadonlyMap<string, number>;
  /** Per class, its pupils, those who answer for them, and its teachers. */
  readonly members: readonly PeopleSet[];
  /** Per person, the indices of the classes whose sphere she is in. */
  readonly classesOf: readonly (readonly number[])[];
}

/** The spheres of a school, read once for each directory. */
export const spheresOf = oncePer(readSpheres);

function readSpheres(directory: DirectoryIndex): Spheres {
  const { people, groups } = directory;
  const emitters = people.map(({ profile }) => FAMILY_OF_PROFILE[profile]);
  const byEmitter = new Map<string, PeopleSet>(emitters.map((emitter) => [emitter, peopleSet(people.length, [])]));
  emitters.forEach((emitter, i) => addPerson(must(byEmitter.get(emitter), 'each column was made above'), i));
  const classes = groups.filter(({ kind }) => kind === 'class');
  const classIndex = new Map(classes.map(({ id }, i) => [id, i]));
  const members = sphereMembers(directory, classIndex);
  const classesOf: number[][] = people.map(() => []);
  members.forEach((sphere, c) => listPeople(sphere).forEach((person) => classesOf[person]?.push(c)));
  return { emitters, people: byEmitter, classes, classIndex, members, classesOf };
}

/** The pupils of each class, the groups computed about it, and those who answer for its pupils. */
function sphereMembers(directory: DirectoryIndex, classIndex: ReadonlyMap<string, number>): readonly PeopleSet[] {
  const members = Array.from(classIndex, () => peopleSet(directory.people.length, []));
  const put = (classId: string | undefined, person: number): void => {
    const sphere = members[classIndex.get(classId ?? '') ?? -1];
    if (sphere !== undefined) addPerson(sphere, person);
  };
  directory.groups.forEach(({ id, classId }, g) => {
    directory.upstreamMembers[g]?.forEach((person) => put(classIndex.has(id) ? id : classId, person));
  });
  directory.people.forEach(({ childrenIds }, guardian) => {
    for (const child of childrenIds) {
      directory.findPerson(child)?.groupIds.forEach((id) => put(id, guardian));
    }
  });
  return members;
}

/** The class that a group is or is about (« Responsables de 6e A »), by index; undefined for any other group. */
export function classOfGroup({ classIndex }: Spheres, { id, classId }: Group): number | undefined {
  return classIndex.get(id) ?? classIndex.get(classId ?? '');
}
