import type { Delivery, StatedGroup, StatedLesson, StatedPlacement, StatedService, StatedSubstitution } from '../../domain/deliveries/delivery.ts';
import type { FileInput } from '../file/byte-source.ts';
import { datedLessons, type UdtLesson } from '../udt/dated-lessons.ts';
import { readUdt } from '../udt/read-udt.ts';
import { replacementsIn, type UdtReplacement } from '../udt/replaced-courses.ts';
import type { UdtBase, UdtCourse } from '../udt/udt-base.ts';
import { ofArchive } from './file-anomaly.ts';
import { keepFirst } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads what a UDT base states: who has lessons with whom, and where pupils are; the school is not in it. */
export async function readUdtDelivery(input: FileInput): Promise<ReadDelivery> {
  const base = await readUdt(input);
  return { delivery: deliveryOf(base), anomalies: keepFirst(base.anomalies.map(ofArchive)) };
}

function deliveryOf(base: UdtBase): Delivery {
  const subjects = new Map(base.subjects.map(({ code, name }) => [code, name]));
  const groupings = [...new Set(base.courses.map(({ grouping }) => grouping).filter((name) => name !== ''))];
  const groups = [...new Set([...base.groups.map(({ name }) => name), ...groupings])];
  const dated = datedLessons(base);
  return {
    source: 'udt',
    year: String(base.year),
    teachers: base.teachers.map(({ code, lastName, firstName, birthDate }) => ({ key: code, lastName, firstName, birthDate, ids: [] })),
    students: base.pupils.map(({ code, lastName, firstName, birthDate }) => ({ key: code, lastName, firstName, birthDate, ids: [] })),
    groups: [
      ...base.divisions.map(({ code, name }): StatedGroup => ({ key: `class ${code}`, kind: 'class', code, name: name === '' ? code : name })),
      ...groups.map((name): StatedGroup => ({ key: `group ${name}`, kind: 'teaching', code: name, name })),
    ],
    services: base.courses.flatMap((course) => servicesOf(course, subjects)),
    substitutions: replacementsIn(base)?.map((one) => substitutionOf(one, subjects)),
    lessons: dated?.lessons.map((one) => lessonOf(one, subjects)),
    firstMonday: dated?.firstMonday,
    placements: placementsOf(base),
  };
}

function servicesOf(course: UdtCourse, subjects: ReadonlyMap<string, string>): readonly StatedService[] {
  const teachers = [course.teacher, ...course.coTeachers].filter((code) => code !== '');
  return teachers.map((teacher) => ({ teacher, ...taughtIn(course, subjects) }));
}

function substitutionOf({ absent, substitute, course, from, to }: UdtReplacement, subjects: ReadonlyMap<string, string>): StatedSubstitution {
  return { absent, substitute, ...taughtIn(course, subjects), from, to, hours: { day: course.day, from: course.start, to: course.end } };
}

function lessonOf({ teacher, course, weeks }: UdtLesson, subjects: ReadonlyMap<string, string>): StatedLesson {
  const { group, subject } = taughtIn(course, subjects);
  return { teacher, groups: [group], subject, day: course.day, from: course.start, to: course.end, weeks };
}

function taughtIn({ division, group, grouping, subject }: UdtCourse, subjects: ReadonlyMap<string, string>): Pick<StatedService, 'group' | 'subject'> {
  const name = grouping === '' ? group : grouping;
  return { group: name === '' ? `class ${division}` : `group ${name}`, subject: subjects.get(subject) ?? subject };
}

function placementsOf({ memberships, pupils }: UdtBase): readonly StatedPlacement[] {
  const byPupil = Map.groupBy(memberships, ({ pupil }) => pupil);
  return pupils.map(({ code }) => {
    const groups = (byPupil.get(code) ?? []).flatMap(({ group, division }) => [`class ${division}`, `group ${group}`]);
    return { student: code, groups: [...new Set(groups)] };
  });
}
