import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { FileInput } from '../../file/byte-source.ts';
import type { AafCategory, AafRecord } from '../aaf-record.ts';
import { asSecondDegree } from '../as-second-degree.ts';
import type { AafDelivery } from '../delivery.ts';
import { readAafRecords } from '../read-aaf-file.ts';

/** Records of a delivery that were read, by category; `unknown` for those that this program does not know. */
export type ReadCounts = Record<AafCategory | 'unknown', number>;

/** Where the state of a school comes from: the files of a full delivery, or what is kept with a delta applied to it. */
export interface RecordSource {
  readonly delivery: AafDelivery;
  /** Adds only, in names of the second degree. */
  readonly records: (category: AafCategory) => AsyncIterable<AafRecord> | Iterable<AafRecord>;
  readonly read: Readonly<ReadCounts>;
}

/** The records of a full delivery, which only adds. */
export function fullSource(delivery: AafDelivery, anomalies: AnomalyCounter): RecordSource {
  const read = noneRead();
  if (delivery.dates.length > 1) anomalies.meet('mixed-dates', delivery.dates.join(', '));
  async function* records(category: AafCategory): AsyncGenerator<AafRecord> {
    for await (const record of deliveredRecords({ delivery, anomalies, read }, category, delivery.files[category])) {
      if (record.request === 'add') yield record;
      else anomalies.meet('malformed-value', `${record.request}Request ${record.id}`);
    }
  }
  return { delivery, records, read };
}

/** What the files of a delivery are read with. */
export interface Delivered {
  readonly delivery: AafDelivery;
  readonly anomalies: AnomalyCounter;
  readonly read: ReadCounts;
}

/** No record read yet. */
export function noneRead(): ReadCounts {
  return { EtabEducNat: 0, MatiereEducNat: 0, MefEducNat: 0, Eleve: 0, PersRelEleve: 0, PersEducNat: 0, unknown: 0 };
}

/** Streams files of one category, in names of the second degree; what is of another category is counted and left out. */
export async function* deliveredRecords({ delivery, anomalies, read }: Delivered, category: AafCategory, files: readonly FileInput[]): AsyncGenerator<AafRecord> {
  const isFirstDegree = delivery.degree === '1D';
  for (const file of files) {
    for await (const batch of readAafRecords(file)) {
      for (const record of batch) {
        const isExpected = record.category === category;
        read[isExpected ? category : 'unknown'] += 1;
        if (isExpected) yield isFirstDegree ? asSecondDegree(record) : record;
        else anomalies.meet('unknown-category', `${record.rawCategory} ${record.id}`);
      }
    }
  }
}
