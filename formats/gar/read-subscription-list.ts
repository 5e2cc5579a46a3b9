import { cleanHeader } from '../csv/clean-header.ts';
import { ColumnReader, type Column } from '../csv/column-reader.ts';
import type { LineAnomaly } from '../csv/line-anomaly.ts';
import { readTable, type TableLine } from '../csv/read-table.ts';
import type { FileInput } from '../file/byte-source.ts';
import { fileError } from '../file/file-error.ts';
import type { Reading } from '../file/open-text.ts';
import type { GarLicences, GarPublic } from './gar-subscription.ts';

/** A subscription that the school wrote down itself; undefined, or empty, where its line says nothing. */
export interface ListedSubscription {
  readonly id: string;
  readonly resourceId: string;
  readonly title: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** `2026-2027`. */
  readonly untilYear: string | undefined;
  readonly uai: string | undefined;
  readonly overall: GarLicences | undefined;
  readonly perPublic: ReadonlyMap<GarPublic, GarLicences>;
  readonly deleted: boolean;
}

/** What a list of subscriptions states. */
export interface SubscriptionList {
  readonly subscriptions: readonly ListedSubscription[];
  readonly anomalies: readonly LineAnomaly[];
}

/**
 * Names, clean, of each column. « Déduit »: no source describes a file of subscriptions that a school has, so that this is a
 * table of ours, filled from the dashboard of the GAR console; the names of the web service are taken too (formats.md §2.4).
 */
const COLUMNS = {
  id: ['identifiantabonnement', 'idabonnement', 'abonnement'],
  resourceId: ['identifiantressource', 'idressource', 'ark'],
  title: ['ressource', 'libelleressource', 'nomressource', 'titre'],
  publisher: ['editeur', 'nomediteur'],
  from: ['debut', 'debutvalidite', 'datededebut'],
  until: ['fin', 'finvalidite', 'echeance', 'datedefin', 'anneefinvalidite'],
  uai: ['uai', 'uaietab', 'etablissement'],
  overall: ['licences', 'nblicenceglobale', 'licencesglobales'],
  student: ['licenceseleves', 'nblicenceeleve'],
  teacher: ['licencesenseignants', 'nblicenceenseignant'],
  librarian: ['licencesdocumentalistes', 'nblicenceprofdoc'],
  otherStaff: ['licencesautrespersonnels', 'nblicenceautrepersonnel'],
  state: ['etat'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const COUNTS = [['ELEVE', 'student'], ['ENSEIGNANT', 'teacher'], ['DOCUMENTALISTE', 'librarian'], ['AUTRE PERSONNEL', 'otherStaff']] as const satisfies readonly (readonly [GarPublic, keyof typeof COLUMNS])[];

/** Whether names of columns are those of a list of subscriptions: a resource, and licences of somebody. */
export function isSubscriptionHeader(header: readonly string[]): boolean {
  const clean = header.map(cleanHeader);
  const has = (name: keyof typeof COLUMNS): boolean => COLUMNS[name].some((one) => clean.includes(one));
  return has('title') && (has('overall') || COUNTS.some(([, name]) => has(name)));
}

/** Reads a list of subscriptions; throws a {@link FileError}, `wrong-format` when its columns are those of something else. */
export async function readSubscriptionList(input: FileInput, reading: Reading = {}): Promise<SubscriptionList> {
  const table = await readTable(input, reading);
  if (!isSubscriptionHeader(table.header)) throw fileError('wrong-format', table.file, table.header.join(', ').slice(0, 200));
  const reader = new ColumnReader(table);
  const column = (name: keyof typeof COLUMNS): Column => reader.column(...COLUMNS[name]);
  const subscriptions = table.lines.map((line) => subscriptionOf(column, line));
  return { subscriptions, anomalies: reader.anomalies };
}

type ColumnOf = (name: keyof typeof COLUMNS) => Column;

function subscriptionOf(column: ColumnOf, line: TableLine): ListedSubscription {
  const untilYear = /^\d{4}-\d{4}$/.exec(column('until').text(line))?.[0];
  return {
    id: column('id').text(line),
    resourceId: column('resourceId').text(line),
    title: column('title').required(line),
    publisher: column('publisher').text(line),
    from: column('from').day(line),
    until: untilYear === undefined ? column('until').day(line) : undefined,
    untilYear,
    uai: column('uai').optional(line)?.toUpperCase(),
    overall: licencesOf(column('overall'), line),
    perPublic: new Map(COUNTS.flatMap(([name, key]) => { const read = licencesOf(column(key), line); return read === undefined ? [] : [[name, read] as const]; })),
    deleted: /^(?:retire|supprime|termine|resilie)/.test(cleanHeader(column('state').text(line))),
  };
}

/** A number, « illimité », or nothing; what is neither is noted. */
function licencesOf(column: Column, line: TableLine): GarLicences | undefined {
  const text = column.text(line).replaceAll(/\s/g, '');
  if (text === '' || text === '—' || text === '-') return undefined;
  if (cleanHeader(text).startsWith('illimite')) return 'ILLIMITE';
  if (/^\d{1,8}$/.test(text)) return Number(text);
  column.note('unknown-value', line);
  return undefined;
}
