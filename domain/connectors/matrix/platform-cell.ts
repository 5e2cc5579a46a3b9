import { bothOf, eitherOf, peopleSet, without, type PeopleSet } from '../../rights/people-set.ts';
import type { PlatformGroup, PlatformSchool } from '../platform-school.ts';
import { membersOf, present, ranksOf } from '../reach/group-sets.ts';

/** One cell of « Qui voit qui ? », in the words of a platform: who writes, by profile, and the groups that they see. */
export interface PlatformCell {
  readonly profile: string;
  /** None for « Mes classes »: each class by itself, to its pupils, its parents and its teachers. */
  readonly targets: readonly string[] | 'ownClass';
  /** People there whom the school knows otherwise: of another family, or not in that group. Nothing is asked of them. */
  readonly notFrom?: ReadonlySet<string>;
  readonly notTo?: ReadonlySet<string>;
}

/** A part of a cell that one set of links carries: everybody of one set to everybody of another. */
interface CellBlock {
  /** Groups through which those people could write. */
  readonly starts: readonly PlatformGroup[];
  readonly ends: readonly string[];
  readonly from: PeopleSet;
  readonly to: PeopleSet;
}

/** Profiles that write through the groups of their class: the one of the whole school opens them all to each other (§7.5). */
const CLASS_LEVEL: ReadonlySet<string> = new Set(['Student', 'Relative']);
const CLASS_SPHERE: readonly (string | null)[] = ['Student', 'Relative', 'Teacher'];

/** The parts of a cell: one, or one per class. */
export function blocksOf(school: PlatformSchool, cell: PlatformCell): readonly CellBlock[] {
  const { people, groups } = school;
  const { profile, targets } = cell;
  const ofProfile = groups.filter((group) => group.profile === profile);
  const block = (starts: readonly PlatformGroup[], ends: readonly PlatformGroup[], from: PeopleSet): CellBlock => ({
    starts, ends: ends.map(({ id }) => id),
    from: present(without(from, named(school, cell.notFrom)), people),
    to: present(without(ends.map((end) => membersOf(end, people)).reduce(eitherOf, peopleSet(people.length, [])), named(school, cell.notTo)), people),
  });
  const writers = peopleSet(people.length, people.flatMap((person, i) => (person.profile === profile ? [i] : [])));
  if (targets === 'ownClass') {
    const inClass = (id: string | null): readonly PlatformGroup[] => groups.filter((group) => group.kind === 'class' && group.classId === id && CLASS_SPHERE.includes(group.profile));
    return ofProfile.filter(({ kind }) => kind === 'class').map((start) => block([start], inClass(start.classId), bothOf(writers, membersOf(start, people))));
  }
  const starts = ofProfile.filter(({ kind }) => kind === (CLASS_LEVEL.has(profile) ? 'class' : 'profile'));
  return [block(starts, groups.filter(({ id }) => targets.includes(id)), writers)];
}

function named({ people }: PlatformSchool, ids: ReadonlySet<string> | undefined): PeopleSet {
  const ranks = ranksOf(people);
  return peopleSet(people.length, [...(ids ?? [])].flatMap((id) => ranks.get(id) ?? []));
}
