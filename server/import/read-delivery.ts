import { firstValue, type AafCategory, type AafRecord } from '../../formats/aaf/aaf-record.ts';
import type { AafDelivery } from '../../formats/aaf/delivery.ts';
import { readAafRecords } from '../../formats/aaf/read-aaf-file.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import { chooseStructure, readStructure, type ChoiceRefusal, type Structure } from './choose-structure.ts';
import type { AnomalyCounter } from './import-report.ts';
import { readGuardian, readStaff, readStudent, type Guardian, type Staff, type Student } from './read-people.ts';

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
  readonly read: Readonly<Record<AafCategory | 'unknown', number>>;
}

interface Reading {
  readonly delivery: AafDelivery;
  readonly anomalies: AnomalyCounter;
  readonly read: Record<AafCategory | 'unknown', number>;
}

/** Streams a delivery, category after category (formats.md §1.6), and keeps what concerns one school. */
export async function readDelivery(
  delivery: AafDelivery,
  wanted: string | undefined,
  anomalies: AnomalyCounter,
): Promise<Result<SchoolDelivery, ChoiceRefusal>> {
  const reading: Reading = { delivery, anomalies, read: noneRead() };
  const structures = await readStructures(reading);
  const chosen = chooseStructure(structures, wanted);
  if (!chosen.ok) return chosen;
  const structure = chosen.value;
  if (delivery.dates.length > 1) anomalies.meet('mixed-dates', delivery.dates.join(', '));
  const subjects = await readLabels(reading, 'MatiereEducNat', ['ENTMatJointure', 'ENTLibelleMatiere']);
  const mefs = await readLabels(reading, 'MefEducNat', ['ENTMefJointure', 'ENTLibelleMef']);
  const keys = new Set(structures.map(({ key }) => key));
  const place = { structure: structure.key, known: keys, anomalies };
  const cited = new Map<string, boolean>();
  const students = await readAll(reading, 'Eleve', (record) => readStudent(record, place, cited));
  const guardians = await readAll(reading, 'PersRelEleve', (record) => readGuardian(record, cited, anomalies));
  const staff = await readAll(reading, 'PersEducNat', (record) => readStaff(record, place));
  return accept({
    structure,
    academyCode: shortAcademy(delivery.academyCode ?? structure.academyCode),
    structures: keys,
    subjects,
    mefs: new Set(mefs.keys()),
    students,
    guardians,
    staff,
    read: reading.read,
  });
}

function noneRead(): Record<AafCategory | 'unknown', number> {
  return { EtabEducNat: 0, MatiereEducNat: 0, MefEducNat: 0, Eleve: 0, PersRelEleve: 0, PersEducNat: 0, unknown: 0 };
}

// Identifiers travel once per person: « 016 » and « 16 » are the same academy, and the shorter is enough.
function shortAcademy(code: string): string {
  return code.replace(/^0+(?=\d)/, '');
}

async function readStructures(reading: Reading): Promise<readonly Structure[]> {
  return readAll(reading, 'EtabEducNat', (record) => readStructure(record, reading.anomalies));
}

async function readLabels(
  reading: Reading,
  category: 'MatiereEducNat' | 'MefEducNat',
  [keyName, labelName]: readonly [string, string],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  await eachRecord(reading, category, (record) => {
    const key = firstValue(record, keyName) ?? record.id;
    if (key !== '' && !labels.has(key)) labels.set(key, firstValue(record, labelName) ?? key);
  });
  return labels;
}

/** Everything of one category that concerns the school; of two records with the same key the first one counts. */
async function readAll<T extends { readonly key: string }>(
  reading: Reading,
  category: AafCategory,
  readOne: (record: AafRecord) => T | undefined,
): Promise<readonly T[]> {
  const byKey = new Map<string, T>();
  await eachRecord(reading, category, (record) => {
    const one = readOne(record);
    if (one === undefined) return;
    if (byKey.has(one.key)) reading.anomalies.meet('duplicate-key', `${category} ${one.key}`);
    else byKey.set(one.key, one);
  });
  return [...byKey.values()];
}

async function eachRecord(reading: Reading, category: AafCategory, take: (record: AafRecord) => void): Promise<void> {
  for (const path of reading.delivery.files[category]) {
    for await (const batch of readAafRecords(path)) {
      for (const record of batch) handRecord(reading, category, record, take);
    }
  }
}

function handRecord(reading: Reading, category: AafCategory, record: AafRecord, take: (record: AafRecord) => void): void {
  const { anomalies, read } = reading;
  if (record.category !== category) {
    read.unknown += 1;
    anomalies.meet('unknown-category', `${record.rawCategory} ${record.id}`);
    return;
  }
  read[category] += 1;
  if (record.request === 'add') take(record);
  else anomalies.meet('malformed-value', `${record.request}Request ${record.id}`);
}
