import { CsvError, Parser } from 'csv-parse';
import { fileError, type FileError } from '../../file/file-error.ts';
import { CSV_LIMITS } from './csv-limits.ts';
import type { CsvSeparator } from './separator.ts';
import { isGuarded, unguard } from './unguard.ts';

/** One row: the line of the file where it begins, from 1, and its cells without their quotes. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote stands where none may: its cell is kept as it is written. */
  readonly strayQuote: boolean;
}

/** Which file is read, and how. */
export interface CsvShape {
  readonly file: string;
  readonly separator: CsvSeparator;
  /** A file of old tools ends its lines by a carriage return alone. */
  readonly newline: '\n' | '\r';
  /** Longest cell, in characters. */
  readonly maxCellLength: number;
}

/** Turns pieces of one CSV file (RFC 4180, read by csv-parse) into rows, and refuses what passes the limits; blank lines are no rows. */
export class CsvRows {
  private readonly shape: CsvShape;
  private readonly parser: Parser;
  private found: CsvRow[] = [];
  private line = 1;
  private rows = 0;
  private cells = 0;
  /** Bytes given last, and where the first of them stands in the file: all those after the end of the last row are there. */
  private bytes: Buffer = Buffer.alloc(0);
  private bytesFrom = 0;
  /** Where the last row ends in the file. */
  private lastEnd = 0;

  constructor(shape: CsvShape) {
    this.shape = shape;
    this.parser = new Parser({
      delimiter: shape.separator,
      record_delimiter: shape.newline === '\n' ? ['\r\n', '\n'] : '\r',
      relax_column_count: true,
      relax_quotes: true,
      // Rows are taken here, as soon as they are whole: none waits to be read at the other end of the stream.
      on_record: (cells: string[], { bytes }) => this.take(cells, bytes),
    });
    // What goes wrong is told by the call that meets it.
    this.parser.on('error', () => undefined);
  }

  /** Rows that a piece completes; throws a {@link FileError} as soon as the file must be refused. */
  async write(piece: string): Promise<readonly CsvRow[]> {
    const bytes = Buffer.from(piece);
    this.bytes = Buffer.concat([this.rest(), bytes]);
    this.bytesFrom = this.lastEnd;
    await this.told((done) => this.parser.write(bytes, done));
    this.checkLength(this.rest().length);
    return this.handOver();
  }

  /** The last row, where no line end follows it. */
  async end(): Promise<readonly CsvRow[]> {
    await this.told((done) => this.parser.end(done));
    return this.handOver();
  }

  private rest(): Buffer {
    return this.bytes.subarray(this.lastEnd - this.bytesFrom);
  }

  private told(call: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      call((error) => {
        if (error === undefined || error === null) resolve();
        else reject(isUnclosed(error) ? this.refuse('truncated', 'unclosed quote') : error);
      });
    });
  }

  private handOver(): readonly CsvRow[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  /** Takes a row that ends before this byte of the file. */
  private take(cells: readonly string[], end: number): null {
    this.checkLength(end - this.lastEnd);
    if (cells.some((cell) => cell.trim() !== '')) this.add(cells, end);
    this.lastEnd = end;
    this.line += 1;
    for (const cell of cells) if (cell.includes(this.shape.newline)) this.line += cell.split(this.shape.newline).length - 1;
    return null;
  }

  private add(cells: readonly string[], end: number): void {
    this.rows += 1;
    this.cells += cells.length;
    if (this.rows > CSV_LIMITS.maxRows) throw this.refuse('too-many-elements', 'rows');
    if (this.cells > CSV_LIMITS.maxCells) throw this.refuse('too-many-elements', 'cells');
    if (cells.length > CSV_LIMITS.maxColumns) throw this.refuse('too-many-attributes', 'columns');
    if (cells.some((cell) => cell.length > this.shape.maxCellLength)) throw this.refuse('too-long-text', 'cell');
    this.found.push({ line: this.line, cells: cells.some(isGuarded) ? cells.map(unguard) : cells, strayQuote: this.hasStrayQuote(cells, end) });
  }

  /** A quote of a cell is in its place where the row has that cell between quotes, its own ones doubled; csv-parse keeps the others as written. */
  private hasStrayQuote(cells: readonly string[], end: number): boolean {
    const quoted = cells.filter((cell) => cell.includes('"'));
    if (quoted.length === 0) return false;
    const row = this.bytes.toString('utf8', this.lastEnd - this.bytesFrom, end - this.bytesFrom);
    return quoted.some((cell) => !row.includes(`"${cell.replaceAll('"', '""')}"`));
  }

  private checkLength(bytes: number): void {
    if (bytes > CSV_LIMITS.maxRowLength) throw this.refuse('too-long-text', 'row');
  }

  private refuse(kind: FileError['refusal']['kind'], detail: string): FileError {
    return fileError(kind, this.shape.file, detail, this.line);
  }
}

function isUnclosed(error: Error): boolean {
  return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
}
