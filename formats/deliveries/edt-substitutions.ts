import type { StatedSubstitution } from '../../domain/deliveries/delivery.ts';
import type { LessonHours } from '../../domain/timetable/teacher-timetable.ts';
import type { EdtLesson, EdtParticipation } from '../edt/edt-record.ts';
import { weeksOf, weekStart } from '../values/weeks.ts';

/** Whom a lesson is for, by the keys of the delivery, what is taught, and when in the week. */
export interface LessonPublic {
  readonly groups: readonly string[];
  readonly subject: string;
  readonly hours: LessonHours;
}

/**
 * Who has a lesson in the place of whom: weeks taken back from one teacher in which another one has it, who never has it with
 * the first (« Déduit »: the XSD names no replacement, formats.md §5.1). `firstDay`: Monday of grid week 1.
 */
export function substitutionsIn({ teachers }: EdtLesson, { groups, subject, hours }: LessonPublic, firstDay: string | undefined): readonly StatedSubstitution[] {
  if (firstDay === undefined) return [];
  return teachers.flatMap((absent) =>
    teachers.flatMap((substitute) =>
      runsOf(replacedWeeks(absent, substitute), absent.weeks).flatMap(([first, last]) =>
        groups.map((group) => ({ absent: absent.ident, substitute: substitute.ident, group, subject, hours, from: weekStart(firstDay, first), to: sunday(firstDay, last) })),
      ),
    ),
  );
}

function replacedWeeks(absent: EdtParticipation, substitute: EdtParticipation): bigint {
  const areTogether = (absent.weeks & substitute.weeks) !== 0n;
  return areTogether ? 0n : (absent.cancelled ?? 0n) & substitute.weeks;
}

/** Weeks one after the other, until one in which the absent teacher has the lesson: holidays do not end an absence. */
function runsOf(weeks: bigint, present: bigint): readonly (readonly [first: number, last: number])[] {
  const back = weeksOf(present);
  const runs: [number, number][] = [];
  for (const week of weeksOf(weeks)) {
    const run = runs.at(-1);
    if (run === undefined || back.some((one) => run[1] < one && one < week)) runs.push([week, week]);
    else run[1] = week;
  }
  return runs;
}

/** Last day of a grid week. */
function sunday(firstDay: string, week: number): string {
  const day = new Date(`${weekStart(firstDay, week)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 6);
  return day.toISOString().slice(0, 10);
}
