import type { DueReport, ReportPlan, ReportRhythm } from '../../domain/figures/report/report-plan.ts';
import { formatDay } from '../language/dates.ts';
import { agree, figureOf, fr } from '../language/typography.ts';

/** The report to the head, in « Indicateurs ». */
export const REPORT_TEXTS = {
  title: fr`Rapport à la direction`,
  help: fr`Un PDF des graphiques et des tableaux de cet écran, écrit dans un dossier de ce poste : rien n’est envoyé. Il se fait quand la console est ouverte ; un rapport manqué se fait à l’ouverture suivante, et le dit. L’ENT l’écrit dans son journal.`,
  rhythm: 'Quand',
  rhythms: { weekly: 'Chaque lundi', monthly: fr`Le premier de chaque mois` },
  folder: 'Dossier de ce poste',
  folderHelp: fr`Son chemin complet : un dossier qui existe déjà, que vous ouvrez à la direction.`,
  keep: fr`Programmer`,
  stop: fr`Ne plus le faire`,
  troubles: {
    relative: fr`Donnez le chemin complet du dossier. Rien n’est programmé.`,
    missing: fr`Ce dossier n’existe pas sur ce poste. Créez-le, ou corrigez son chemin. Rien n’est écrit ailleurs.`,
    'read-only': fr`Ce dossier ne peut pas être écrit par la console. Choisissez-en un autre, ou changez ses droits.`,
  },
  failed: fr`Ce choix n’a pas pu être gardé sur ce poste. Recommencez.`,
  waits: fr`Un rapport attend : il se fera quand l’ENT répondra, pour qu’il l’écrive dans son journal.`,
  noFile: fr`Aucun rapport écrit encore.`,
  exported: 'Indicateurs',
} as const;

/** « Prochain rapport : 16 nov. 2026, dans /rapports. » */
export function nextReport(next: string, folder: string): string {
  return fr`Prochain rapport : ${formatDay(next)}, dans ${folder}.`;
}

/** « Dernier rapport : indicateurs-2026-11-18.pdf, le 18 nov. 2026 (prévu le 16 nov. 2026). » */
export function lastReport({ last }: Pick<ReportPlan, 'last'>): string {
  if (last === null) return REPORT_TEXTS.noFile;
  return last.planned === last.made ? fr`Dernier rapport : ${last.file}.` : fr`Dernier rapport : ${last.file}, fait le ${formatDay(last.made)}, prévu le ${formatDay(last.planned)} : la console était fermée, ou l’ENT ne répondait pas.`;
}

/** What a report that is late says of itself; nothing when it is on its day. */
export function lateWords({ planned, isLate, missed }: DueReport): readonly string[] {
  const late = isLate ? [fr`Prévu le ${formatDay(planned)} : la console était fermée ce jour-là, ou l’ENT ne répondait pas.`] : [];
  return missed.length === 0 ? late : [...late, fr`${figureOf(missed.length, REPORT)} de plus ${agree(missed.length, 'n’a', 'n’ont')} pas été ${agree(missed.length, 'fait', 'faits')} depuis le précédent.`];
}

const REPORT = { one: 'rapport', many: 'rapports', gender: 'm' } as const;

/** What the journal says that it is for. */
export const REPORT_PURPOSES: Readonly<Record<ReportRhythm, string>> = { weekly: fr`Rapport programmé, chaque lundi`, monthly: fr`Rapport programmé, chaque mois` };
