import type { MemberField } from '../../domain/imports/listed-member.ts';
import { cleanHeader } from './clean-header.ts';
import { parseDate } from '../values/dates.ts';
import type { CsvTable } from './read-table.ts';

/** A column and what it is thought to hold; whoever imports may say otherwise. */
export interface ColumnGuess {
  readonly column: number;
  readonly field: MemberField;
  readonly from: 'header' | 'content';
}

// « Déduit »: names met in the files of schools and in the synonyms of public importers (formats.md §7).
const NAMES: Readonly<Record<MemberField, readonly string[]>> = {
  group: ['groupe', 'groupes', 'nomdugroupe', 'libellegroupe', 'regroupement', 'regroupements'],
  line: ['ligne', 'lignefonctionnelle', 'quifaitquoi'],
  personId: ['identifiant', 'identifiantpersonne', 'idpersonne', 'id'],
  ine: ['ine', 'identifiantnational', 'idnational'],
  email: ['courriel', 'email', 'mail', 'adressemail', 'mel'],
  lastName: ['nom', 'nomdefamille', 'nomeleve', 'nomusage', 'nomdusage'],
  firstName: ['prenom', 'prenomeleve', 'prenomusuel', 'premierprenom'],
  fullName: [
    'nomprenom', 'nometprenom', 'prenomnom', 'prenometnom', 'nomcomplet', 'noms', 'nomsprenoms', 'nomsetprenoms', 'eleve', 'eleves',
    'enseignant', 'enseignants', 'professeur', 'professeurs', 'personne', 'personnes', 'membre', 'membres', 'participant', 'participants',
  ],
  birthDate: ['datedenaissance', 'datenaissance', 'neele', 'naissance'],
  className: ['classe', 'division', 'libelleclasse', 'classeouregroupement'],
};

/** Every field, in the order in which columns are looked for. */
export const MEMBER_FIELDS: readonly MemberField[] = ['group', 'line', 'personId', 'ine', 'email', 'lastName', 'firstName', 'fullName', 'birthDate', 'className'];

/** Shapes that a whole column shows, with the share of its values that must have it (« Déduit »). */
const SHAPES: readonly (readonly [MemberField, (value: string) => boolean])[] = [
  ['email', (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)],
  // Old and new national numbers (formats.md §0.2).
  ['ine', (value) => /^(?:\d{10}[A-Z]|\d{9}[A-Z]{2})$/.test(value)],
  ['birthDate', (value) => parseDate(value) !== undefined],
];
const MOST = 0.8;

/** Whether a row names columns: one of its cells is a name met in such files. */
export function isColumnName(cells: readonly string[]): boolean {
  const known = new Set(Object.values(NAMES).flat());
  return cells.some((cell) => known.has(cleanHeader(cell)));
}

/**
 * Whether the first row of a list is somebody: none of its cells is the name of a column, and one is an e-mail, a day or an
 * INE, or stands again below in its column, as a class or a group does (« Déduit »).
 */
export function isSomebody(cells: readonly string[], below: readonly { readonly cells: readonly string[] }[]): boolean {
  if (isColumnName(cells)) return false;
  return cells.some((cell, column) => cell !== '' && (SHAPES.some(([, hasShape]) => hasShape(cell)) || below.some((row) => row.cells[column]?.trim() === cell)));
}

/** What each column of a list of members holds, by its name, else by its content; a field is found once. */
export function guessColumns(table: CsvTable): readonly ColumnGuess[] {
  const names = table.header.map(cleanHeader);
  const named = withWholeNames(table, MEMBER_FIELDS.flatMap((field): readonly ColumnGuess[] => {
    const column = names.findIndex((name) => NAMES[field].includes(name));
    return column < 0 ? [] : [{ column, field, from: 'header' }];
  }));
  const taken = new Set(named.map(({ column }) => column));
  const shown = SHAPES.flatMap(([field, hasShape]): readonly ColumnGuess[] => {
    if (named.some((guess) => guess.field === field)) return [];
    const column = names.findIndex((_, index) => !taken.has(index) && showsShape(table, index, hasShape));
    if (column >= 0) taken.add(column);
    return column < 0 ? [] : [{ column, field, from: 'content' }];
  });
  const bare = table.isNamed ? [] : bareGuesses(table, taken);
  return [...named, ...shown, ...bare].toSorted((one, other) => one.column - other.column);
}

/** « Nom » beside no « Prénom » holds both where it is the only column, or where its values have several words. */
function withWholeNames(table: CsvTable, named: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (named.some(({ field }) => field === 'firstName' || field === 'fullName')) return named;
  const isWhole = (column: number): boolean => table.header.length === 1 || showsShape(table, column, (value) => /\S\s+\S/.test(value));
  return named.map((guess) => (guess.field === 'lastName' && isWhole(guess.column) ? { ...guess, field: 'fullName' } : guess));
}

const FAMILY_NAME = /^\p{Lu}[\p{Lu}\p{M}'’ -]+$/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’ -]*$/u;
const WHOLE_NAME = /^\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*)+$/u;
const CLASS_NAME = /^(?:[3-6] ?(?:e|è|[eè]me)?|2 ?n?de|2|1 ?[eè]?re|1|T(?:le)?|C[EM] ?[12]|CP) ?[A-Z0-9]{0,4}$/i;

/** Where nothing names the columns: a family name in capitals beside a first name, or whole names; and classes (« Déduit »). */
function bareGuesses(table: CsvTable, taken: ReadonlySet<number>): readonly ColumnGuess[] {
  const shows = (column: number, shape: RegExp): boolean => !taken.has(column) && showsShape(table, column, (value) => shape.test(value));
  const columns = [...table.header.keys()];
  const last = columns.find((column) => shows(column, FAMILY_NAME));
  const first = last === undefined ? undefined : [last + 1, last - 1].find((column) => shows(column, FIRST_NAME));
  const names = first === undefined ? { fullName: columns.find((column) => shows(column, WHOLE_NAME)) } : { lastName: last, firstName: first };
  const found: Partial<Record<MemberField, number | undefined>> = { ...names, className: columns.find((column) => shows(column, CLASS_NAME)) };
  return MEMBER_FIELDS.flatMap((field) => { const column = found[field]; return column === undefined ? [] : [{ column, field, from: 'content' as const }]; });
}

function showsShape({ lines }: CsvTable, column: number, hasShape: (value: string) => boolean): boolean {
  const values = lines.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '');
  return values.length > 0 && values.filter(hasShape).length >= values.length * MOST;
}
