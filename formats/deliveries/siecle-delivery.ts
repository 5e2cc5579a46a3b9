import type { Delivery, StatedDuplicate, StatedGroup, StatedPerson, StatedPlacement } from '../../domain/deliveries/delivery.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import type { SiecleExport } from '../siecle/siecle-export.ts';
import type { SiecleGuardianRecord } from '../siecle/guardian-record.ts';
import type { SiecleNomenclatureRecord } from '../siecle/nomenclature-record.ts';
import { readSiecleGuardians } from '../siecle/read-guardians.ts';
import { readSiecleNomenclatures } from '../siecle/read-nomenclatures.ts';
import { readSiecleStructures } from '../siecle/read-structures.ts';
import { readSiecleStudents } from '../siecle/read-students.ts';
import type { SieclePlacement, SiecleStudent, SiecleStudentRecord } from '../siecle/student-record.ts';
import type { SiecleDivision, SiecleGroup, SiecleStructureRecord } from '../siecle/structure-record.ts';
import { duplicatesAmong } from './duplicate-records.ts';
import { gatherBatches } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads what an export of pupils states: who they are, and in which classes and groups. */
export async function readSiecleStudentsDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const records: SiecleStudentRecord[] = [];
  const anomalies = await gatherBatches(input, readSiecleStudents(input, reading), (record) => void (record.kind !== 'options' && records.push(record)));
  const students = records.filter((record): record is SiecleStudent => record.kind === 'student');
  const placements = records.filter((record): record is SieclePlacement => record.kind === 'placement');
  return {
    delivery: {
      ...headOf(records.find((record) => record.kind === 'export')),
      students: students.map(studentOf),
      groups: groupsOf(placements),
      placements: placementsOf(students, placements),
    },
    anomalies,
  };
}

/** Reads what an export of structures states: the classes and groups of the school. */
export async function readSiecleStructuresDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const records: SiecleStructureRecord[] = [];
  const anomalies = await gatherBatches(input, readSiecleStructures(input, reading), (record) => void records.push(record));
  const structures = records.filter((record): record is SiecleDivision | SiecleGroup => record.kind !== 'export');
  const groups = structures.map((one): StatedGroup => ({ ...groupOf(one.kind === 'division' ? 'D' : 'G', one.code), name: one.label }));
  return { delivery: { ...headOf(records.find((record) => record.kind === 'export')), part: 'structures', groups }, anomalies };
}

/** Reads what an export of guardians states: those who are in it once per child (domain.md §2.1). */
export async function readSiecleGuardiansDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const records: SiecleGuardianRecord[] = [];
  const anomalies = await gatherBatches(input, readSiecleGuardians(input, reading), (record) => void records.push(record));
  const duplicates: readonly StatedDuplicate[] = duplicatesAmong(records);
  return { delivery: { ...headOf(records.find((record) => record.kind === 'export')), part: 'guardians', duplicates }, anomalies };
}

/** Reads what a nomenclature states: the names of MEF and of subjects, and how many other codes there are. */
export async function readSiecleNomenclatureDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const records: SiecleNomenclatureRecord[] = [];
  const anomalies = await gatherBatches(input, readSiecleNomenclatures(input, reading), (record) => void records.push(record));
  const nomenclature = {
    mefs: records.filter((record) => record.kind === 'mef').map(({ names, closedOn }) => ({ names, closedOn })),
    subjects: records.filter((record) => record.kind === 'subject').map(({ names }) => ({ names })),
    programmes: records.filter((record) => record.kind === 'programme').length,
    codes: records.filter((record) => record.kind === 'term').length,
  };
  return { delivery: { ...headOf(records.find((record) => record.kind === 'export')), nomenclature }, anomalies };
}

function headOf(head: SiecleExport | undefined): Pick<Delivery, 'source' | 'uai' | 'year' | 'statedOn'> {
  return { source: 'siecle', uai: head?.uai, year: head?.year, statedOn: head?.exportedOn };
}

function studentOf({ id, ine, lastName, familyName, firstName, birthDate }: SiecleStudent): StatedPerson {
  return { key: id, lastName, birthName: familyName, firstName, birthDate, ids: [...(ine === undefined ? [] : [`ine:${ine}`]), `siecle:${id}`] };
}

function groupOf(type: 'D' | 'G', code: string): StatedGroup {
  return { key: `${type} ${code}`, kind: type === 'D' ? 'class' : 'teaching', code, name: code };
}

function groupsOf(placements: readonly SieclePlacement[]): readonly StatedGroup[] {
  const codes = (list: 'divisions' | 'groups'): readonly string[] => [...new Set(placements.flatMap((one) => one[list]))];
  return [...codes('divisions').map((code) => groupOf('D', code)), ...codes('groups').map((code) => groupOf('G', code))];
}

/** One who has left, or stands in « Inactifs », is in no class (formats.md §3.9 trap 1). */
function placementsOf(students: readonly SiecleStudent[], placements: readonly SieclePlacement[]): readonly StatedPlacement[] {
  const byStudent = Map.groupBy(placements, ({ student }) => student);
  return students.map(({ id, leftOn }) => {
    const own = byStudent.get(id) ?? [];
    const groups = own.flatMap((one) => [...one.divisions.map((code) => `D ${code}`), ...one.groups.map((code) => `G ${code}`)]);
    return { student: id, groups: [...new Set(groups)], leftOn };
  });
}
