import { garAnomalies, type GarAnomaly } from './gar-anomaly.ts';
import type { GarSchool } from './gar-school.ts';
import { soundGroups } from './sound-groups.ts';
import { soundMefs, soundSubjects } from './sound-labels.ts';
import { soundManagers, soundStudents, soundTeachers, type KnownCodes } from './sound-people.ts';

/**
 * What of a school the GAR accepts, and what was left out: one wrong record refuses a whole delivery (formats.md §2.1).
 * `mostManagers`: how many « responsables d’affectation » the platform sends, the first ones given (connectors.md §14: 15 or 50).
 */
export function soundSchool(school: GarSchool, mostManagers: number): { readonly sound: GarSchool; readonly anomalies: readonly GarAnomaly[] } {
  const { list, note } = garAnomalies();
  const isSecond = school.degree === '2D';
  const mefs = isSecond ? soundMefs(school.mefs, note) : [];
  const subjects = isSecond ? soundSubjects(school.subjects, note) : [];
  const groups = soundGroups(school, note);
  const known: KnownCodes = {
    groups: new Set(groups.map(({ code }) => code)),
    levels: isSecond ? new Set(mefs.map(({ code }) => code)) : undefined,
    subjects: new Set(subjects.map(({ code }) => code)),
    people: new Set(),
  };
  const taught = isSecond ? school : withoutSubjects(school);
  const sound = {
    ...school,
    mefs,
    subjects,
    groups,
    students: soundStudents(taught.students, known, note),
    teachers: soundTeachers(taught.teachers, known, note),
    managers: soundManagers(school.managers, mostManagers, note),
  };
  return { sound, anomalies: list };
}

function withoutSubjects({ students, teachers }: GarSchool): Pick<GarSchool, 'students' | 'teachers'> {
  return {
    students: students.map((student) => ({ ...student, subjects: [] })),
    teachers: teachers.map((teacher) => ({ ...teacher, teachings: [] })),
  };
}
