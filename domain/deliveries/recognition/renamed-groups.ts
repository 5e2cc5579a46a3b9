import type { Group } from '../../directory/group.ts';
import { must } from '../../kernel/assert.ts';
import { isHeir } from '../../school/same-people.ts';
import type { RenamedGroup } from '../../school/upstream-report.ts';
import { teachersOf } from '../compare-teachings.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { StatedGroup } from '../delivery.ts';
import type { KnownGroups } from './recognise-groups.ts';
import type { KnownPeople } from './recognise-people.ts';

/** The people of a file that the school knows, whom each group is recognised by. */
export interface KnownOfFile {
  readonly teachers: KnownPeople;
  readonly students: KnownPeople;
  readonly guardians: KnownPeople;
  readonly groups: KnownGroups;
}

/** A class or group of the school, and how the file calls it. */
export interface Renaming {
  readonly stated: StatedGroup;
  readonly group: Group;
}

/** Fewer people than this are met together by chance; inferred. */
const FEWEST = 3;

/**
 * Finds the classes and groups that bear another name in the file: those of the school that the file no longer names, whose
 * people it puts in one that the school does not know (S2-112).
 */
export function findRenamed(comparison: Comparison, known: Omit<KnownOfFile, 'guardians'>): readonly Renaming[] {
  const { delivery, ground } = comparison;
  const named = new Set([...known.groups.values()].map(({ id }) => id));
  const lost = ground.directory.groups.filter(({ id, kind }) => (kind === 'class' || kind === 'teaching') && !named.has(id));
  const unknown = (delivery.groups ?? []).filter(({ key }) => !known.groups.has(key));
  if (lost.length === 0 || unknown.length === 0) return [];
  const members = membersInFile(comparison, known);
  const before = membersHere(comparison, lost);
  return unknown.flatMap((stated): readonly Renaming[] => {
    const [only, ...others] = lost.filter((group) => group.kind === stated.kind && takesPlace(must(before.get(group), 'each was looked at'), members.get(stated.key) ?? []));
    return only === undefined || others.length > 0 ? [] : [{ stated, group: only }];
  });
}

/** Says so of each: the school may hold it twice. */
export function tellRenamed({ meet }: Comparison, renamed: readonly Renaming[]): readonly RenamedGroup[] {
  return renamed.map(({ stated: { kind, name: after }, group: { id, name: before } }) => {
    meet('renamed-group', after, { groupId: id, detail: before });
    return { kind, id, before, after };
  });
}

/** By pupils where the file places them, else by teachers. */
function membersInFile({ delivery }: Comparison, { teachers, students }: Pick<KnownOfFile, 'teachers' | 'students'>): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  const put = (group: string, person: { readonly id: string } | undefined): void => {
    if (person !== undefined) members.set(group, [...(members.get(group) ?? []), person.id]);
  };
  const { placements, services = [] } = delivery;
  if (placements === undefined) for (const { teacher, group } of services) put(group, teachers.get(teacher));
  else for (const { student, groups } of placements) for (const group of groups) put(group, students.get(student));
  return members;
}

/** The same people of the school, by class or group that the file no longer names. */
function membersHere({ ground: { directory }, delivery }: Comparison, groups: readonly Group[]): ReadonlyMap<Group, readonly string[]> {
  if (delivery.placements === undefined) return new Map(groups.map((group) => [group, teachersOf(directory, group)]));
  const students = directory.people.filter(({ profile }) => profile === 'student');
  return new Map(groups.map((group) => [group, students.filter(({ groupIds }) => groupIds.includes(group.id)).map(({ id }) => id)]));
}

function takesPlace(before: readonly string[], now: readonly string[]): boolean {
  return before.length >= FEWEST && isHeir(before, now) && isHeir(now, before);
}
