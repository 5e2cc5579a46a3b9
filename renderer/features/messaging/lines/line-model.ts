import type { Group } from '../../../../domain/directory/group.ts';
import { findSchoolGroup, type SchoolGroup } from '../../../../domain/directory/school-group.ts';
import { isBackDoor } from '../../../../domain/messaging/back-door.ts';
import { belongsIn, DIRECTION_LINES, functionalLine, FUNCTIONAL_LINES, type FunctionalLine } from '../../../../domain/messaging/functional-lines.ts';
import { linesOf } from '../../../../domain/messaging/matrix.ts';
import { parseMembershipId } from '../../../../domain/rubriques/principal.ts';
import type { DirectoryIndex } from '../../../../domain/school/directory-index.ts';
import type { RightsSide } from '../../../../domain/school/school-rights.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';

/** Somebody in a line, and why. */
export interface LineMember {
  readonly person: number;
  readonly id: string;
  /** The labels of the functions that say she belongs there. */
  readonly functions: readonly string[];
  readonly isNew: boolean;
}

/** A line of « Qui fait quoi ? » as the screen shows it. */
export interface LineModel {
  readonly group: Group;
  readonly own: SchoolGroup | undefined;
  readonly members: readonly LineMember[];
  /** How many people it should hold; undefined for a line of the ENT that is not known here. */
  readonly expected: number | undefined;
  /** Those whose function says they belong there, and who are in no line of that function. */
  readonly missing: readonly number[];
  /** Identifiers of members who left the school. */
  readonly leavers: readonly string[];
  readonly hasTooMany: boolean;
  /** Nobody in it holds its function: it serves to give access to all classes (MSG-10). */
  readonly isBackDoor: boolean;
}

/** Reads every line of a school, in the order of the ENT's screens. */
export function lineModels(view: SettingsView, side: RightsSide, before: RightsSide): readonly LineModel[] {
  const { directory } = side.ground;
  const leavers = leaversByLine(view, directory);
  return linesOf(side.groups).map((group): LineModel => {
    const known = functionalLine(group.id);
    const people = membersIn(side, group.id);
    const had = new Set(membersIn(before, group.id));
    const missing = known === undefined ? [] : missingFrom(known, people.length, side);
    return {
      group,
      own: findSchoolGroup(view, group.id),
      members: people.flatMap((person) => lineMember(known, directory, person, !had.has(person))),
      expected: expectedIn(known, people.length + missing.length),
      missing,
      leavers: leavers.get(group.id) ?? [],
      hasTooMany: known?.expects === 'one' && people.length > 1,
      isBackDoor: known !== undefined && isBackDoor(known, people.flatMap((person) => directory.people[person] ?? [])),
    };
  });
}

function membersIn({ groupMembers, groupIndex }: RightsSide, groupId: string): readonly number[] {
  return groupMembers[groupIndex.get(groupId) ?? -1] ?? [];
}

function lineMember(line: FunctionalLine | undefined, directory: DirectoryIndex, person: number, isNew: boolean): readonly LineMember[] {
  const found = directory.people[person];
  if (found === undefined) return [];
  const functions = found.functions.filter(({ code }) => line?.functions.includes(code) === true).map(({ label }) => label);
  return [{ person, id: found.id, functions, isNew }];
}

function expectedIn(line: FunctionalLine | undefined, withMissing: number): number | undefined {
  if (line === undefined) return undefined;
  return line.expects === 'one' ? 1 : withMissing;
}

/**
 * Those who should be in a line. A line for one person misses nobody once it has somebody; lines of the same function
 * (head and deputy, the two DDFPT) share their people, and miss only who is in none of them.
 */
function missingFrom(line: FunctionalLine, count: number, side: RightsSide): readonly number[] {
  if (line.expects === 'one' && count > 0) return [];
  const alike = FUNCTIONAL_LINES.filter(({ functions }) => functions.some((code) => line.functions.includes(code)));
  const placed = new Set(alike.flatMap(({ id }) => membersIn(side, id)));
  // Upstream bases do not tell the head from a deputy: who is in neither line is shown as a deputy (GRP-04).
  if (line.id === DIRECTION_LINES.head) return [];
  return [...side.ground.directory.people.entries()].flatMap(([i, person]) => (!placed.has(i) && belongsIn(line, person) ? [i] : []));
}

function leaversByLine(view: SettingsView, directory: DirectoryIndex): ReadonlyMap<string, readonly string[]> {
  const leavers = new Map<string, string[]>();
  for (const [id, row] of view.list('membership')) {
    const key = row.fields['member'] === true ? parseMembershipId(id) : undefined;
    if (key === undefined || directory.findPerson(key.personId) !== undefined) continue;
    leavers.set(key.groupId, [...(leavers.get(key.groupId) ?? []), key.personId]);
  }
  return leavers;
}
