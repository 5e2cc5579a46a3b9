import { ColumnReader, withoutDuplicates, type Column } from '../csv/column-reader.ts';
import type { LineAnomaly } from '../csv/line-anomaly.ts';
import type { CsvTold } from '../csv/read-csv.ts';
import { readTable, type TableLine } from '../csv/read-table.ts';
import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import type { Reading } from '../file/open-text.ts';

/** A pupil of a Pix Orga file « SCO » (formats.md §8); where people are born is read for its checks and not kept. */
export interface PixStudent {
  readonly line: number;
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly usualName: string | undefined;
  readonly birthDate: string | undefined;
  /** ST: « scolaire »; AP: apprentice. */
  readonly status: 'ST' | 'AP' | undefined;
  readonly mef: string;
  /** Division, its inner spaces made one (formats.md §8). */
  readonly division: string;
}

/** What a Pix Orga file states. */
export interface PixFile extends CsvTold {
  readonly students: readonly PixStudent[];
  readonly anomalies: readonly LineAnomaly[];
}

/** Clean names of the columns that the format marks by a star; those marked by two are one or the other. */
const REQUIRED = ['identifiantunique', 'premierprenom', 'nomdefamille', 'codesexe', 'datedenaissance', 'codedepartementnaissance', 'codepaysnaissance', 'statut', 'codemef', 'division'];

/** Reads a Pix Orga file; throws a {@link FileError}, `wrong-format` with the columns it lacks when it is another one. */
export async function readPix(input: FileInput, reading: Reading = {}): Promise<PixFile> {
  const table = await readTable(input, reading);
  const reader = new ColumnReader(table);
  const missing = reader.missing(REQUIRED);
  if (missing.length > 0) throw fileError('wrong-format', table.file, missing.join(', '));
  const read = studentReader(reader);
  const students = withoutDuplicates(table.lines, reader.column('identifiantunique')).map(read);
  const { file, encoding, separator } = table;
  return { file, encoding, separator, students, anomalies: reader.anomalies };
}

function studentReader(reader: ColumnReader): (line: TableLine) => PixStudent {
  const id = reader.column('identifiantunique');
  const firstName = reader.column('premierprenom');
  const lastName = reader.column('nomdefamille');
  const usualName = reader.column('nomdusage');
  const birthDate = reader.column('datedenaissance');
  const status = reader.column('statut');
  const mef = reader.column('codemef');
  const division = reader.column('division');
  const checkBirthPlace = birthPlaceChecker(reader);
  return (line) => {
    checkBirthPlace(line);
    birthDate.required(line);
    return {
      line: line.line,
      id: id.required(line),
      firstName: firstName.required(line),
      lastName: lastName.required(line),
      usualName: usualName.optional(line),
      birthDate: birthDate.day(line),
      status: statusOf(status, line),
      mef: mef.required(line),
      division: division.required(line).replaceAll(/\s+/g, ' '),
    };
  };
}

function statusOf(column: Column, line: TableLine): PixStudent['status'] {
  const status = column.required(line);
  if (status === 'ST' || status === 'AP') return status;
  if (status !== '') column.note('unknown-value', line);
  return undefined;
}

/** « 99100 » is France: a birth there has an INSEE code or the name of a commune, not both; elsewhere a name is enough. */
function birthPlaceChecker(reader: ColumnReader): (line: TableLine) => void {
  const code = reader.column('codecommunenaissance');
  const label = reader.column('libellecommunenaissance');
  const country = reader.column('codepaysnaissance');
  return (line) => {
    country.required(line);
    if ((code.text(line) === '') === (label.text(line) === '')) code.note(code.text(line) === '' ? 'missing-value' : 'malformed-value', line);
    else if (code.text(line) !== '' && !/^[0-9AB]{5}$/.test(code.text(line))) code.note('malformed-value', line);
  };
}
