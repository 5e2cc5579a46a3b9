import { cleanHeader } from '../csv/clean-header.ts';
import { ColumnReader, type Column } from '../csv/column-reader.ts';
import type { LineAnomaly } from '../csv/line-anomaly.ts';
import type { CsvTold } from '../csv/read-csv.ts';
import { readTable, type TableLine } from '../csv/read-table.ts';
import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import type { Reading } from '../file/open-text.ts';
import type { GarPublic } from './gar-subscription.ts';

/**
 * Columns of a list of assignments. « Déduit »: no source describes what the GAR console exports, so that this is a table of
 * ours, to be filled from it, whose columns are found by these names or by those that people give them.
 */
export const GAR_ASSIGNMENT_HEADER: readonly string[] = ['Identifiant abonnement', 'Identifiant ressource', 'Ressource', 'Public', 'Identifiant personne', 'Nom', 'Prénom', 'Classe', 'État'];

/** One licence given to one person, as the GAR console shows it. */
export interface GarAssignmentLine {
  readonly line: number;
  readonly subscriptionId: string | undefined;
  readonly resourceId: string | undefined;
  readonly resourceName: string | undefined;
  readonly public: GarPublic | undefined;
  readonly personId: string | undefined;
  readonly lastName: string;
  readonly firstName: string;
  readonly className: string | undefined;
  /** « verrouillée »: held by somebody who left; « récupérable »: may be taken back (domain.md G9). */
  readonly state: 'assigned' | 'locked' | 'recoverable' | 'recovered';
}

/** What a list of assignments states. */
export interface GarAssignments extends CsvTold {
  readonly assignments: readonly GarAssignmentLine[];
  readonly anomalies: readonly LineAnomaly[];
}

/** Reads a list of assignments; throws a {@link FileError}, `wrong-format` when it names no resource or nobody. */
export async function readGarAssignments(input: FileInput, reading: Reading = {}): Promise<GarAssignments> {
  const { file, encoding, separator, ...table } = await readTable(input, reading);
  const reader = new ColumnReader({ file, encoding, separator, ...table });
  const columns = columnsOf(reader);
  const isNamed = columns.personId.isThere || (columns.lastName.isThere && columns.firstName.isThere);
  const isAbout = columns.subscription.isThere || columns.resource.isThere || columns.resourceName.isThere;
  if (!isNamed || !isAbout) throw fileError('wrong-format', file, table.header.join(', ').slice(0, 200));
  const assignments = table.lines.map((line) => assignmentOf(columns, line));
  return { file, encoding, separator, assignments, anomalies: reader.anomalies };
}

type AssignmentColumns = ReturnType<typeof columnsOf>;

function columnsOf(reader: ColumnReader): Readonly<Record<'subscription' | 'resource' | 'resourceName' | 'public' | 'personId' | 'lastName' | 'firstName' | 'className' | 'state', Column>> {
  return {
    subscription: reader.column('identifiantabonnement', 'idabonnement', 'abonnement'),
    resource: reader.column('identifiantressource', 'idressource', 'ark'),
    resourceName: reader.column('ressource', 'nomressource', 'libelleressource'),
    public: reader.column('public', 'profil', 'publiccible'),
    personId: reader.column('identifiantpersonne', 'identifiant', 'idpersonne', 'garpersonidentifiant'),
    lastName: reader.column('nom', 'nomdefamille'),
    firstName: reader.column('prenom'),
    className: reader.column('classe', 'division'),
    state: reader.column('etat', 'statut'),
  };
}

function assignmentOf(columns: AssignmentColumns, line: TableLine): GarAssignmentLine {
  const personId = columns.personId.optional(line);
  if (personId === undefined) columns.lastName.required(line);
  return {
    line: line.line,
    subscriptionId: columns.subscription.optional(line),
    resourceId: columns.resource.optional(line),
    resourceName: columns.resourceName.optional(line),
    public: valueOf(PUBLICS, columns.public, line),
    personId,
    lastName: columns.lastName.text(line),
    firstName: columns.firstName.text(line),
    className: columns.className.optional(line),
    state: valueOf(STATES, columns.state, line) ?? 'assigned',
  };
}

const PUBLICS: ReadonlyMap<string, GarPublic> = new Map([
  ['eleve', 'ELEVE'],
  ['eleves', 'ELEVE'],
  ['enseignant', 'ENSEIGNANT'],
  ['enseignants', 'ENSEIGNANT'],
  ['documentaliste', 'DOCUMENTALISTE'],
  ['documentalistes', 'DOCUMENTALISTE'],
  ['autrepersonnel', 'AUTRE PERSONNEL'],
]);

const STATES: ReadonlyMap<string, GarAssignmentLine['state']> = new Map([
  ['affectee', 'assigned'],
  ['verrouillee', 'locked'],
  ['recuperable', 'recoverable'],
  ['recuperee', 'recovered'],
]);

/** What a word means, however it is accented; notes a word that means nothing. */
function valueOf<T>(meanings: ReadonlyMap<string, T>, column: Column, line: TableLine): T | undefined {
  const word = column.text(line);
  const meaning = meanings.get(cleanHeader(word));
  if (word !== '' && meaning === undefined) column.note('unknown-value', line);
  return meaning;
}
