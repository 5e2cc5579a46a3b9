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

/** Those that hold a day. */
const DAY_FIELDS: readonly MemberField[] = ['birthDate', 'createdOn', 'startedOn', 'activatedOn', 'lastSignInOn', 'deletionOn'];

/** Any of these is enough to tell who somebody is. */
const KEYS = ['personId', 'ine', 'email', 'fullName'] as const;

/** Reads a list of members under a choice of columns that {@link missingColumns} finds whole; the same line twice counts once. */
export function readMembers(table: CsvTable, columns: MemberColumns): ListedMembers {
  const anomalies: LineAnomaly[] = [...table.anomalies];
  const chosen = FIELDS.flatMap((field) => { const column = columns[field]; return column === undefined ? [] : [{ field, column }]; });
  const days = DAY_FIELDS.filter((field) => columns[field] !== undefined);
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
    else {
      for (const field of days) readDay(fields, field, { dayOf, line, anomalies });
      members.push({ line, fields });
    }
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

interface DayPlace {
  readonly dayOf: (text: string) => string | undefined;
  readonly line: number;
  readonly anomalies: LineAnomaly[];
}

/** Writes a day as the console does, in the fields just made; without it, and noted, when the calendar has none such. */
function readDay(fields: Fields, field: MemberField, { dayOf, line, anomalies }: DayPlace): void {
  const written = fields[field];
  if (written === undefined) return;
  const day = dayOf(written);
  if (day === undefined) {
    delete fields[field];
    anomalies.push({ kind: 'malformed-date', line, value: written });
  } else fields[field] = day;
}

/** Pupils are born on a few thousand days, and accounts live on fewer: each is read once. */
function rememberDays(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const day = parseDate(text);
    known.set(text, day);
    return day;
  };
}
