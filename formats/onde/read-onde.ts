import { cleanHeader } from '../csv/clean-header.ts';
import { ColumnReader, withoutDuplicates, type Column } from '../csv/column-reader.ts';
import type { LineAnomaly } from '../csv/line-anomaly.ts';
import type { CsvTold } from '../csv/read-csv.ts';
import { readTable, type CsvTable, type TableLine } from '../csv/read-table.ts';
import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import type { Reading } from '../file/open-text.ts';

interface OndeName {
  readonly line: number;
  readonly lastName: string;
  readonly usualName: string | undefined;
  readonly firstName: string;
}

/** A pupil of an école; addresses and authorisations are left unread. */
export interface OndeStudent extends OndeName {
  readonly birthDate: string | undefined;
  /** Undefined in BE1D files, and for a pupil who has none yet. */
  readonly ine: string | undefined;
  readonly cycle: string;
  readonly level: string;
  readonly className: string;
  /** What identifies a class, whose label changes during the year (formats.md §1.4); undefined in BE1D files. */
  readonly classId: string | undefined;
}

/** An adult who answers for pupils, known by their names only: the file has no key; addresses and telephones are left unread. */
export interface OndeGuardian extends OndeName {
  readonly children: readonly Omit<OndeName, 'line'>[];
}

/** A teacher of an école. */
export interface OndeTeacher extends OndeName {
  readonly email: string | undefined;
  readonly isHead: boolean;
  readonly className: string | undefined;
}

/** What an Onde file states: one of three lists (formats.md §7). */
export type OndeFile = CsvTold & { readonly anomalies: readonly LineAnomaly[] } & (
    | { readonly kind: 'students'; readonly students: readonly OndeStudent[] }
    | { readonly kind: 'guardians'; readonly guardians: readonly OndeGuardian[] }
    | { readonly kind: 'teachers'; readonly teachers: readonly OndeTeacher[] }
  );

/** Reads an Onde extraction, or one of BE1D before it, by the names of its columns; throws a {@link FileError} on another file. */
export async function readOnde(input: FileInput, reading: Reading = {}): Promise<OndeFile> {
  const table = await readTable(input, reading);
  const { file, encoding, separator } = table;
  const reader = new ColumnReader(table);
  const told = { file, encoding, separator };
  const has = (...names: readonly string[]): boolean => reader.missing(names).length === 0;
  if (has('nomeleve', 'prenomeleve')) return { ...told, kind: 'students', students: readStudents(reader, table), anomalies: reader.anomalies };
  if (has('nomresponsable', 'prenomresponsable')) return { ...told, kind: 'guardians', guardians: readGuardians(reader, table), anomalies: expectedRepeats(reader) };
  if (has('directeur', 'nom', 'prenom')) return { ...told, kind: 'teachers', teachers: readTeachers(reader, table), anomalies: reader.anomalies };
  throw fileError('wrong-format', file, table.header.join(', ').slice(0, 200));
}

function readStudents(reader: ColumnReader, { lines }: CsvTable): readonly OndeStudent[] {
  const name = { last: reader.column('nomeleve'), usual: reader.column('nomdusageeleve'), first: reader.column('prenomeleve') };
  const [birthDate, ine] = [reader.column('datenaissance', 'datedenaissance'), reader.column('ine')];
  const [cycle, level] = [reader.column('cycle'), reader.column('niveau')];
  const [className, classId] = [reader.column('libelleclasse', 'classe'), reader.column('identifiantclasse')];
  return withoutDuplicates(lines, ine).map((line) => ({
    ...nameOf(name, line),
    birthDate: birthDate.day(line),
    ine: ine.optional(line),
    cycle: cycle.text(line),
    level: level.required(line),
    className: oneSpace(className.required(line)),
    classId: classId.optional(line),
  }));
}

function readTeachers(reader: ColumnReader, { lines }: CsvTable): readonly OndeTeacher[] {
  const name = { last: reader.column('nom'), usual: reader.column('nomusage'), first: reader.column('prenom') };
  const [email, head, className] = [reader.column('courriel'), reader.column('directeur'), reader.column('classe')];
  return lines.map((line) => ({
    ...nameOf(name, line),
    email: email.optional(line),
    isHead: head.text(line).toLowerCase() === 'oui',
    className: className.optional(line),
  }));
}

/** Columns of a child, whose names repeat: they are read by their place. */
const CHILD = ['nomdusageenfant', 'nomdefamilleenfant', 'prenomenfant', 'classesenfants'];

function readGuardians(reader: ColumnReader, { header, lines }: CsvTable): readonly OndeGuardian[] {
  const name = { last: reader.column('nomresponsable'), usual: reader.column('nomusageresponsable'), first: reader.column('prenomresponsable') };
  const starts = header.flatMap((column, index) => (cleanHeader(column) === CHILD[0] ? [index] : []));
  return lines.map((line) => ({ ...nameOf(name, line), children: childrenOf(line, starts) }));
}

function childrenOf({ cells }: TableLine, starts: readonly number[]): OndeGuardian['children'] {
  return starts.flatMap((start) => {
    const [usualName = '', lastName = '', firstName = ''] = cells.slice(start, start + CHILD.length);
    return firstName === '' ? [] : [{ lastName: lastName === '' ? usualName : lastName, usualName: usualName === '' ? undefined : usualName, firstName }];
  });
}

/** The three sets of columns of the children have the same names, which is no anomaly there. */
function expectedRepeats({ anomalies }: ColumnReader): readonly LineAnomaly[] {
  return anomalies.filter(({ kind, column }) => kind !== 'repeated-header' || !CHILD.includes(cleanHeader(column ?? '')));
}

interface NameColumns {
  readonly last: Column;
  readonly usual: Column;
  readonly first: Column;
}

function nameOf({ last, usual, first }: NameColumns, line: TableLine): OndeName {
  return { line: line.line, lastName: last.required(line), usualName: usual.optional(line), firstName: first.required(line) };
}

/** The same class is written with one space or two from one file to the next (formats.md §7). */
function oneSpace(label: string): string {
  return label.replaceAll(/\s+/g, ' ');
}
