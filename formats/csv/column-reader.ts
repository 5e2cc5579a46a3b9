import { findColumn } from './clean-header.ts';
import type { LineAnomaly, LineAnomalyKind } from './line-anomaly.ts';
import { parseDate } from '../values/dates.ts';
import type { CsvTable, TableLine } from './read-table.ts';

/** Reads the columns of a table by the names that a format gives them, and notes what is wrong at each line. */
export class ColumnReader {
  readonly anomalies: LineAnomaly[];
  private readonly table: CsvTable;

  constructor(table: CsvTable) {
    this.table = table;
    this.anomalies = [...table.anomalies];
  }

  /** Reader of one column, by any of its clean names; what it reads is empty where the table has no such column. */
  column(...names: readonly string[]): Column {
    const index = findColumn(this.table.header, names);
    return new Column(this.table.header[index] ?? '', index, this.anomalies);
  }

  /** Names, clean, of those that the table lacks. */
  missing(names: readonly string[]): readonly string[] {
    return names.filter((name) => findColumn(this.table.header, [name]) < 0);
  }
}

/** One column of a table. */
export class Column {
  private readonly name: string;
  private readonly index: number;
  private readonly anomalies: LineAnomaly[];

  constructor(name: string, index: number, anomalies: LineAnomaly[]) {
    this.name = name;
    this.index = index;
    this.anomalies = anomalies;
  }

  /** Whether the table has it. */
  get isThere(): boolean {
    return this.index >= 0;
  }

  /** Its text at a line. */
  text({ cells }: TableLine): string {
    return cells[this.index] ?? '';
  }

  /** Its text where there is one. */
  optional(line: TableLine): string | undefined {
    const text = this.text(line);
    return text === '' ? undefined : text;
  }

  /** Its text; notes a line without. */
  required(line: TableLine): string {
    const text = this.text(line);
    if (text === '') this.note('missing-value', line);
    return text;
  }

  /** Its day, ISO; notes one that the calendar does not have. */
  day(line: TableLine): string | undefined {
    const text = this.text(line);
    const day = text === '' ? undefined : parseDate(text);
    if (text !== '' && day === undefined) this.note('malformed-date', line);
    return day;
  }

  /** Notes something about its value at a line. */
  note(kind: LineAnomalyKind, line: TableLine): void {
    const value = this.text(line);
    this.anomalies.push({ kind, line: line.line, column: this.name, ...(value === '' ? {} : { value }) });
  }
}

/** Lines whose key was not met before; the others are noted. A line without key is kept. */
export function withoutDuplicates<T extends TableLine>(lines: readonly T[], key: Column): readonly T[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const value = key.text(line);
    const isNew = value === '' || !seen.has(value);
    if (!isNew) key.note('duplicate-key', line);
    seen.add(value);
    return isNew;
  });
}
