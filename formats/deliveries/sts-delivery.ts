import type { Delivery, StatedGroup, StatedPerson, StatedService } from '../../domain/deliveries/delivery.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { readSts } from '../sts/read-sts.ts';
import type { StsDivision, StsGroup, StsPerson, StsPersonKey, StsRecord } from '../sts/sts-record.ts';
import { gatherBatches } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Function of those who teach (formats.md §4.1). */
const TEACHES = 'ENS';

/** Reads what an `sts_emp` states: who teaches what to which class and group. */
export async function readStsDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const records: StsRecord[] = [];
  const anomalies = await gatherBatches(input, readSts(input, reading), (record) => void records.push(record));
  return { delivery: deliveryOf(records), anomalies };
}

function deliveryOf(records: readonly StsRecord[]): Delivery {
  const of = <K extends StsRecord['kind']>(kind: K): readonly Extract<StsRecord, { kind: K }>[] =>
    records.filter((record): record is Extract<StsRecord, { kind: K }> => record.kind === kind);
  const structures = [...of('division'), ...of('group')];
  const subjects = new Map(of('subject').map(({ code, label }) => [code, label]));
  const services = [...structures.flatMap((one) => servicesOf(one, subjects)), ...of('person').flatMap(headships)];
  const serving = new Set(services.map(({ teacher }) => teacher));
  return {
    source: 'sts',
    uai: of('school')[0]?.uai,
    year: of('year')[0]?.year,
    teachers: of('person').filter((person) => teaches(person) || serving.has(keyOf(person))).map(personOf),
    groups: structures.map(groupOf),
    services,
    unstaffed: structures.filter((one) => one.services.some(({ teachers }) => teachers.length === 0)).map(groupKey),
  };
}

/** The number means nothing without its origin (formats.md §4.3 trap 1). */
function keyOf({ origin, id }: StsPersonKey): string {
  return `${origin} ${id}`;
}

/** One of the school's own has no function: the file says of them what they teach, or nothing. */
function teaches(person: StsPerson): boolean {
  return person.function === TEACHES;
}

function personOf(person: StsPerson): StatedPerson {
  const { lastName, birthName, firstName, birthDate, origin, id } = person;
  return { key: keyOf(person), lastName, birthName, firstName, birthDate, ids: origin === 'epp' ? [`sts:${id}`] : [] };
}

/** A division and a group may have the same code. */
function groupKey({ kind, code }: StsDivision | StsGroup): string {
  return `${kind} ${code}`;
}

function groupOf(structure: StsDivision | StsGroup): StatedGroup {
  const { kind, code, label } = structure;
  return { key: groupKey(structure), code, name: label, kind: kind === 'division' ? 'class' : 'teaching' };
}

function servicesOf(structure: StsDivision | StsGroup, subjects: ReadonlyMap<string, string>): readonly StatedService[] {
  const group = groupKey(structure);
  return structure.services.flatMap(({ subject, teachers }) => teachers.map((teacher) => ({ teacher: keyOf(teacher), group, subject: subjects.get(subject) ?? subject })));
}

/** Head teachers are among the teachers of their class, until a day that may be past (formats.md §4.3 trap 4). */
function headships(person: StsPerson): readonly StatedService[] {
  return person.headships.map(({ structure, until }) => ({ teacher: keyOf(person), group: `division ${structure}`, subject: '', until }));
}
