import type { Group } from '../directory/group.ts';
import type { Rubrique } from '../rubriques/rubrique.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { accessId, fieldValue } from '../sync/row.ts';
import { classesOf, replacedClasses } from './replaced-classes.ts';
import type { Replacement } from './replacement.ts';

/** What a replacement opens to the substitute until its end, and what stays after it. */
export interface ReplacementEffect {
  /** The classes that are replaced: those of the scope, or all of the absent teacher's. */
  readonly classes: readonly Group[];
  /** The rubriques of those classes. */
  readonly rubriques: readonly Rubrique[];
  /** Students of those classes and those who answer for them, each once. */
  readonly students: number;
  readonly guardians: number;
  /** Rubriques where the substitute holds a right of their own without teaching the class: nothing takes it back at the end (RPL-09). */
  readonly keeps: readonly Rubrique[];
}

/**
 * What somebody who acts as the absent teacher has (P7 of domain.md §2.6: same classes, same menu).
 * Which rubriques and which correspondents that means is inferred: no source lists them.
 */
export function replacementEffect(side: RightsSide, { absentId, substituteId, scope }: Pick<Replacement, 'absentId' | 'substituteId' | 'scope'>): ReplacementEffect {
  const { directory } = side.ground;
  const classIds = new Set(replacedClasses(directory, { absentId, scope }));
  const rubriques = side.rubriques.filter(({ kind, classId, state }) => kind === 'classe' && state === 'active' && classId !== null && classIds.has(classId));
  return {
    classes: directory.groups.filter(({ id }) => classIds.has(id)),
    rubriques,
    ...audienceOf(side, classIds),
    keeps: rubriques.filter((rubrique) => isKept(side, substituteId, rubrique)),
  };
}

function audienceOf({ ground: { directory } }: RightsSide, classIds: ReadonlySet<string>): { readonly students: number; readonly guardians: number } {
  const students = new Set(directory.people.filter(({ profile, groupIds }) => profile === 'student' && groupIds.some((id) => classIds.has(id))).map(({ id }) => id));
  const guardians = directory.people.filter(({ profile, childrenIds }) => profile === 'guardian' && childrenIds.some((id) => students.has(id)));
  return { students: students.size, guardians: guardians.length };
}

function isKept({ view, ground: { directory } }: RightsSide, substituteId: string, { id, classId }: Rubrique): boolean {
  const role = fieldValue(view.find('access', accessId(id, { kind: 'person', id: substituteId })), 'access', 'role');
  const taught = classesOf(directory, { groupIds: directory.findPerson(substituteId)?.groupIds ?? [] });
  return role !== 'none' && !taught.some((one) => one === classId);
}
