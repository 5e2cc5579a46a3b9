import type { MemberField } from '../../../domain/imports/listed-member.ts';
import { cleanHeader } from '../clean-header.ts';
import type { CsvTable } from '../read-table.ts';
import { showsShape, valuesOf } from './shows-shape.ts';

/** The columns that are thought to hold some fields, where nothing names them. */
export type BareColumns = Readonly<Partial<Record<MemberField, number | undefined>>>;

/** What is known of a table before its columns without name are told. */
export interface BareGround {
  /** Columns that something else told. */
  readonly taken: ReadonlySet<number>;
  /** Whether one of them tells somebody alone. */
  readonly hasKey: boolean;
}

/**
 * Where nothing names the columns: a family name in capitals beside a first name, or whole names; classes; and a first
 * column of words that come again, as the group that people are put in (« Déduit »).
 */
export function bareColumns(table: CsvTable, { taken, hasKey }: BareGround): BareColumns {
  const plain = peopleColumns(table, taken);
  if (taken.has(GROUP) || !comesAgain(table)) return plain;
  const others = peopleColumns(table, new Set([...taken, GROUP]));
  if (!hasKey && !isPair(others) && others.fullName === undefined) return plain;
  return isFree(table, plain, others) ? { ...others, group: GROUP } : plain;
}

/** A list of groups names them before those who are in them. */
const GROUP = 0;

/** Whether the first column is nothing else: neither a name of a pair nor a class, and whole names only where they read as such. */
function isFree(table: CsvTable, plain: BareColumns, others: BareColumns): boolean {
  if (plain.fullName === GROUP) return isPair(others) || showsShape(table, GROUP, isPhrase);
  return ![plain.lastName, plain.firstName, plain.className].includes(GROUP);
}

const FAMILY_NAME = /^\p{Lu}[\p{Lu}\p{M}'’ -]+$/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’ -]*$/u;
const WHOLE_NAME = /^\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*)+$/u;
/** With a letter: ages, rooms and régimes are numbers of the same look. */
const CLASS_NAME = /^(?=.*[a-z])(?:[3-6] ?(?:e|è|[eè]me)?|2 ?n?de|2|1 ?[eè]?re|1|T(?:le)?|C[EM] ?[12]|CP) ?[A-Z0-9]{0,4}$/i;

function peopleColumns(table: CsvTable, taken: ReadonlySet<number>): BareColumns {
  const shows = (column: number, shape: RegExp): boolean => !taken.has(column) && showsShape(table, column, (value) => shape.test(value) && !OF_EVERYBODY.has(cleanHeader(value)));
  const columns = [...table.header.keys()];
  const last = columns.find((column) => shows(column, FAMILY_NAME));
  const first = last === undefined ? undefined : [last + 1, last - 1].find((column) => shows(column, FIRST_NAME));
  const names = first === undefined ? { fullName: columns.find((column) => shows(column, WHOLE_NAME)) } : { lastName: last, firstName: first };
  return { ...names, className: columns.find((column) => shows(column, CLASS_NAME)) };
}

function isPair({ lastName, firstName }: BareColumns): boolean {
  return lastName !== undefined && firstName !== undefined;
}

/** Words of every list that are neither a group nor a name: civilities, sexes, régimes. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([
  'mme', 'mlle', 'madame', 'monsieur', 'mademoiselle', 'fille', 'garcon', 'feminin', 'masculin', 'externe', 'interne', 'externat', 'internat', 'demipension', 'demipensionnaire',
]);

/** Whether the first column has words of four letters or more on every line, of which some come again. */
function comesAgain(table: CsvTable): boolean {
  const values = valuesOf(table, GROUP);
  const distinct = new Set(values.map(cleanHeader));
  const isWord = (value: string): boolean => /\p{L}{4}/u.test(value) && !OF_EVERYBODY.has(cleanHeader(value));
  return values.length === table.lines.length && distinct.size < values.length && values.every(isWord);
}

// Particles of family names, which stay in small letters.
const PARTICLES: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'van', 'von', 'der', 'den', 'di', 'da', 'do', 'dos', 'el', 'al', 'ben', 'bint', 'y', 'e', 'et']);

/** « Aide aux devoirs »: a capital, then words in small letters that no name has. */
function isPhrase(value: string): boolean {
  const [first = '', ...others] = value.split(/[ '’-]+/u);
  return /^\p{Lu}/u.test(first) && others.some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
}
