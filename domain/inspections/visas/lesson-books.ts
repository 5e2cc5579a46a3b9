import type { Person } from '../../directory/person.ts';
import { searchKey } from '../../directory/search.ts';
import { overlap, type Period } from '../../kernel/days.ts';
import { compareCodes } from '../../kernel/order.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import { listReplacements, type PlannedReplacement } from '../../replacements/replacement.ts';
import type { SettingsView } from '../../sync/row.ts';
import { IS_THEIRS, lessonDays } from '../../timetable/lesson-days.ts';
import { findTimetable, type TeacherTimetable } from '../../timetable/teacher-timetable.ts';
import { listInspections, type PlannedInspection } from '../inspection.ts';
import { listVisas, type Visa } from './visa.ts';

/** Who keeps a lesson book: a librarian is inspected, and endorsed, as a teacher is. */
export function keepsLessonBook({ profile }: Pick<Person, 'profile'>): boolean {
  return profile === 'teacher' || profile === 'librarian';
}

/** Whether a visa is on the lesson book of a teacher; of a subject, where they teach it or nobody knows what they teach. */
export function isOnBook({ teacherId, subject }: Pick<Visa, 'teacherId' | 'subject'>, teacher: Pick<Person, 'id' | 'subjects'>): boolean {
  if ((teacherId ?? teacher.id) !== teacher.id) return false;
  return subject === null || teacher.subjects.length === 0 || teacher.subjects.some((one) => sameSubject(one, subject));
}

/** The visas that freeze days of a period on the lesson book of a teacher. */
export function frozenBy(visas: readonly Visa[], teacher: Pick<Person, 'id' | 'subjects'>, period: Period): readonly Visa[] {
  return visas.filter((visa) => isOnBook(visa, teacher) && overlap(visa, period));
}

/** Whose book it is; of whoever has left, nobody knows what they taught. */
export function bookOf({ findPerson }: Pick<DirectoryIndex, 'findPerson'>, id: string): Pick<Person, 'id' | 'subjects'> {
  return findPerson(id) ?? { id, subjects: [] };
}

function sameSubject(one: string, other: string): boolean {
  return searchKey(one) === searchKey(other);
}

/** Where a lesson book stands: the visas that were noted on it, and what meets them. */
export interface LessonBook {
  readonly teacher: Person;
  readonly visas: readonly Visa[];
  /** The last day that a visa freezes (`YYYY-MM-DD`); null: none was noted. */
  readonly until: string | null;
  /** How many lessons these visas freeze, by the last timetable imported; null where it does not say. */
  readonly lessons: number | null;
  /** Accesses that are open, or about to be, on days that a visa freezes (INS-06). */
  readonly inspections: readonly PlannedInspection[];
  /** Days on which somebody else keeps this book, that a visa freezes. */
  readonly replacements: readonly PlannedReplacement[];
}

/** The lesson books of a school, those that nothing was noted on first. */
export function lessonBooks(view: SettingsView, people: readonly Person[]): readonly LessonBook[] {
  const visas = listVisas(view);
  const inspections = listInspections(view).filter(({ state }) => state !== 'closed');
  const replacements = listReplacements(view);
  return people.filter(keepsLessonBook).map((teacher): LessonBook => {
    const own = visas.filter((visa) => isOnBook(visa, teacher));
    const isFrozen = (period: Parameters<typeof overlap>[0]): boolean => own.some((visa) => overlap(visa, period));
    return {
      teacher,
      visas: own,
      until: own.map(({ to }) => to).toSorted(compareCodes).at(-1) ?? null,
      lessons: frozenLessons(findTimetable(view, teacher.id), own),
      inspections: inspections.filter(({ teacherId, window }) => teacherId === teacher.id && isFrozen(window)),
      replacements: replacements.filter(({ absentId, period }) => absentId === teacher.id && isFrozen(period)),
    };
  }).toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null));
}

/** The lessons that visas freeze, each once, whoever gives them; of a subject, those that the timetable says are of it. */
export function frozenLessons(timetable: TeacherTimetable | undefined, visas: readonly Visa[]): number | null {
  if (timetable === undefined) return null;
  const frozen = visas.flatMap((visa) =>
    timetable.lessons
      .filter(({ subject }) => visa.subject === null || sameSubject(subject, visa.subject))
      .flatMap((lesson) => lessonDays(timetable, lesson, visa, IS_THEIRS).map((day) => `${day} ${lesson.from}`)),
  );
  return new Set(frozen).size;
}
