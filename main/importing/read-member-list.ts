import type { FileAnomaly } from '../../domain/imports/file-anomaly.ts';
import type { FileContent } from '../../domain/imports/imported-file.ts';
import type { MemberColumns } from '../../domain/imports/listed-member.ts';
import { guessColumns } from '../../formats/csv/guess-columns.ts';
import type { LineAnomaly } from '../../formats/csv/line-anomaly.ts';
import { missingColumns, readMembers } from '../../formats/csv/read-members.ts';
import { readTable, type CsvTable } from '../../formats/csv/read-table.ts';
import type { GivenInput, ReadingChoices } from './read-given-file.ts';

/** Reads a free list of members, under the columns just chosen, else those chosen before for this header, else guessed. */
export async function readMemberList(input: GivenInput, { encoding, columns: chosen, remembered }: ReadingChoices): Promise<FileContent> {
  const table = await readTable(input, encoding === undefined ? {} : { encoding });
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
    anomalies: anomalies.map(asFileAnomaly),
  };
}

function guessed(table: CsvTable): MemberColumns {
  return Object.fromEntries(guessColumns(table).map(({ field, column }) => [field, column]));
}

/** An anomaly of a line, as the wire carries it. */
export function asFileAnomaly({ kind, line, column, value }: LineAnomaly): FileAnomaly {
  return { rule: kind, line, ...(column === undefined ? {} : { place: column }), ...(value === undefined ? {} : { value }) };
}
