import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import { MOST_RECORDS } from '../file/file-limits.ts';
import type { Batch } from '../xml/element-format.ts';
import { ofElement, type FileAnomaly } from './file-anomaly.ts';

/** The anomalies of a file, of which the first ones are kept: a wrong file may have one per line. */
export interface FileAnomalies {
  readonly list: readonly FileAnomaly[];
  /** How many there were, those that are not kept included. */
  readonly count: number;
}

const MOST_KEPT = 1000;

/** Keeps the first anomalies of a list. */
export function keepFirst(anomalies: readonly FileAnomaly[]): FileAnomalies {
  return { list: anomalies.slice(0, MOST_KEPT), count: anomalies.length };
}

/** Goes through the records of a stream, and gives its anomalies. Throws a {@link FileError} beyond {@link MOST_RECORDS}. */
export async function gatherBatches<Record>(input: FileInput, batches: AsyncIterable<Batch<Record>>, take: (record: Record) => void): Promise<FileAnomalies> {
  const list: FileAnomaly[] = [];
  let count = 0;
  let taken = 0;
  for await (const { records, anomalies } of batches) {
    taken += records.length;
    if (taken > MOST_RECORDS) throw fileError('too-many-elements', typeof input === 'string' ? input : input.name, 'records');
    records.forEach(take);
    count += anomalies.length;
    for (const anomaly of anomalies.slice(0, MOST_KEPT - list.length)) list.push(ofElement(anomaly));
  }
  return { list, count };
}
