import { fileError, type FileError } from '../file/file-error.ts';
import { CSV_LIMITS } from './csv-limits.ts';
import type { CsvSeparator } from './separator.ts';
import { unguard } from './unguard.ts';

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

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly stray: boolean;
}

/** Turns pieces of one CSV file (RFC 4180) into rows, and refuses what passes the limits; blank lines are no rows. */
export class CsvParser {
  private readonly shape: CsvShape;
  private pending = '';
  private line = 1;
  private rows = 0;

  constructor(shape: CsvShape) {
    this.shape = shape;
  }

  /** Rows that a piece completes; throws a {@link FileError} as soon as the file must be refused. */
  write(piece: string): readonly CsvRow[] {
    const text = this.pending + piece;
    const found: CsvRow[] = [];
    let start = 0;
    for (;;) {
      const end = this.readRow(text, start, found);
      if (end < 0) break;
      start = end;
    }
    this.pending = text.slice(start);
    if (this.pending.length > CSV_LIMITS.maxRowLength) throw this.refuse('too-long-text', 'row');
    return found;
  }

  /** The last row, where no line end follows it. */
  end(): readonly CsvRow[] {
    if (this.pending === '') return [];
    const rows = this.write(this.shape.newline);
    if (this.pending !== '') throw this.refuse('truncated', 'unclosed quote');
    return rows;
  }

  /** Reads the row at `start` and gives where the next one begins, -1 when the text stops before its end. */
  private readRow(text: string, start: number, found: CsvRow[]): number {
    const { separator, newline } = this.shape;
    const lineEnd = text.indexOf(newline, start);
    if (lineEnd < 0) return -1;
    const plain = text.slice(start, text[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd);
    if (!plain.includes('"')) {
      this.add(plain.split(separator), false, found);
      this.line += 1;
      return lineEnd + 1;
    }
    return this.readQuoted(text, start, found);
  }

  private readQuoted(text: string, start: number, found: CsvRow[]): number {
    const cells: string[] = [];
    let hasStray = false;
    for (let position = start; ; ) {
      const cell = this.readCell(text, position);
      if (cell === undefined) return -1;
      cells.push(cell.text);
      hasStray ||= cell.stray;
      position = cell.end + 1;
      if (text[cell.end] !== this.shape.newline) continue;
      this.add(cells, hasStray, found);
      this.line += text.slice(start, position).split(this.shape.newline).length - 1;
      return position;
    }
  }

  /** The cell at a position, up to its separator or the end of its line; undefined when the text stops before. */
  private readCell(text: string, start: number): Cell | undefined {
    if (text[start] !== '"') return this.unquoted(text, start, '');
    let inside = '';
    for (let from = start + 1; ; ) {
      const quote = text.indexOf('"', from);
      // A quote at the very end may be the first of two.
      if (quote < 0 || quote + 1 >= text.length) return undefined;
      inside += text.slice(from, quote);
      if (text[quote + 1] !== '"') return this.unquoted(text, quote + 1, inside);
      inside += '"';
      from = quote + 2;
    }
  }

  private unquoted(text: string, start: number, before: string): Cell | undefined {
    const { separator, newline } = this.shape;
    const lineEnd = text.indexOf(newline, start);
    if (lineEnd < 0) return undefined;
    const next = text.indexOf(separator, start);
    const end = next < 0 || next > lineEnd ? lineEnd : next;
    const raw = text.slice(start, end);
    const rest = end === lineEnd && raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    return { text: before + rest, end, stray: rest.includes('"') || (rest !== '' && text[start - 1] === '"') };
  }

  private add(cells: readonly string[], strayQuote: boolean, found: CsvRow[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows += 1;
    if (this.rows > CSV_LIMITS.maxRows) throw this.refuse('too-many-elements', 'rows');
    if (cells.length > CSV_LIMITS.maxColumns) throw this.refuse('too-many-attributes', 'columns');
    if (cells.some((cell) => cell.length > this.shape.maxCellLength)) throw this.refuse('too-long-text', 'cell');
    found.push({ line: this.line, cells: cells.map(unguard), strayQuote });
  }

  private refuse(kind: FileError['refusal']['kind'], detail: string): FileError {
    return fileError(kind, this.shape.file, detail, this.line);
  }
}
