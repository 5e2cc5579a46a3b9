import { overlap } from '../../kernel/days.ts';
import type { Person } from '../../directory/person.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import type { WeeklyLesson } from '../../timetable/teacher-timetable.ts';
import { busyLessons, type FindTimetable } from './busy-lessons.ts';
import { classesOf, replacedClasses } from '../replaced-classes.ts';
import type { PlannedReplacement, ReplacementPeriod, ReplacementScope } from '../replacement.ts';

/** Why somebody could replace. */
export type SuggestionReason =
  | { readonly kind: 'teaches-class'; readonly classId: string }
  | { readonly kind: 'same-subject'; readonly subject: string }
  /** `lessons`: both timetables are known, and no lesson of theirs is in the way; `days`: they neither are absent nor replace anybody then. */
  | { readonly kind: 'free'; readonly by: 'days' | 'lessons' };

/** Somebody who could replace, and why. */
export interface Suggestion {
  readonly personId: string;
  readonly reasons: readonly SuggestionReason[];
  /** The lessons that they could not take, having one themselves; none where no timetable tells. */
  readonly busy: readonly WeeklyLesson[];
}

/** Who is to be replaced, when (null: not said yet), in what; `exceptId`: the replacement that is being changed. */
export interface SuggestionAsk {
  readonly absentId: string;
  readonly period: ReplacementPeriod | null;
  readonly scope: ReplacementScope;
  readonly exceptId?: string | undefined;
}

/** Where substitutes are looked for: the people, the replacements that there are, the weeks of teachers. */
export interface SuggestionGround {
  readonly directory: Pick<DirectoryIndex, 'people' | 'findPerson' | 'findGroup'>;
  readonly known: readonly PlannedReplacement[];
  readonly findTimetable: FindTimetable;
}

/**
 * The teachers who could replace another, those with most reasons first (inferred: no source ranks substitutes).
 * Nobody without a class or a subject in common; who is absent, already replaces or has lessons then is not said to be free.
 */
export function suggestSubstitutes(ground: SuggestionGround, ask: SuggestionAsk): readonly Suggestion[] {
  const { directory, known } = ground;
  const absent = directory.findPerson(ask.absentId);
  if (absent === undefined) return [];
  const classIds = replacedClasses(directory, ask);
  const away = busyPeople(known, ask);
  return directory.people
    .filter(({ id, profile }) => profile === 'teacher' && id !== absent.id)
    .flatMap((person): readonly Suggestion[] => {
      const shared = sharedWith(person, absent, classIds.filter((id) => classesOf(directory, person).includes(id)));
      return shared.length === 0 ? [] : [suggestionOf(ground, ask, { personId: person.id, shared, isAway: away.has(person.id) })];
    })
    .toSorted((a, b) => b.reasons.length - a.reasons.length || a.busy.length - b.busy.length || a.personId.localeCompare(b.personId));
}

interface Candidate {
  readonly personId: string;
  readonly shared: readonly SuggestionReason[];
  readonly isAway: boolean;
}

function suggestionOf({ findTimetable }: SuggestionGround, { absentId, scope, period }: SuggestionAsk, { personId, shared, isAway }: Candidate): Suggestion {
  const busy = period === null ? undefined : busyLessons(findTimetable, { absentId, substituteId: personId, scope, period });
  const isFree = period !== null && !isAway && (busy ?? []).length === 0;
  return { personId, reasons: isFree ? [...shared, { kind: 'free', by: busy === undefined ? 'days' : 'lessons' }] : shared, busy: busy ?? [] };
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
