import type { ListedMember, MemberColumns, MemberField } from '../../domain/imports/listed-member.ts';
import { MEMBER_FIELDS as FIELDS } from './guess/guess-columns.ts';
import type { LineAnomaly } from './line-anomaly.ts';
import { parseDate } from '../values/dates.ts';
import type { CsvTable } from './read-table.ts';

/** What a free list states. */
export interface ListedMembers {
  readonly members: readonly ListedMember[];
  readonly anomalies: readonly LineAnomaly[];
}

/** What a list needs and columns do not give: where people are put, or who they are. */
export function missingColumns(columns: MemberColumns): readonly ('place' | 'person')[] {
  const isPlaced = columns.group !== undefined || columns.line !== undefined;
  const isNamed = columns.lastName !== undefined && columns.firstName !== undefined;
  const isKnown = isNamed || KEYS.some((field) => columns[field] !== undefined);
  return [...(isPlaced ? [] : ['place' as const]), ...(isKnown ? [] : ['person' as const])];
}

/** The fields of one line while they are read. */
type Fields = Partial<Record<MemberField, string>>;

/** Any of these is enough to tell who somebody is. */
const KEYS = ['personId', 'ine', 'email', 'fullName'] as const;

/** Reads a list of members under a choice of columns that {@link missingColumns} finds whole; the same line twice counts once. */
export function readMembers(table: CsvTable, columns: MemberColumns): ListedMembers {
  const anomalies: LineAnomaly[] = [...table.anomalies];
  const chosen = FIELDS.flatMap((field) => { const column = columns[field]; return column === undefined ? [] : [{ field, column }]; });
  const dayOf = rememberDays();
  const seen = new Set<string>();
  const members: ListedMember[] = [];
  for (const { line, cells } of table.lines) {
    const fields = fieldsOf(cells, chosen);
    const lacking = lackingColumn(fields, columns);
    const before = seen.size;
    if (lacking === undefined) seen.add(keyOf(cells, chosen));
    if (lacking !== undefined) anomalies.push({ kind: 'missing-value', line, column: table.header[lacking] ?? '' });
    else if (seen.size === before) anomalies.push({ kind: 'duplicate-key', line });
    else members.push({ line, fields: fields.birthDate === undefined ? fields : withDay(fields, fields.birthDate, dayOf) ?? withoutDay(fields, line, anomalies) });
  }
  return { members, anomalies };
}

interface ChosenColumn {
  readonly field: MemberField;
  readonly column: number;
}

function fieldsOf(cells: readonly string[], chosen: readonly ChosenColumn[]): Fields {
  const fields: Fields = {};
  for (const { field, column } of chosen) {
    const value = cells[column] ?? '';
    if (value !== '') fields[field] = value;
  }
  return fields;
}

/** What makes two lines the same. No cell holds a NUL: its file would have been refused. */
function keyOf(cells: readonly string[], chosen: readonly ChosenColumn[]): string {
  return chosen.map(({ column }) => cells[column]).join('\0');
}

/** The column that must hold something at a line and does not. */
function lackingColumn(fields: ListedMember['fields'], columns: MemberColumns): number | undefined {
  if (fields.group === undefined && fields.line === undefined) return columns.group ?? columns.line;
  if (KEYS.some((field) => fields[field] !== undefined)) return undefined;
  if (fields.lastName === undefined) return columns.lastName ?? KEYS.map((field) => columns[field]).find((column) => column !== undefined);
  return fields.firstName === undefined ? columns.firstName : undefined;
}

/** The fields just made, with their day as the console writes it; undefined when the calendar has none such. */
function withDay(fields: Fields, written: string, dayOf: (text: string) => string | undefined): Fields | undefined {
  const day = dayOf(written);
  return day === undefined ? undefined : Object.assign(fields, { birthDate: day });
}

function withoutDay({ birthDate = '', ...others }: Fields, line: number, anomalies: LineAnomaly[]): Fields {
  anomalies.push({ kind: 'malformed-date', line, value: birthDate });
  return others;
}

/** Pupils are born on a few thousand days: each is read once. */
function rememberDays(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const day = parseDate(text);
    known.set(text, day);
    return day;
  };
}
