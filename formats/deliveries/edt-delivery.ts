import type { Delivery, StatedGroup, StatedLesson, StatedPerson, StatedPlacement, StatedService, StatedSubstitution } from '../../domain/deliveries/delivery.ts';
import type { EdtIdent, EdtLesson, EdtRecord, EdtStay, EdtStudent, EdtTeacher } from '../edt/edt-record.ts';
import { readEdt } from '../edt/read-edt.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { weekLetters } from '../values/weeks.ts';
import { substitutionsIn, type LessonPublic } from './edt-substitutions.ts';
import { gatherBatches } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads what an ExportEmploiDuTemps states: who has lessons with whom, who stands for whom, and where pupils are. */
export async function readEdtDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const base = createBase();
  const anomalies = await gatherBatches(input, readEdt(input, reading), (record) => base.take(record));
  return { delivery: base.delivery(), anomalies };
}

type GroupRecord = Extract<EdtRecord, { readonly kind: 'class' | 'group' }>;

interface Base {
  take(record: EdtRecord): void;
  delivery(): Delivery;
}

/** Gathers a base record by record: lessons come by tens of thousands, and come last. */
function createBase(): Base {
  const teachers: EdtTeacher[] = [];
  const students: EdtStudent[] = [];
  const groups: GroupRecord[] = [];
  const subjects = new Map<EdtIdent, string>();
  const classOfPart = new Map<EdtIdent, EdtIdent>();
  const services = new Map<string, StatedService>();
  const substitutions = new Map<string, StatedSubstitution>();
  const lessons: StatedLesson[] = [];
  let head: Pick<Delivery, 'uai'> = {};
  let year: Extract<EdtRecord, { readonly kind: 'year' }> | undefined;
  const takeLesson = (lesson: EdtLesson): void => {
    const publics = publicOf(lesson, classOfPart, subjects);
    for (const substitution of substitutionsIn(lesson, publics, year?.firstDay)) substitutions.set(JSON.stringify(substitution), substitution);
    lessons.push(...lessonsIn(lesson, publics));
    for (const service of servicesIn(lesson, publics)) services.set(JSON.stringify(service), service);
  };
  const takeGroup = (record: EdtRecord): void => {
    if (record.kind === 'class') for (const part of record.parts) classOfPart.set(part, record.ident);
    if (record.kind === 'class' || record.kind === 'group') groups.push(record);
  };
  return {
    take: (record) => {
      if (record.kind === 'export') head = { uai: record.uai };
      else if (record.kind === 'year') year = record;
      else if (record.kind === 'subject') subjects.set(record.ident, record.label);
      else if (record.kind === 'teacher') teachers.push(record);
      else if (record.kind === 'student') students.push(record);
      else if (record.kind === 'lesson') takeLesson(record);
      else takeGroup(record);
    },
    delivery: () => ({
      source: 'edt',
      ...head,
      year: year?.from?.slice(0, 'YYYY'.length),
      teachers: teachers.map(teacherOf),
      students: students.map(studentOf),
      groups: groups.map(groupOf),
      services: [...services.values()],
      placements: students.map((student) => placementOf(student, groups)),
      substitutions: [...substitutions.values()],
      lessons,
      firstMonday: year?.firstDay,
    }),
  };
}

/** Idents count apart for classes and for groups. */
const classKey = (ident: EdtIdent): string => `class ${ident}`;
const groupKey = (ident: EdtIdent): string => `group ${ident}`;

function teacherOf({ ident, lastName, firstName, birthDate, stsId, casId }: EdtTeacher): StatedPerson {
  return { key: ident, lastName, firstName, birthDate, hasEntId: casId !== undefined, ids: stsId === undefined ? [] : [`sts:${stsId}`] };
}

function studentOf({ ident, lastName, firstName, birthDate, ine, siecleId, casId }: EdtStudent): StatedPerson {
  return { key: ident, lastName, firstName, birthDate, hasEntId: casId !== undefined, ids: [...(ine === undefined ? [] : [`ine:${ine}`]), ...(siecleId === undefined ? [] : [`siecle:${siecleId}`])] };
}

function groupOf(record: GroupRecord): StatedGroup {
  const { ident, kind, name } = record;
  return kind === 'class' ? { key: classKey(ident), kind, name } : { key: groupKey(ident), kind: 'teaching', name };
}

/** A lesson of a part of a class is one of the class. */
function publicOf({ classes, parts, groups, subject, day, start, end }: EdtLesson, classOfPart: ReadonlyMap<EdtIdent, EdtIdent>, subjects: ReadonlyMap<EdtIdent, string>): LessonPublic {
  const ofParts = parts.flatMap(({ ident }) => classOfPart.get(ident) ?? []);
  const keys = [...[...classes.map(({ ident }) => ident), ...ofParts].map(classKey), ...groups.map(({ ident }) => groupKey(ident))];
  return { groups: [...new Set(keys)], subject: subjects.get(subject ?? '') ?? '', hours: { day, from: start, to: end } };
}

/** Who has the lesson in the place of somebody else has no service there. */
function servicesIn({ teachers }: EdtLesson, { groups, subject }: LessonPublic): readonly StatedService[] {
  const cancelled = teachers.reduce((mask, one) => mask | (one.cancelled ?? 0n), 0n);
  return teachers
    .filter((one) => one.cancelled !== undefined || (one.weeks & ~cancelled) !== 0n)
    .flatMap(({ ident }) => groups.map((group) => ({ teacher: ident, group, subject })));
}

/** The lesson in the week of each of its teachers. */
function lessonsIn({ teachers }: EdtLesson, { groups, subject, hours }: LessonPublic): readonly StatedLesson[] {
  return teachers.map(({ ident, weeks, cancelled = 0n }) => ({ teacher: ident, groups, subject, ...hours, weeks: weekLetters(weeks, cancelled) }));
}

/** A pupil is where the last stays are; in the groups made of those parts, or of those whole classes. */
function placementOf({ ident, classes, parts }: EdtStudent, groups: readonly GroupRecord[]): StatedPlacement {
  const [inClasses, inParts] = [lastStays(classes), lastStays(parts)].map((stays) => new Set(stays));
  const own = groups.filter((record) => record.kind === 'group' && (record.parts.length > 0 ? record.parts.some((part) => inParts?.has(part)) : record.classes.some((one) => inClasses?.has(one))));
  return { student: ident, groups: [...[...(inClasses ?? [])].map(classKey), ...own.map((record) => groupKey(record.ident))] };
}

function lastStays(stays: readonly EdtStay[]): readonly EdtIdent[] {
  const open = stays.filter(({ until }) => until === undefined);
  if (open.length > 0) return open.map(({ ident }) => ident);
  const last = stays.reduce((latest, { until = '' }) => (until > latest ? until : latest), '');
  return stays.filter(({ until }) => until === last).map(({ ident }) => ident);
}
