import { classesOf, groupsOf, type DemoPlan, type DemoPost } from './demo-plan.ts';
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from './names.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A member of staff, with functions and services as AAF writes them. */
export interface DemoStaff {
  readonly id: string;
  readonly title: 'M.' | 'Mme';
  readonly sn: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly structure: string;
  readonly isTeaching: boolean;
  readonly functions: readonly string[];
  readonly classTeachings: readonly string[];
  readonly groupTeachings: readonly string[];
  readonly headTeacherOf: readonly string[];
  readonly subjects: readonly string[];
  readonly discipline: string;
}

// A school of the neighbourhood that the delivery does not hold.
const ELSEWHERE = '9901';

interface TeacherPlace {
  readonly subjectIndex: number;
  readonly rank: number;
}

/** Draws the teachers and their services, then the other posts. */
export function makeStaff(plan: DemoPlan, random: SeededRandom): readonly DemoStaff[] {
  const places = plan.subjects.flatMap((subject, subjectIndex) =>
    Array.from({ length: subject.teachers }, (_, rank): TeacherPlace => ({ subjectIndex, rank })),
  );
  const teachers = places.map((place, index) => makeTeacher(plan, place, index, random));
  const posts = plan.posts.flatMap((post) => Array.from({ length: post.count }, (_, rank) => ({ post, rank })));
  const others = posts.map(({ post, rank }, index) => makeOther(plan, post, rank, teachers.length + index, random));
  return [...teachers, ...others];
}

function makeTeacher(plan: DemoPlan, place: TeacherPlace, index: number, random: SeededRandom): DemoStaff {
  const subject = plan.subjects[place.subjectIndex];
  if (subject === undefined) throw new RangeError('no such subject');
  const of = plan.structure;
  const classes = subject.isCommon ? classesTaught(plan, place, subject.teachers) : [];
  const groups = groupsOf(plan)
    .filter((group) => group.subject === subject.code)
    .filter((_, order) => teacherOfGroup(order, subject.teachers) === place.rank);
  const isElsewhereToo = index % 9 === 8;
  const named = place.subjectIndex === 0 && place.rank === 0;
  return {
    ...identity(index, random),
    ...(named ? { title: 'Mme' as const, sn: 'LEFÈVRE', givenName: 'Anaïs' } : {}),
    structure: index % 13 === 12 ? ELSEWHERE : of,
    isTeaching: true,
    functions: [
      `${of}$ENS$ENSEIGNEMENT$${subject.discipline}$${subject.label}`,
      ...(isElsewhereToo ? [`${ELSEWHERE}$ENS$ENSEIGNEMENT$${subject.discipline}$${subject.label}`] : []),
    ],
    classTeachings: [
      ...classes.map((code) => `${of}$${code}$${subject.code}`),
      ...(isElsewhereToo ? [`${ELSEWHERE}$601$${subject.code}`] : []),
    ],
    groupTeachings: groups.map((group) => `${of}$${group.code}$${subject.code}`),
    headTeacherOf: classes.filter((code) => isHeadTeacher(plan, place, code)).map((code) => `${of}$${code}`),
    subjects: [`${of}$${subject.label}`],
    discipline: `${subject.label}$${subject.discipline}`,
  };
}

function classesTaught(plan: DemoPlan, place: TeacherPlace, teachers: number): readonly string[] {
  const codes = classesOf(plan).map((one) => one.code);
  return codes.filter((_, order) => teacherOfClass(order, codes.length, teachers) === place.rank);
}

// The first teacher of a large team works part-time: the first and the last class only.
function teacherOfClass(order: number, classes: number, teachers: number): number {
  if (teachers < 3) return order % teachers;
  return order === 0 || order === classes - 1 ? 0 : 1 + ((order - 1) % (teachers - 1));
}

function teacherOfGroup(order: number, teachers: number): number {
  return teachers < 3 ? order % teachers : 1 + (order % (teachers - 1));
}

function isHeadTeacher(plan: DemoPlan, place: TeacherPlace, code: string): boolean {
  const order = classesOf(plan).findIndex((one) => one.code === code);
  const commons = plan.subjects.filter((subject) => subject.isCommon).length;
  return order % commons === place.subjectIndex;
}

function makeOther(plan: DemoPlan, post: DemoPost, rank: number, index: number, random: SeededRandom): DemoStaff {
  return {
    ...identity(index, random),
    ...post.holders?.[rank],
    structure: post.attachedTo ?? plan.structure,
    isTeaching: post.function === 'ENS',
    functions: [plan.structure, ...(post.attachedTo === undefined ? [] : [post.attachedTo])].map(
      (structure) => `${structure}$${post.function}$${post.label}$${post.post}`,
    ),
    classTeachings: [],
    groupTeachings: [],
    headTeacherOf: [],
    subjects: [],
    discipline: '',
  };
}

function identity(index: number, random: SeededRandom): Pick<DemoStaff, 'id' | 'title' | 'sn' | 'givenName' | 'birthDate'> {
  const title = random.chance(0.4) ? 'M.' : 'Mme';
  const day = String(1 + random.int(28)).padStart(2, '0');
  const month = String(1 + random.int(12)).padStart(2, '0');
  return {
    id: String(3_000_001 + index),
    title,
    sn: random.pick(FAMILY_NAMES),
    givenName: random.pick(title === 'M.' ? MALE_NAMES : FEMALE_NAMES),
    birthDate: `${day}/${month}/${1962 + random.int(36)}`,
  };
}
