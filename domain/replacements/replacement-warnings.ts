import { listInspections, type PlannedInspection } from '../inspections/inspection.ts';
import { frozenBy } from '../inspections/visas/lesson-books.ts';
import { listVisas, type Visa } from '../inspections/visas/visa.ts';
import { daysBetween, overlap } from '../kernel/days.ts';
import type { Holiday } from '../school-year/holiday.ts';
import { holidaysOf, readSchoolCalendar } from '../school-year/school-calendar.ts';
import type { SettingsView } from '../sync/row.ts';
import { sameHours } from '../timetable/lesson-days.ts';
import { findTimetable, type WeeklyLesson } from '../timetable/teacher-timetable.ts';
import { replacedClasses, type TaughtDirectory } from './replaced-classes.ts';
import { listReplacements, type PlannedReplacement, type ReplacementPeriod } from './replacement.ts';
import { busyLessons } from './substitutes/busy-lessons.ts';

/** What is worth saying before a replacement is planned; none of it forbids anything. */
export type ReplacementWarning =
  | { readonly kind: 'rival'; readonly other: PlannedReplacement }
  /** The substitute has lessons of their own at these hours. */
  | { readonly kind: 'busy'; readonly substituteId: string; readonly lessons: readonly WeeklyLesson[] }
  | { readonly kind: 'out-of-calendar' }
  | { readonly kind: 'inspected'; readonly inspection: PlannedInspection }
  /** A visa on the lesson book of who is absent: who replaces them cannot change what it freezes. */
  | { readonly kind: 'visa'; readonly absentId: string; readonly visa: Visa };

/** Where each warning comes from: the controls that find it afterwards (domain.md §3.5). */
export const REPLACEMENT_WARNING_SOURCES: Readonly<Record<ReplacementWarning['kind'], { readonly ref: string; readonly inferred: boolean }>> = {
  rival: { ref: 'O-24', inferred: true },
  busy: { ref: 'O-24', inferred: true },
  'out-of-calendar': { ref: 'S2-104', inferred: true },
  inspected: { ref: 'S2-105', inferred: true },
  visa: { ref: 'S2-042', inferred: true },
};

/** What makes two replacements meet. */
export type Replaced = Pick<PlannedReplacement, 'id' | 'absentId' | 'substituteId' | 'period' | 'scope'>;

/** What is worth saying of a replacement with both people and both days, its rivals first. */
export function replacementWarnings(view: SettingsView, directory: TaughtDirectory, wish: Replaced): readonly ReplacementWarning[] {
  const rivals = listReplacements(view).filter((other) => other.absentId === wish.absentId && other.id !== wish.id && isRival(directory, wish, other));
  const inspections = listInspections(view).filter(({ state }) => state !== 'closed').filter((inspection) => fallsDuring(inspection, wish));
  const busy = busyLessons((id) => findTimetable(view, id), wish) ?? [];
  return [
    ...rivals.map((other) => ({ kind: 'rival', other }) as const),
    ...(busy.length === 0 ? [] : [{ kind: 'busy', substituteId: wish.substituteId, lessons: busy } as const]),
    ...(isOutOfCalendar(wish.period, holidaysOf(readSchoolCalendar(view))) ? [{ kind: 'out-of-calendar' } as const] : []),
    ...inspections.map((inspection) => ({ kind: 'inspected', inspection }) as const),
    ...visasOver(view, wish).map((visa) => ({ kind: 'visa', absentId: wish.absentId, visa }) as const),
  ];
}

/** The visas on the lesson book of who is absent; where only some subjects are replaced, those that are on one of them. */
function visasOver(view: SettingsView, { absentId, period, scope: { subjects } }: Replaced): readonly Visa[] {
  return frozenBy(listVisas(view), { id: absentId, subjects: [...subjects] }, period);
}

/** Whether two replacements of one absent teacher give the same classes, subjects and lessons to two people on a same day (RPL-06). */
export function isRival(directory: TaughtDirectory, one: Replaced, other: Replaced): boolean {
  const isOther = other.substituteId !== one.substituteId && overlap(one.period, other.period);
  return isOther && meet(replacedClasses(directory, one), replacedClasses(directory, other)) && sameSubjects(one, other) && sameSlots(one, other);
}

function sameSubjects({ scope: one }: Replaced, { scope: other }: Replaced): boolean {
  return one.subjects.length === 0 || other.subjects.length === 0 || meet(one.subjects, other.subjects);
}

/** Two substitutes may share the lessons of one teacher in a class. */
function sameSlots({ scope: { slots: one = [] } }: Replaced, { scope: { slots: other = [] } }: Replaced): boolean {
  return one.length === 0 || other.length === 0 || one.some((slot) => other.some((its) => sameHours(slot, its)));
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((id) => other.includes(id));
}

/** A year, the longest replacement that is believed. */
const YEAR = 366;

/** Whether a period is longer than a year, or wholly within holidays (RPL-08). */
export function isOutOfCalendar(period: ReplacementPeriod, holidays: readonly Holiday[]): boolean {
  return daysBetween(period.from, period.to) > YEAR || holidays.some(({ from, to }) => from <= period.from && period.to <= to);
}

/** Whether an inspection of who is absent falls within (RPL-10); where the day of the visit is not known, the whole window counts. */
export function fallsDuring({ teacherId, visit, window }: PlannedInspection, { absentId, period }: Pick<Replaced, 'absentId' | 'period'>): boolean {
  return teacherId === absentId && overlap(visit === null ? window : { from: visit, to: visit }, period);
}
