import type { FileContent } from '../../domain/imports/imported-file.ts';
import type { MemberColumns, MemberField } from '../../domain/imports/listed-member.ts';
import { guessColumns, isColumnName, isSomebody, type ColumnGuess } from '../../formats/csv/guess/guess-columns.ts';
import { missingColumns, readMembers } from '../../formats/csv/read-members.ts';
import type { Reading } from '../../formats/file/open-text.ts';
import { readTable, type CsvTable, type IsHeader } from '../../formats/csv/read-table.ts';
import { columnLabel, MEMBER_FIELD_LABELS } from '../../texts/files/importer.ts';
import { wireLineAnomalies } from './wire-anomaly.ts';
import type { GivenInput, ReadingChoices } from './content-reader.ts';

/** Reads a free list of members, under the columns just chosen, else those chosen before for this header, else guessed. */
export async function readMemberList(input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  const table = await readTable(input, encodingOf(choices), chosenElse(choices, (cells, below) => !isSomebody(cells, below)));
  // Guessed once, from what the columns hold: guessed again under the titles given here, what is left over would pass for names.
  const guesses = guessColumns(table);
  return membersOf(table.isNamed ? table : { ...table, header: labelsOf(table, guesses) }, guesses, choices);
}

/** Reads one column of people; where it has no name, it gets that of what it holds, so that the lines refused have one too. */
export async function readNames(input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  const table = await readTable(input, encodingOf(choices), chosenElse(choices, isColumnName));
  const named = table.isNamed ? table : { ...table, header: fieldsOf(table).map((field) => MEMBER_FIELD_LABELS[field]) };
  return membersOf(named, guessColumns(named), choices);
}

function chosenElse({ firstLine }: ReadingChoices, guess: IsHeader): IsHeader {
  return firstLine === undefined ? guess : () => firstLine === 'titles';
}

/** The columns of a list without titles go by what they are thought to hold, else by their number. */
function labelsOf(table: CsvTable, guesses: readonly ColumnGuess[]): readonly string[] {
  const fields = new Map(guesses.map(({ column, field }) => [column, field]));
  return table.header.map((_, column) => {
    const field = fields.get(column);
    return field === undefined ? columnLabel(column + 1) : MEMBER_FIELD_LABELS[field];
  });
}

/** What people without a column name are told by: « LEFEVRE, Noé » is in two cells. */
function fieldsOf(table: CsvTable): readonly MemberField[] {
  if (table.header.length > 1) return ['lastName', 'firstName'];
  return [guessColumns(table)[0]?.field ?? 'fullName'];
}

function encodingOf({ encoding }: ReadingChoices): Reading {
  return encoding === undefined ? {} : { encoding };
}

function membersOf(table: CsvTable, guesses: readonly ColumnGuess[], { columns: chosen, remembered }: ReadingChoices): FileContent {
  if (chosen !== undefined) remembered.keep(table.header, chosen);
  const known = chosen ?? remembered.find(table.header);
  const columns: MemberColumns = known ?? Object.fromEntries(guesses.map(({ field, column }) => [field, column]));
  const missing = missingColumns(columns);
  const isNamed = !missing.includes('person');
  const { members, anomalies } = isNamed ? readMembers(table, columns) : { members: [], anomalies: table.anomalies };
  return {
    kind: 'members',
    separator: table.separator,
    header: table.header,
    firstLine: table.isNamed ? 'titles' : 'person',
    columns,
    columnsFrom: chosen === undefined ? (known === undefined ? 'guessed' : 'remembered') : 'chosen',
    missing,
    lines: table.lines,
    members,
    anomalies: wireLineAnomalies(anomalies),
  };
}
