import type { FileContent } from '../../domain/imports/imported-file.ts';
import type { MemberColumns, MemberField } from '../../domain/imports/listed-member.ts';
import { guessColumns, isColumnName } from '../../formats/csv/guess-columns.ts';
import { missingColumns, readMembers } from '../../formats/csv/read-members.ts';
import type { Reading } from '../../formats/file/open-text.ts';
import { readTable, type CsvTable } from '../../formats/csv/read-table.ts';
import { MEMBER_FIELD_LABELS } from '../../texts/importer.ts';
import { wireLineAnomalies } from './wire-anomaly.ts';
import type { GivenInput, ReadingChoices } from './read-given-file.ts';

/** Reads a free list of members, under the columns just chosen, else those chosen before for this header, else guessed. */
export async function readMemberList(input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  return membersOf(await readTable(input, encodingOf(choices)), choices);
}

/** Reads one column of people; where it has no name, it gets that of what it holds, so that the lines refused have one too. */
export async function readNames(input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  const table = await readTable(input, encodingOf(choices), isColumnName);
  return membersOf(table.header[0] === '' ? { ...table, header: fieldsOf(table).map((field) => MEMBER_FIELD_LABELS[field]) } : table, choices);
}

/** What people without a column name are told by: « LEFEVRE, Noé » is in two cells. */
function fieldsOf(table: CsvTable): readonly MemberField[] {
  if (table.header.length > 1) return ['lastName', 'firstName'];
  return [guessColumns(table)[0]?.field ?? 'fullName'];
}

function encodingOf({ encoding }: ReadingChoices): Reading {
  return encoding === undefined ? {} : { encoding };
}

function membersOf(table: CsvTable, { columns: chosen, remembered }: ReadingChoices): FileContent {
  if (chosen !== undefined) remembered.keep(table.header, chosen);
  const known = chosen ?? remembered.find(table.header);
  const columns = known ?? guessed(table);
  const missing = missingColumns(columns);
  const isNamed = !missing.includes('person');
  const { members, anomalies } = isNamed ? readMembers(table, columns) : { members: [], anomalies: table.anomalies };
  return {
    kind: 'members',
    separator: table.separator,
    header: table.header,
    columns,
    columnsFrom: chosen === undefined ? (known === undefined ? 'guessed' : 'remembered') : 'chosen',
    missing,
    lines: table.lines,
    members,
    anomalies: wireLineAnomalies(anomalies),
  };
}

function guessed(table: CsvTable): MemberColumns {
  return Object.fromEntries(guessColumns(table).map(({ field, column }) => [field, column]));
}
