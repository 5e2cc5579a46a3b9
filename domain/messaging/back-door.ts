import { removeMembers } from '../directory/group-gestures.ts';
import type { Person } from '../directory/person.ts';
import type { SchoolGroup } from '../directory/school-group.ts';
import type { Intended } from '../draft/intended.ts';
import type { SettingsView } from '../sync/row.ts';
import { belongsIn, DIRECTION_LINES, type FunctionalLine } from './functional-lines.ts';
import { grantAllClasses } from './matrix-gestures.ts';

const DIRECTION: ReadonlySet<string> = new Set(Object.values(DIRECTION_LINES));

/**
 * Whether nobody in a line holds the function that it is about: it then serves to give access to all classes (O-01b,
 * MSG-10; inferred). Whoever has no function says nothing; the lines of the direction may hold somebody who stands in.
 */
export function isBackDoor(line: FunctionalLine, members: readonly Pick<Person, 'functions'>[]): boolean {
  if (DIRECTION.has(line.id)) return false;
  return members.length > 0 && members.every((person) => person.functions.length > 0 && !belongsIn(line, person));
}

/** Gives people of a line the access to all classes that they are in it for, and takes them out of it; undefined when none is there. */
export function replaceBackDoor(view: SettingsView, line: SchoolGroup, people: readonly string[]): Intended | undefined {
  const out = removeMembers(view, line, people);
  return out && { ...out, changes: [...(grantAllClasses(view, people, true)?.changes ?? []), ...out.changes] };
}
