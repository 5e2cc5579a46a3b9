import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AboutFeeding } from '../../../domain/deliveries/aaf/feeding-report.ts';
import type { AafSchool, AafStructure } from '../../../domain/deliveries/aaf/aaf-school.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { firstValue, type AafCategory, type AafRecord } from '../aaf-record.ts';
import { withNamedPlaces } from './first-degree-places.ts';
import { readGuardian, readStaff, readStudent, type Place } from './read-people.ts';
import { readStructure } from './read-structure.ts';
import type { RecordSource } from './record-source.ts';
import { emptyBase, keptRecord, type UpstreamBase } from './upstream-base.ts';

/** What a delivery states of one school, in memory without the XML's weight. */
export interface SchoolReading extends AafSchool {
  /** Keys of every structure of the delivery. */
  readonly structures: ReadonlySet<string>;
  /** What is told of the delivery itself. */
  readonly about: AboutFeeding;
  /** What is kept of the records that concern the school. */
  readonly kept: UpstreamBase;
}

/** Says which school of a delivery is read, or why none is. */
export type ChooseSchool<Refusal> = (structures: readonly AafStructure[]) => Result<AafStructure, Refusal>;

interface Reading {
  readonly source: RecordSource;
  readonly anomalies: AnomalyCounter;
  readonly kept: UpstreamBase;
}

/** Reads what a source states, category after category (formats.md §1.6), and keeps what concerns one school. */
export async function readSchool<Refusal>(
  source: RecordSource,
  choose: ChooseSchool<Refusal>,
  anomalies: AnomalyCounter,
): Promise<Result<SchoolReading, Refusal>> {
  const reading: Reading = { source, anomalies, kept: emptyBase() };
  const structures = await readAll(reading, 'EtabEducNat', (record) => readStructure(record, anomalies));
  const chosen = choose(structures);
  if (!chosen.ok) return chosen;
  const subjects = await readLabels(reading, 'MatiereEducNat', ['ENTMatJointure', 'ENTLibelleMatiere']);
  const mefs = await readLabels(reading, 'MefEducNat', ['ENTMefJointure', 'ENTLibelleMef']);
  const keys = new Set(structures.map(({ key }) => key));
  const people = await readPeople(reading, { structure: chosen.value.key, known: keys, anomalies });
  const structure = placed(chosen.value, reading);
  const value: SchoolReading = {
    structure,
    academyCode: shortAcademy(source.delivery.academyCode ?? structure.academyCode),
    structures: keys,
    subjects,
    mefs: new Set(mefs.keys()),
    ...people,
    about: aboutOf(source),
    kept: reading.kept,
  };
  return { ok: true, value };
}

function aboutOf({ delivery: { kind, degree, dates, files }, read }: RecordSource): AboutFeeding {
  return { kind, ...(degree === undefined ? {} : { degree }), dates: dates.slice(0, 400), files: Object.values(files).flat().length, read: { ...read } };
}

async function readPeople(reading: Reading, place: Place): Promise<Pick<AafSchool, 'students' | 'guardians' | 'staff'>> {
  const cited = new Map<string, boolean>();
  const students = await readAll(reading, 'Eleve', (record) => readStudent(record, place, cited));
  // An adult to call only may become responsible by a delta: kept, and not imported.
  const related = new Set(students.flatMap(({ relatedKeys }) => relatedKeys));
  const guardians = await readAll(reading, 'PersRelEleve', (record) => readGuardian(record, cited, reading.anomalies), (record) => related.has(keyOf(record)));
  const staff = await readAll(reading, 'PersEducNat', (record) => readStaff(record, place));
  return { students, guardians, staff };
}

function placed(structure: AafStructure, { source, kept }: Reading): AafStructure {
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
