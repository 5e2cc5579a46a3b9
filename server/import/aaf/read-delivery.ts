import { firstValue, type AafCategory, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import { keptRecord, emptyBase, type UpstreamBase } from './delta/upstream-base.ts';
import { chooseStructure, readStructure, type ChoiceRefusal, type Structure } from './choose-structure.ts';
import { withNamedPlaces } from './first-degree-places.ts';
import type { AnomalyCounter } from './import-report.ts';
import type { RecordSource } from './record-source.ts';
import { readGuardian, readStaff, readStudent, type Guardian, type Place, type Staff, type Student } from './read-people.ts';

/** What a delivery states of one school, in memory without the XML's weight. */
export interface SchoolDelivery {
  readonly structure: Structure;
  readonly academyCode: string;
  /** Keys of every structure of the delivery. */
  readonly structures: ReadonlySet<string>;
  /** Labels by subject code. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly mefs: ReadonlySet<string>;
  readonly students: readonly Student[];
  readonly guardians: readonly Guardian[];
  readonly staff: readonly Staff[];
  readonly read: RecordSource['read'];
  /** What is kept of the records that concern the school. */
  readonly kept: UpstreamBase;
}

interface Reading {
  readonly source: RecordSource;
  readonly anomalies: AnomalyCounter;
  readonly kept: UpstreamBase;
}

/** Reads what a source states, category after category (formats.md §1.6), and keeps what concerns one school. */
export async function readDelivery(
  source: RecordSource,
  wanted: string | undefined,
  anomalies: AnomalyCounter,
): Promise<Result<SchoolDelivery, ChoiceRefusal>> {
  const reading: Reading = { source, anomalies, kept: emptyBase() };
  const structures = await readAll(reading, 'EtabEducNat', (record) => readStructure(record, anomalies));
  const chosen = chooseStructure(structures, wanted);
  if (!chosen.ok) return chosen;
  const subjects = await readLabels(reading, 'MatiereEducNat', ['ENTMatJointure', 'ENTLibelleMatiere']);
  const mefs = await readLabels(reading, 'MefEducNat', ['ENTMefJointure', 'ENTLibelleMef']);
  const keys = new Set(structures.map(({ key }) => key));
  const people = await readPeople(reading, { structure: chosen.value.key, known: keys, anomalies });
  const structure = placed(chosen.value, reading);
  return accept({
    structure,
    academyCode: shortAcademy(source.delivery.academyCode ?? structure.academyCode),
    structures: keys,
    subjects,
    mefs: new Set(mefs.keys()),
    ...people,
    read: source.read,
    kept: reading.kept,
  });
}

async function readPeople(reading: Reading, place: Place): Promise<Pick<SchoolDelivery, 'students' | 'guardians' | 'staff'>> {
  const cited = new Map<string, boolean>();
  const students = await readAll(reading, 'Eleve', (record) => readStudent(record, place, cited));
  // An adult to call only may become responsible by a delta: kept, and not imported.
  const related = new Set(students.flatMap(({ relatedKeys }) => relatedKeys));
  const guardians = await readAll(reading, 'PersRelEleve', (record) => readGuardian(record, cited, reading.anomalies), (record) => related.has(keyOf(record)));
  const staff = await readAll(reading, 'PersEducNat', (record) => readStaff(record, place));
  return { students, guardians, staff };
}

function placed(structure: Structure, { source, kept }: Reading): Structure {
  return source.delivery.degree === '1D' ? withNamedPlaces(structure, [...kept.Eleve.values(), ...kept.PersEducNat.values()]) : structure;
}

// Identifiers travel once per person: « 016 » and « 16 » are the same academy, and the shorter is enough.
function shortAcademy(code: string): string {
  return code.replace(/^0+(?=\d)/, '');
}

async function readLabels(
  { source, kept }: Reading,
  category: 'MatiereEducNat' | 'MefEducNat',
  [keyName, labelName]: readonly [string, string],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  for await (const record of source.records(category)) {
    const key = firstValue(record, keyName) ?? record.id;
    if (key === '' || labels.has(key)) continue;
    labels.set(key, firstValue(record, labelName) ?? key);
    kept[category].set(record.id, keptRecord(record));
  }
  return labels;
}

/** Everything of one category that concerns the school; of two records with the same key the first one counts. */
async function readAll<T extends { readonly key: string }>(
  { source, anomalies, kept }: Reading,
  category: AafCategory,
  readOne: (record: AafRecord) => T | undefined,
  isKept = (_record: AafRecord): boolean => false,
): Promise<readonly T[]> {
  const byKey = new Map<string, T>();
  for await (const record of source.records(category)) {
    const one = readOne(record);
    const isFirst = one !== undefined && !byKey.has(one.key);
    if (isFirst) byKey.set(one.key, one);
    else if (one !== undefined) anomalies.meet('duplicate-key', `${category} ${one.key}`);
    if (isFirst || (one === undefined && isKept(record))) kept[category].set(record.id, keptRecord(record));
  }
  return [...byKey.values()];
}

function keyOf(record: AafRecord): string {
  return firstValue(record, 'ENTPersonJointure') ?? record.id;
}
