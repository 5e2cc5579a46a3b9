import type { Person } from '../../domain/directory/person.ts';
import { mondayOf } from '../../domain/kernel/days.ts';
import { schoolYearOf } from '../../domain/school-year/year-plan.ts';
import type { WeeklyLesson } from '../../domain/timetable/teacher-timetable.ts';
import type { SeedRow } from './seed-school.ts';

/** Hours of the demonstration's day; nobody has lessons on Wednesday afternoon. */
const HOURS = ['08:00', '09:00', '10:00', '11:00', '14:00', '15:00', '16:00'];
const MORNING = 4;
const WEDNESDAY = 3;
/** Lessons that a teacher has with each class. */
const EACH = 2;
const WEEKS = '1'.repeat(44);

/** The week of each teacher of the demonstration: two lessons a week with each class, where both are free. */
export function demoLessons(teachers: readonly Person[], day: string): readonly SeedRow[] {
  const taken = new Set<string>();
  const firstMonday = mondayOf(`${schoolYearOf(day).slice(0, 'YYYY'.length)}-09-01`);
  return teachers.map((teacher, rank): SeedRow => {
    const classIds = teacher.groupIds.filter((id) => id.startsWith('ens:')).map((id) => id.replace('ens:', 'c:'));
    const lessons = classIds.flatMap((classId, i) => lessonsWith(taken, { teacher, classId, start: rank * 5 + i * 11 }));
    return { entity: 'teacherTimetable', id: teacher.id, fields: { firstMonday, lessons } };
  });
}

interface Meeting {
  readonly teacher: Person;
  readonly classId: string;
  /** Where in the week to look first, so that days differ. */
  readonly start: number;
}

function lessonsWith(taken: Set<string>, { teacher: { id, subjects }, classId, start }: Meeting): readonly WeeklyLesson[] {
  const free = SLOTS.filter((slot) => ![id, classId].some((who) => taken.has(`${who} ${slot.day} ${slot.from}`)));
  const chosen = Array.from({ length: Math.min(EACH, free.length) }, (_, i) => free[(start + i * 13) % free.length]).filter((slot) => slot !== undefined);
  for (const slot of chosen) for (const who of [id, classId]) taken.add(`${who} ${slot.day} ${slot.from}`);
  return [...new Set(chosen)].map((slot) => ({ ...slot, groupIds: [classId], subject: subjects[0] ?? '', weeks: WEEKS }));
}

const SLOTS = [1, 2, 3, 4, 5].flatMap((day) =>
  HOURS.slice(0, day === WEDNESDAY ? MORNING : HOURS.length).map((from) => ({ day, from, to: from.replace(':00', ':55') })));
