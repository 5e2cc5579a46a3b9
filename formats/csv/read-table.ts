import type { FileInput } from '../file/byte-source.ts';
import { composed } from '../file/clean-value.ts';
import { fileError } from '../file/file-error.ts';
import type { Reading } from '../file/open-text.ts';
import type { CsvRow } from './csv-parser.ts';
import { cleanHeader } from './clean-header.ts';
import type { LineAnomaly } from './line-anomaly.ts';
import { openCsv, type CsvTold } from './read-csv.ts';

/** One line under the header, with a cell for each column: NFC, trimmed, empty where the file has none. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A whole CSV file with its header. */
export interface CsvTable extends CsvTold {
  /** Column names as written, trimmed. */
  readonly header: readonly string[];
  readonly lines: readonly TableLine[];
  readonly anomalies: readonly LineAnomaly[];
}

/**
 * Reads a CSV file whose first row names its columns, unless `isHeader` says no: they have no name then. Throws a
 * {@link FileError} when it is refused, or has no row.
 */
export async function readTable(input: FileInput, reading: Reading = {}, isHeader: (cells: readonly string[]) => boolean = () => true): Promise<CsvTable> {
  const { file, encoding, separator, rows } = await openCsv(input, reading);
  const all: CsvRow[] = [];
  for await (const batch of rows) for (const row of batch) all.push(row);
  const [first] = all;
  if (first === undefined) throw fileError('empty', file);
  const cells = first.cells.map(cleanCell);
  const isNamed = isHeader(cells);
  const header = isNamed ? cells : cells.map(() => '');
  const anomalies: LineAnomaly[] = repeatedHeaders(header, first.line);
  const lines = (isNamed ? all.slice(1) : all).map((row) => lineOf(row, header, anomalies));
  return { file, encoding, separator, header: header.slice(0, lastFilled(cells) + 1), lines, anomalies };
}

function cleanCell(text: string): string {
  return composed(text).trim();
}

/** A separator after the last column, as Onde writes, makes one more that is none. */
function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}

function repeatedHeaders(header: readonly string[], line: number): LineAnomaly[] {
  const names = header.map(cleanHeader);
  return header.flatMap((column, index): readonly LineAnomaly[] =>
    column !== '' && names.indexOf(names[index] ?? '') < index ? [{ kind: 'repeated-header', line, column }] : [],
  );
}

// The ministry writes a question mark for a character that its encoding lacks (formats.md §0.5); U+FFFD is what is left of one lost before.
const LOST = /\p{L}\?\p{L}|\ufffd/u;

// What makes a cell worth a second look: outer spaces, characters that may have another form, or that may be what is left of one.
const WANTS_CARE = /[\u0300-\uffff]|\?|^\s|\s$/;

function lineOf({ line, cells, strayQuote }: CsvRow, header: readonly string[], anomalies: LineAnomaly[]): TableLine {
  const clean: string[] = [];
  for (let index = 0; index < header.length; index++) {
    const raw = cells[index] ?? '';
    clean.push(WANTS_CARE.test(raw) ? careFor(raw, { line, column: header[index] ?? '' }, anomalies) : raw);
  }
  const more = cells.length > header.length ? cells.slice(header.length).find((cell) => cell.trim() !== '') : undefined;
  if (more !== undefined) anomalies.push({ kind: 'too-many-cells', line, value: more });
  if (strayQuote) anomalies.push({ kind: 'stray-quote', line });
  return { line, cells: clean };
}

function careFor(raw: string, place: Pick<LineAnomaly, 'line' | 'column'>, anomalies: LineAnomaly[]): string {
  const value = cleanCell(raw);
  if (LOST.test(value)) anomalies.push({ kind: 'lost-characters', ...place, value });
  return value;
}
