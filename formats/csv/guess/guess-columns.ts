import type { MemberField } from '../../../domain/imports/listed-member.ts';
import { cleanHeader } from '../clean-header.ts';
import { parseDate } from '../../values/dates.ts';
import { bareColumns, type BareColumns } from './bare-columns.ts';
import { showsShape } from './shows-shape.ts';
import type { CsvTable } from '../read-table.ts';

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
  accountState: ['etat', 'etatducompte', 'etatcompte', 'statut', 'statutducompte', 'statutcompte', 'activation', 'compteactive', 'active', 'actif'],
  createdOn: ['creele', 'datedecreation', 'datecreation', 'creationducompte', 'identifiantsremisle'],
  startedOn: ['activationcommenceele', 'debutdactivation', 'debutactivation'],
  activatedOn: ['activele', 'datedactivation', 'dateactivation', 'premiereconnexion'],
  lastSignInOn: ['derniereconnexion', 'datederniereconnexion', 'datedederniereconnexion', 'derniereconnexionle', 'dernieracces'],
  emailChecked: ['adressevalidee', 'courrielvalide', 'emailvalide', 'mailvalide', 'adresseverifiee', 'emailverifie'],
  deletionOn: ['suppressionle', 'datedesuppression', 'datesuppression', 'suppressionprevue', 'suppressionprevuele'],
  login: ['login', 'identifiantent', 'identifiantdeconnexion', 'nomdutilisateur', 'compte', 'logineleve'],
  provisional: ['motdepasseprovisoire', 'motdepasse', 'mdp', 'mdpprovisoire', 'motdepasseinitial', 'codedactivation', 'codeactivation'],
};

/** Every field, in the order in which columns are looked for. */
export const MEMBER_FIELDS: readonly MemberField[] = [
  'group', 'line', 'personId', 'ine', 'email', 'lastName', 'firstName', 'fullName', 'birthDate', 'className',
  'accountState', 'createdOn', 'startedOn', 'activatedOn', 'lastSignInOn', 'emailChecked', 'deletionOn', 'login', 'provisional',
];

/** Shapes that a whole column shows (« Déduit »). */
const SHAPES: readonly (readonly [MemberField, (value: string) => boolean])[] = [
  ['email', (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)],
  // Old and new national numbers (formats.md §0.2).
  ['ine', (value) => /^(?:\d{10}[A-Z]|\d{9}[A-Z]{2})$/.test(value)],
  ['birthDate', (value) => parseDate(value) !== undefined],
];

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
  const named = withLogin(withWholeNames(table, MEMBER_FIELDS.flatMap((field): readonly ColumnGuess[] => {
    const column = names.findIndex((name) => NAMES[field].includes(name));
    return column < 0 ? [] : [{ column, field, from: 'header' }];
  })));
  const taken = new Set(named.map(({ column }) => column));
  const shown = SHAPES.flatMap(([field, hasShape]): readonly ColumnGuess[] => {
    if (named.some((guess) => guess.field === field)) return [];
    const column = names.findIndex((_, index) => !taken.has(index) && showsShape(table, index, hasShape));
    if (column >= 0) taken.add(column);
    return column < 0 ? [] : [{ column, field, from: 'content' }];
  });
  const bare = table.isNamed ? {} : bareColumns(table, { taken, hasKey: shown.some(({ field }) => field === 'email') });
  return [...named, ...shown, ...guessesOf(bare)].toSorted((one, other) => one.column - other.column);
}

function guessesOf(found: BareColumns): readonly ColumnGuess[] {
  return MEMBER_FIELDS.flatMap((field) => { const column = found[field]; return column === undefined ? [] : [{ column, field, from: 'content' as const }]; });
}

/** « Nom » beside no « Prénom » holds both where it is the only column, or where its values have several words. */
function withWholeNames(table: CsvTable, named: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (named.some(({ field }) => field === 'firstName' || field === 'fullName')) return named;
  const isWhole = (column: number): boolean => table.header.length === 1 || showsShape(table, column, (value) => /\S\s+\S/.test(value));
  return named.map((guess) => (guess.field === 'lastName' && isWhole(guess.column) ? { ...guess, field: 'fullName' } : guess));
}

/** Beside a provisional password, « Identifiant » is what one signs in with, unless another column is (« Déduit »). */
function withLogin(named: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const has = (wanted: MemberField): boolean => named.some(({ field }) => field === wanted);
  if (!has('provisional') || has('login')) return named;
  return named.map((guess) => (guess.field === 'personId' ? { ...guess, field: 'login' } : guess));
}
