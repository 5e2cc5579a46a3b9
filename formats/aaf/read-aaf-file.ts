import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { readXml } from '../xml/read-xml.ts';
import type { AafRecord } from './aaf-record.ts';
import { AAF_BATCH_SIZE, RecordCollector } from './record-collector.ts';

/** Streams the records of one AAF file by batches of at most 500; throws a {@link FileError} when it is refused. */
export async function* readAafRecords(input: FileInput, reading: Reading = {}): AsyncGenerator<readonly AafRecord[]> {
  for await (const records of readXml(input, new RecordCollector(), reading)) {
    // One piece of file may complete more small records than a batch holds.
    for (let start = 0; start < records.length; start += AAF_BATCH_SIZE) yield records.slice(start, start + AAF_BATCH_SIZE);
  }
}
