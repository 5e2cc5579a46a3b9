import { overlap, type Period } from '../kernel/days.ts';
import type { Person } from '../directory/person.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { PlannedReplacement } from './replacement.ts';

/** Why somebody could replace. */
export type SuggestionReason =
  | { readonly kind: 'teaches-class'; readonly classId: string }
  | { readonly kind: 'same-subject'; readonly subject: string }
  | { readonly kind: 'free' };

/** Somebody who could replace, and why. */
export interface Suggestion {
  readonly personId: string;
  readonly reasons: readonly SuggestionReason[];
}

/** Who is to be replaced, when (null: not said yet), in which classes (none: all of theirs); `exceptId`: the replacement that is being changed. */
export interface SuggestionAsk {
  readonly absentId: string;
  readonly period: Period | null;
  readonly classIds: readonly string[];
  readonly exceptId?: string | undefined;
}

/**
 * The teachers who could replace another, those with most reasons first (inferred: no source ranks substitutes).
 * Nobody without a class or a subject in common; who is absent or already replaces then is not said to be free.
 */
export function suggestSubstitutes(directory: Pick<DirectoryIndex, 'people' | 'findPerson' | 'findGroup'>, known: readonly PlannedReplacement[], ask: SuggestionAsk): readonly Suggestion[] {
  const absent = directory.findPerson(ask.absentId);
  if (absent === undefined) return [];
  const classIds = ask.classIds.length === 0 ? classesOf(directory, absent) : ask.classIds;
  const busy = busyPeople(known, ask);
  return directory.people
    .filter(({ id, profile }) => profile === 'teacher' && id !== absent.id)
    .map((person): Suggestion => {
      const shared = sharedWith(person, absent, classIds.filter((id) => classesOf(directory, person).includes(id)));
      return { personId: person.id, reasons: shared.length === 0 || busy.has(person.id) || ask.period === null ? shared : [...shared, { kind: 'free' }] };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length || a.personId.localeCompare(b.personId));
}

/** The classes of somebody: those they are in, and those whose computed group of teachers they are in. */
export function classesOf({ findGroup }: Pick<DirectoryIndex, 'findGroup'>, { groupIds }: Pick<Person, 'groupIds'>): readonly string[] {
  const found = groupIds.map((id) => (findGroup(id)?.kind === 'class' ? id : findGroup(id)?.classId));
  return [...new Set(found.filter((id) => id !== undefined))];
}

function sharedWith({ subjects }: Person, absent: Person, classIds: readonly string[]): readonly SuggestionReason[] {
  return [
    ...subjects.filter((subject) => absent.subjects.includes(subject)).map((subject) => ({ kind: 'same-subject', subject }) as const),
    ...classIds.map((classId) => ({ kind: 'teaches-class', classId }) as const),
  ];
}

function busyPeople(known: readonly PlannedReplacement[], { period, exceptId }: SuggestionAsk): ReadonlySet<string> {
  const then = known.filter((one) => one.id !== exceptId && period !== null && overlap(one.period, period));
  return new Set(then.flatMap(({ absentId, substituteId }) => [absentId, substituteId]));
}
