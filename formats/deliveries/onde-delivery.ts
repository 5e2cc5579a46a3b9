import type { Delivery, StatedGroup, StatedGuardian, StatedPerson } from '../../domain/deliveries/delivery.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { readOnde, type OndeFile, type OndeGuardian, type OndeStudent, type OndeTeacher } from '../onde/read-onde.ts';
import { ofLine } from './file-anomaly.ts';
import { keepFirst } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads what an extraction of Onde states: pupils with their class, teachers with theirs, or guardians with their children. */
export async function readOndeDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const file = await readOnde(input, reading);
  return { delivery: deliveryOf(file), anomalies: keepFirst(file.anomalies.map(ofLine)) };
}

function deliveryOf(file: OndeFile): Delivery {
  if (file.kind === 'students') return ofStudents(file.students);
  if (file.kind === 'teachers') return { source: 'onde', part: 'teachers', teachers: file.teachers.map(personOf), groups: classesOf(file.teachers) };
  return { source: 'onde', part: 'guardians', guardians: file.guardians.map(guardianOf) };
}

function ofStudents(students: readonly OndeStudent[]): Delivery {
  return {
    source: 'onde',
    students: students.map((student) => ({ ...personOf(student), birthDate: student.birthDate, ids: student.ine === undefined ? [] : [`ine:${student.ine}`] })),
    groups: classesOf(students),
    placements: students.map((student) => ({ student: String(student.line), groups: [`class ${student.className}`] })),
  };
}

function personOf(person: OndeStudent | OndeTeacher): StatedPerson {
  return { key: String(person.line), ...namesOf(person), ids: [] };
}

/** Children have nothing but names: the label of their class may be another one than in the list of pupils (formats.md §7). */
function guardianOf(guardian: OndeGuardian): StatedGuardian {
  return { key: String(guardian.line), ...namesOf(guardian), children: guardian.children.map(namesOf) };
}

function namesOf({ lastName, usualName, firstName }: Pick<OndeStudent, 'lastName' | 'usualName' | 'firstName'>): Pick<StatedPerson, 'lastName' | 'birthName' | 'firstName'> {
  return { lastName: usualName ?? lastName, birthName: lastName, firstName };
}

/** A class is the one of its identifier, as in the AAF, whatever its label has become (formats.md §1.4, §10). */
function classesOf(people: readonly { readonly className: string | undefined; readonly classId?: string | undefined }[]): readonly StatedGroup[] {
  const classes = new Map(people.flatMap(({ className, classId }) => (className === undefined ? [] : [[className, classId] as const])));
  return [...classes].map(([name, code]) => ({ key: `class ${name}`, kind: 'class', code, name }));
}
