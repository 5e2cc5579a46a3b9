import type { ListedMember, MemberColumns } from '../../domain/imports/listed-member.ts';
import { MEMBER_FIELDS as FIELDS } from './guess-columns.ts';
import type { LineAnomaly } from './line-anomaly.ts';
import { parseDay } from './parse-day.ts';
import type { CsvTable, TableLine } from './read-table.ts';

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

/** Any of these is enough to tell who somebody is. */
const KEYS = ['personId', 'ine', 'email', 'fullName'] as const;

/** Reads a list of members under a choice of columns that {@link missingColumns} finds whole; the same line twice counts once. */
export function readMembers(table: CsvTable, columns: MemberColumns): ListedMembers {
  const anomalies: LineAnomaly[] = [...table.anomalies];
  const seen = new Set<string>();
  const members = table.lines.flatMap((line): readonly ListedMember[] => {
    const fields = fieldsOf(line, columns);
    const lacking = lackingColumn(fields, columns);
    if (lacking !== undefined) anomalies.push({ kind: 'missing-value', line: line.line, column: table.header[lacking] ?? '' });
    if (lacking !== undefined) return [];
    const key = JSON.stringify(FIELDS.map((field) => fields[field]));
    if (seen.has(key)) anomalies.push({ kind: 'duplicate-key', line: line.line });
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ line: line.line, fields: withDay(fields, line, anomalies) }];
  });
  return { members, anomalies };
}

function fieldsOf({ cells }: TableLine, columns: MemberColumns): ListedMember['fields'] {
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const field of FIELDS) {
    const value = cells[columns[field] ?? -1] ?? '';
    if (value !== '') fields[field] = value;
  }
  return fields;
}

/** The column that must hold something at a line and does not. */
function lackingColumn(fields: ListedMember['fields'], columns: MemberColumns): number | undefined {
  if (fields.group === undefined && fields.line === undefined) return columns.group ?? columns.line;
  if (KEYS.some((field) => fields[field] !== undefined)) return undefined;
  if (fields.lastName === undefined) return columns.lastName ?? KEYS.map((field) => columns[field]).find((column) => column !== undefined);
  return fields.firstName === undefined ? columns.firstName : undefined;
}

function withDay(fields: ListedMember['fields'], { line }: TableLine, anomalies: LineAnomaly[]): ListedMember['fields'] {
  if (fields.birthDate === undefined) return fields;
  const { birthDate, ...others } = fields;
  const day = parseDay(birthDate);
  if (day === undefined) anomalies.push({ kind: 'malformed-date', line, value: birthDate });
  return day === undefined ? others : { ...others, birthDate: day };
}
