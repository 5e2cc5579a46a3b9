import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { firstValue, type AafCategory, type AafRecord } from '../aaf-record.ts';
import type { AafDelivery } from '../delivery.ts';
import { relationsOf } from '../fields.ts';
import { readStructure } from './read-structure.ts';
import { fullSource, type RecordSource } from './record-source.ts';
import { keptRecord } from './upstream-base.ts';

type PeopleCategory = 'Eleve' | 'PersRelEleve' | 'PersEducNat';

/** The people of each school, by key of its structure. */
type Shares = ReadonlyMap<string, Readonly<Record<PeopleCategory, AafRecord[]>>>;

/**
 * Reads a full delivery once for several schools, named by their UAI, and gives each the source of what concerns it: `readSchool`
 * finds there the school that it finds in the whole delivery. A school that the delivery does not describe has none. What concerns all these schools is in memory together.
 */
export async function shareDelivery(delivery: AafDelivery, wanted: ReadonlySet<string>, anomalies: AnomalyCounter): Promise<ReadonlyMap<string, RecordSource>> {
  const source = fullSource(delivery, anomalies);
  const [structures, subjects, mefs] = [await all(source, 'EtabEducNat'), await all(source, 'MatiereEducNat'), await all(source, 'MefEducNat')];
  // Each school reads them again, and counts what is strange in them.
  const notTwice: AnomalyCounter = { meet: () => undefined, list: () => [] };
  const schools = structures.flatMap((record) => readStructure(record, notTwice) ?? []).filter(({ uai }) => wanted.has(uai));
  const shares: Shares = new Map(schools.map(({ key }) => [key, { Eleve: [], PersRelEleve: [], PersEducNat: [] }]));
  await sharePeople(source, shares);
  return new Map(
    schools.map(({ uai, key }) => {
      const records: Partial<Record<AafCategory, readonly AafRecord[]>> = { EtabEducNat: structures, MatiereEducNat: subjects, MefEducNat: mefs, ...shares.get(key) };
      return [uai, { delivery, read: source.read, records: (category) => records[category] ?? [] }];
    }),
  );
}

async function all(source: RecordSource, category: AafCategory): Promise<readonly AafRecord[]> {
  const records: AafRecord[] = [];
  for await (const record of source.records(category)) records.push(keptRecord(record));
  return records;
}

async function sharePeople(source: RecordSource, shares: Shares): Promise<void> {
  const give = (record: AafRecord, category: PeopleCategory, schools: Iterable<string>): void => {
    for (const school of schools) shares.get(school)?.[category].push(keptRecord(record));
  };
  const relatives = new Map<string, Set<string>>();
  for await (const record of source.records('Eleve')) {
    const schools = schoolsIn(record, shares);
    give(record, 'Eleve', schools);
    for (const { jointure } of schools.size === 0 ? [] : relationsOf(record)) relatives.set(jointure, (relatives.get(jointure) ?? new Set()).union(schools));
  }
  for await (const record of source.records('PersRelEleve')) give(record, 'PersRelEleve', relatives.get(firstValue(record, 'ENTPersonJointure') ?? record.id) ?? []);
  for await (const record of source.records('PersEducNat')) give(record, 'PersEducNat', schoolsIn(record, shares));
}

/** The schools that a record names anywhere: alone, or before the first « $ » of a class, a group or a function (formats.md §1.4). */
function schoolsIn({ attributes }: AafRecord, shares: Shares): ReadonlySet<string> {
  const found = new Set<string>();
  for (const values of attributes.values()) {
    for (const value of values) {
      const key = (value.split('$', 1)[0] ?? '').trim();
      if (shares.has(key)) found.add(key);
    }
  }
  return found;
}
