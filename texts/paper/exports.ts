import type { Paper } from '../../domain/paper/paper.ts';
import { csvOf } from '../language/csv.ts';
import { formatDayHour } from '../language/dates.ts';
import { countOf, figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** In what a list or a matrix leaves the console. */
export type PaperFormat = 'csv' | 'xlsx' | 'pdf' | 'json';

/** The words of « Exporter… ». */
export const EXPORT_TEXTS = {
  export: 'Exporter…',
  title: (what: string) => fr`Exporter : ${what}`,
  format: 'Format',
  formats: {
    csv: { label: 'CSV', hint: fr`Pour un tableur ou une autre application : UTF-8, point-virgule.` },
    xlsx: { label: 'Classeur (XLSX)', hint: fr`Pour Excel ou LibreOffice : une feuille par tableau.` },
    pdf: { label: 'PDF ou papier', hint: fr`Pages A4, titres répétés en haut de chaque page.` },
    json: { label: 'Données (JSON)', hint: fr`Pour un autre programme : portabilité.` },
  },
  purpose: 'Motif de l’export',
  purposeHint: fr`À quoi servira ce fichier. L’ENT l’écrit dans son journal, que tous les administrateurs lisent : n’y nommez personne.`,
  purposeMissing: fr`Dites à quoi servira ce fichier, par exemple « Conseil d’administration du 12 décembre ».`,
  noPeople: fr`Ne nomme personne : aucun motif n’est demandé, rien n’est écrit dans le journal.`,
  contains: 'Ce fichier',
  save: 'Enregistrer le fichier',
  print: 'Préparer l’impression',
  cancel: 'Annuler',
  failed: fr`Le fichier n’a pas pu être écrit. Rien n’est perdu dans la console : recommencez, ou choisissez un autre format.`,
  empty: fr`Rien à exporter : aucune ligne n’est affichée. Effacez les filtres.`,
  tooMany: (lines: number, most: number) =>
    fr`Ce format tient ${formatNumber(most)} lignes, la liste en a ${formatNumber(lines)}. Rien n’a été écrit : choisissez CSV, ou filtrez la liste.`,
} as const;

/** The facts that every export bears. */
export interface ExportFacts {
  readonly school: string;
  /** Who exports, by name. */
  readonly author: string;
  /** When, ISO 8601. */
  readonly now: string;
  /** When the ENT last said its word, ISO 8601; null: never. */
  readonly receivedAt: string | null;
  /** How many changes wait in the draft. */
  readonly unsent: number;
  /** What for; empty where nobody is named. */
  readonly purpose: string;
}

/** « Données de l’ENT au 9 nov. 2026 à 13 h 52, 12 modifications non envoyées comprises. » (ux:2.3.7). */
export function freshnessSentence({ unsent: how }: Pick<Paper, 'unsent'>, { receivedAt, unsent }: Pick<ExportFacts, 'receivedAt' | 'unsent'>): string {
  const from = receivedAt === null ? fr`Aucune donnée reçue de l’ENT` : fr`Données de l’ENT au ${formatDayHour(receivedAt)}`;
  if (unsent === 0) return fr`${from}, ${countOf(0, NOUNS.change)} non envoyée.`;
  const many = unsent > 1 ? 's' : '';
  return fr`${from}, ${figureOf(unsent, NOUNS.change)} non envoyée${many} ${how === 'counted' ? '' : 'non '}comprise${many}.`;
}

/** What is written with every list: what it is, of where, how fresh, made by whom, what for (rel:C-P9), then what a reader must know. */
export function exportFacts(paper: Pick<Paper, 'title' | 'unsent' | 'notes'>, facts: ExportFacts): readonly string[] {
  return [
    paper.title,
    ...(facts.school === '' ? [] : [facts.school]),
    freshnessSentence(paper, facts),
    fr`Fait le ${formatDayHour(facts.now)} par ${facts.author}.`,
    ...(facts.purpose === '' ? [] : [fr`Motif : ${facts.purpose}`]),
    ...paper.notes,
  ];
}

const BOM = '\uFEFF';

/** The tables as a French spreadsheet reads them, the head first, the facts last: what reads a list by its head still does. */
export function paperAsCsv({ tables }: Pick<Paper, 'tables'>, facts: readonly string[]): string {
  const parts = tables.map(({ title, columns, rows }) => csvOf([...(tables.length > 1 ? [[title]] : []), columns, ...rows.map((row) => row.map(String)), []]));
  return `${BOM}${parts.join('')}${csvOf(facts.map((fact) => [fact]))}`;
}

/** « annuaire-2026-11-09.csv »: the title without what a file system refuses, and the day. */
export function exportFileName(title: string, day: string, format: PaperFormat | 'zip'): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('fr').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'export'}-${day}.${format}`;
}
