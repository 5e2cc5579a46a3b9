import type { Anomaly } from '../../../formats/file/anomaly.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import { FileError, type FileRefusal } from '../../../formats/file/file-error.ts';
import type { Batch } from '../../../formats/xml/element-format.ts';

/** Reads one file whole. */
export type ReadFile<Record> = (input: FileInput) => AsyncGenerator<Batch<Record>>;

/** A document in memory, in UTF-8 unless it declares ISO-8859-15. */
export function inMemory(xml: string | Buffer): FileInput {
  const bytes = typeof xml !== 'string' ? xml : xml.includes('ISO-8859-15') ? encodeLatin9(xml) : Buffer.from(xml);
  return { name: 'essai.xml', bytes };
}

/** Every record and anomaly of a document. */
export async function readAll<Record>(read: ReadFile<Record>, xml: string | Buffer): Promise<Batch<Record>> {
  const records: Record[] = [];
  const anomalies: Anomaly[] = [];
  for await (const batch of read(inMemory(xml))) {
    records.push(...batch.records);
    anomalies.push(...batch.anomalies);
  }
  return { records, anomalies };
}

/** Records of one kind. */
export function ofKind<Record extends { readonly kind: string }, Kind extends Record['kind']>(
  records: readonly Record[],
  kind: Kind,
): readonly Extract<Record, { readonly kind: Kind }>[] {
  return records.filter((record): record is Extract<Record, { readonly kind: Kind }> => record.kind === kind);
}

/** Why a document is refused; fails when it is read. */
export async function refusalOf<Record>(read: ReadFile<Record>, xml: string | Buffer): Promise<FileRefusal> {
  try {
    await readAll(read, xml);
  } catch (error) {
    if (error instanceof FileError) return error.refusal;
    throw error;
  }
  throw new Error('the file was read');
}
