import type { FileInput } from '../file/byte-source.ts';
import type { FileEncoding } from '../file/encoding.ts';
import { fileError } from '../file/file-error.ts';
import { FILE_LIMITS } from '../file/file-limits.ts';
import { openText, type OpenText, type Reading } from '../file/open-text.ts';
import { CsvRows, type CsvRow, type CsvShape } from './rows/csv-rows.ts';
import { separatorOf, statedSeparator, type CsvSeparator } from './rows/separator.ts';

/** What the reader told of a file, to show to whoever imports it (reliability T7). */
export interface CsvTold {
  readonly file: string;
  readonly encoding: FileEncoding;
  readonly separator: CsvSeparator;
}

/** A CSV file open for reading; `rows` closes it at its end, `close` before. */
export interface OpenCsv extends CsvTold {
  readonly rows: AsyncGenerator<readonly CsvRow[]>;
  readonly close: () => Promise<void>;
}

// An XML or JSON text, a spreadsheet (zip, old Excel), a PDF, a compressed file: named .csv, they are still none.
const STARTS = /^(?!\s*(?:<[?!a-zA-Z]|\{\s*"|\[\s*[{"])|PK\p{Cc}|\u00d0\u00cf|%PDF|\p{Cc}\u008b)/u;

/** Opens a CSV file: encoding by its BOM, else by its bytes; separator by its first row. Throws a {@link FileError} on what is none. */
export async function openCsv(input: FileInput, reading: Reading = {}): Promise<OpenCsv> {
  const text = await openText(input, reading, STARTS);
  try {
    const head = (await text.next(1)) ?? '';
    const { separator, length } = statedSeparator(head) ?? { separator: separatorOf(head), length: 0 };
    const { maxTextLength } = reading.limits ?? FILE_LIMITS;
    const shape: CsvShape = { file: text.name, separator, newline: newlineOf(head), maxCellLength: maxTextLength };
    const rows = readRows(text, head.slice(length), shape, reading);
    return { file: text.name, encoding: text.encoding, separator, rows, close: text.close };
  } catch (error) {
    await text.close();
    throw error;
  }
}

function newlineOf(head: string): CsvShape['newline'] {
  return head.includes('\r') && !head.includes('\n') ? '\r' : '\n';
}

async function* readRows(text: OpenText, head: string, shape: CsvShape, reading: Reading): AsyncGenerator<readonly CsvRow[]> {
  const { limits = FILE_LIMITS, now = performance.now.bind(performance) } = reading;
  const parser = new CsvRows(shape);
  let spent = 0;
  try {
    for (let piece: string | undefined = head; piece !== undefined; ) {
      const start = now();
      const rows = await parser.write(piece);
      piece = await text.next();
      spent += now() - start;
      if (spent > limits.maxMilliseconds) throw fileError('too-slow', shape.file);
      if (rows.length > 0) yield rows;
    }
    yield await parser.end();
  } finally {
    await text.close();
  }
}
