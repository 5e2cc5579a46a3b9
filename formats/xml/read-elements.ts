import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { ElementCollector } from './element-collector.ts';
import { readXml } from './read-xml.ts';
import type { ElementFormat, Batch } from './element-format.ts';

/** Streams the records of one XML file by batches; a bad record is an anomaly, a bad file throws a {@link FileError}. */
export function readElements<Record>(
  input: FileInput,
  format: ElementFormat<Record>,
  reading?: Reading,
): AsyncGenerator<Batch<Record>> {
  return readXml(input, new ElementCollector(format), reading);
}
