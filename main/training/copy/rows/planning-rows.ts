import { z } from 'zod';
import { inspectionId, parseInspectionId } from '../../../../domain/inspections/inspection.ts';
import { SCHOOL_ZONES } from '../../../../domain/school-year/school-holidays.data.ts';
import { closed, Hour, Period, text, type RowCopiers, type RowCopying } from './closed-fields.ts';

const Lesson = z.object({ day: z.number(), from: Hour, to: Hour, groupIds: z.array(z.string()), subject: z.string(), weeks: z.string().regex(/^[01x]*$/) });
const Lessons = z.object({ firstMonday: z.iso.date(), lessons: z.array(Lesson) });
const Scope = z.object({ classIds: z.array(z.string()), subjects: z.array(z.string()) });

/** Replacements, inspections, timetables, thresholds, and the calendar. */
export function planningRows({ ids, subject }: RowCopying): RowCopiers {
  return {
    controlThreshold: (id, fields) => (/^[A-Za-z.-]{1,40}$/.test(id) && typeof fields['value'] === 'number' ? { id, fields: { value: fields['value'] } } : undefined),
    schoolCalendar: (id, fields) => (id === 'general' ? { id, fields: { zone: z.enum(SCHOOL_ZONES).nullable().catch(null).parse(fields['zone']) } } : undefined),
    replacement: (id, fields) => {
      const [absent, substitute] = [text(fields['absentId']), text(fields['substituteId'])];
      const period = Period.safeParse(fields['period']).data;
      if (absent === undefined || substitute === undefined || period === undefined) return undefined;
      const scope = Scope.safeParse(fields['scope']).data;
      return {
        id: ids.replacement(id),
        fields: {
          ...closed(fields, ['state', 'origin']),
          absentId: ids.person(absent),
          substituteId: ids.person(substitute),
          period,
          sessions: z.array(z.iso.date()).catch([]).parse(fields['sessions']),
          ...(scope === undefined ? {} : { scope: { classIds: scope.classIds.map(ids.group), subjects: scope.subjects.map(subject) } }),
        },
      };
    },
    timetableSettings: (id, fields) => {
      const receiver = text(fields['receiverId']);
      return id === 'general' ? { id, fields: { ...closed(fields, ['master', 'tool', 'mode', 'everyDays', 'longFromDays', 'idsImportedOn']), receiverId: receiver === undefined ? null : ids.person(receiver) } } : undefined;
    },
    teacherTimetable: (id, fields) => {
      const read = Lessons.safeParse(fields).data;
      return read === undefined ? undefined : { id: ids.person(id), fields: { firstMonday: read.firstMonday, lessons: read.lessons.map((lesson) => ({ ...lesson, groupIds: lesson.groupIds.map(ids.group), subject: subject(lesson.subject) })) } };
    },
    inspector: (id, fields) => ({ id: ids.inspector(id), fields: { ...closed(fields, ['state']), name: `Inspection ${ids.inspector(id)}`, platforms: {} } }),
    inspection: (id, fields) => {
      const key = parseInspectionId(id);
      const window = Period.safeParse(fields['window']).data;
      return key === undefined || window === undefined ? undefined : { id: inspectionId(ids.person(key.teacherId), ids.inspector(key.inspectorId)), fields: { ...closed(fields, ['visit', 'state', 'informedOn']), window } };
    },
    offlineLease: (id, fields) => (id === 'general' ? { id, fields: closed(fields, ['days']) } : undefined),
  };
}
