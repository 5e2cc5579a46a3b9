import { FileError, type FileRefusal } from '../../../formats/file/file-error.ts';
import { openCsv } from '../../../formats/csv/read-csv.ts';
import type { CsvRow } from '../../../formats/csv/rows/csv-rows.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';

/** A file in memory. */
export function csvFile(content: string | Uint8Array): FileInput {
  return { name: 'liste.csv', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** Every row of a content. */
export async function rowsOf(content: string | Uint8Array): Promise<readonly CsvRow[]> {
  const { rows } = await openCsv(csvFile(content));
  const all: CsvRow[] = [];
  for await (const batch of rows) all.push(...batch);
  return all;
}

/** Cells of every row of a content. */
export async function cellsOf(content: string | Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await rowsOf(content)).map(({ cells }) => cells);
}

/** Why something is refused; fails when it is read. */
export async function refusalOf(reading: Promise<unknown>): Promise<FileRefusal> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof FileError) return error.refusal;
    throw error;
  }
  throw new Error('the file was read');
}
