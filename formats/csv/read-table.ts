import type { FileInput } from '../file/byte-source.ts';
import { composed } from '../file/clean-value.ts';
import { fileError } from '../file/file-error.ts';
import { KEPT_LIMITS } from '../file/file-limits.ts';
import type { Reading } from '../file/open-text.ts';
import type { CsvRow } from './rows/csv-rows.ts';
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
  /** Whether the first row names the columns. */
  readonly isNamed: boolean;
  /** Column names as written, trimmed; empty where nothing names them. */
  readonly header: readonly string[];
  readonly lines: readonly TableLine[];
  readonly anomalies: readonly LineAnomaly[];
}

/** Says of a first row, by the next ones too, whether it names the columns. */
export type IsHeader = (cells: readonly string[], below: readonly CsvRow[]) => boolean;

/**
 * Reads a CSV file whose first row names its columns, unless `isHeader` says no: they have no name then. Throws a
 * {@link FileError} when it is refused, or has no row.
 */
export async function readTable(input: FileInput, reading: Reading = {}, isHeader: IsHeader = () => true): Promise<CsvTable> {
  const { file, encoding, separator, rows } = await openCsv(input, { limits: KEPT_LIMITS, ...reading });
  let top: TableTop | undefined;
  const lines: TableLine[] = [];
  const anomalies: LineAnomaly[] = [];
  for await (const batch of afterSample(rows)) {
    for (const row of batch) {
      if (top !== undefined) lines.push(lineOf(row, top.header, anomalies));
      else {
        top = topOf(row, batch.slice(1), isHeader);
        anomalies.push(...repeatedHeaders(top.header, row.line));
        if (!top.isNamed) lines.push(lineOf(row, top.header, anomalies));
      }
    }
  }
  if (top === undefined) throw fileError('empty', file);
  return { file, encoding, separator, isNamed: top.isNamed, header: top.header.slice(0, top.columns), lines, anomalies };
}

/** Rows that are known before the first one is told to name the columns or not. */
const SAMPLE_ROWS = 100;

/** The same rows, whose first batch is a sample of the file, or the whole of it. */
async function* afterSample(batches: AsyncIterable<readonly CsvRow[]>): AsyncGenerator<readonly CsvRow[]> {
  let sample: readonly CsvRow[] = [];
  for await (const batch of batches) {
    if (sample.length >= SAMPLE_ROWS) yield batch;
    else {
      sample = [...sample, ...batch];
      if (sample.length >= SAMPLE_ROWS) yield sample;
    }
  }
  if (sample.length < SAMPLE_ROWS) yield sample;
}

/** What the first row says of a table: the name of each cell, and how many of them are columns. */
interface TableTop {
  readonly isNamed: boolean;
  readonly header: readonly string[];
  readonly columns: number;
}

function topOf(row: CsvRow, below: readonly CsvRow[], isHeader: IsHeader): TableTop {
  const cells = row.cells.map(cleanCell);
  const isNamed = isHeader(cells, below);
  return { isNamed, header: isNamed ? cells : cells.map(() => ''), columns: lastFilled(cells) + 1 };
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
  const clean = isClean(cells, header.length) ? cells : header.map((column, index) => careFor(cells[index] ?? '', { line, column }, anomalies));
  const more = cells.length > header.length ? cells.slice(header.length).find((cell) => cell.trim() !== '') : undefined;
  if (more !== undefined) anomalies.push({ kind: 'too-many-cells', line, value: more });
  if (strayQuote) anomalies.push({ kind: 'stray-quote', line });
  return { line, cells: clean };
}

// Most rows are kept as they are: no other one is made of them.
function isClean(cells: readonly string[], columns: number): boolean {
  return cells.length === columns && !cells.some((cell) => WANTS_CARE.test(cell));
}

function careFor(raw: string, place: Pick<LineAnomaly, 'line' | 'column'>, anomalies: LineAnomaly[]): string {
  if (!WANTS_CARE.test(raw)) return raw;
  const value = cleanCell(raw);
  if (LOST.test(value)) anomalies.push({ kind: 'lost-characters', ...place, value });
  return value;
}
