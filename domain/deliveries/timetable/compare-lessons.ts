import { sameJson } from '../../kernel/json.ts';
import { compareCodes } from '../../kernel/order.ts';
import { findTimetable, MOST_LESSONS, type TeacherTimetable, type WeeklyLesson } from '../../timetable/teacher-timetable.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { ToldTimetable } from '../delivery-preview.ts';
import type { StatedLesson } from '../delivery.ts';
import type { KnownOfFile } from '../recognition/renamed-groups.ts';

/**
 * The weeks of the teachers whom the school knows, where they are not those that the ENT has. A timetable is one whole: a week
 * that it does not state any more is empty. Nothing where the file does not say its weeks.
 */
export function compareLessons({ ground: { view }, delivery: { lessons, firstMonday } }: Comparison, known: KnownOfFile): readonly ToldTimetable[] {
  if (lessons === undefined || firstMonday === undefined) return [];
  const stated = Map.groupBy(lessons, ({ teacher }) => known.teachers.get(teacher)?.id);
  const people = new Set([...[...known.teachers.values()].map(({ id }) => id), ...[...view.list('teacherTimetable')].map(([id]) => id)]);
  return [...people].toSorted(compareCodes).flatMap((personId): readonly ToldTimetable[] => {
    const told: TeacherTimetable = { firstMonday, lessons: weekOf(stated.get(personId) ?? [], known) };
    const before = findTimetable(view, personId);
    return before !== undefined && sameJson({ ...before }, { ...told }) ? [] : [{ personId, ...told }];
  });
}

/** The lessons of one teacher from Monday on; those that differ by their weeks only are one. */
function weekOf(stated: readonly StatedLesson[], { groups }: KnownOfFile): readonly WeeklyLesson[] {
  const alike = new Map<string, WeeklyLesson>();
  for (const { day, from, to, groups: keys, subject, weeks } of stated) {
    const groupIds = [...new Set(keys.flatMap((key) => groups.get(key)?.id ?? []))].toSorted(compareCodes).slice(0, MOST_GROUPS);
    const key = JSON.stringify([day, from, to, subject, groupIds]);
    const before = alike.get(key)?.weeks ?? '';
    alike.set(key, { day, from, to, groupIds, subject: subject.slice(0, 200), weeks: joined(before, weeks) });
  }
  return [...alike.values()].toSorted((a, b) => a.day - b.day || compareCodes(a.from, b.from) || compareCodes(JSON.stringify(a), JSON.stringify(b))).slice(0, MOST_LESSONS);
}

/** Classes and groups of one lesson that a row takes. */
const MOST_GROUPS = 20;

/** Two rows of letters as one: a week in which one of them has a lesson has it. */
function joined(one: string, other: string): string {
  const weeks = Math.max(one.length, other.length);
  return Array.from({ length: weeks }, (_, week) => stronger(one[week] ?? '0', other[week] ?? '0')).join('');
}

function stronger(one: string, other: string): string {
  return ['1', 'x'].find((letter) => one === letter || other === letter) ?? '0';
}
