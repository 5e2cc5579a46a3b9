import type { AwaitedCorrection } from '../../domain/upstream/correction.ts';
import type { SourceDate } from '../../domain/upstream/source-state.ts';
import type { SourceReportId, UpstreamSourceId } from '../../domain/upstream/upstream-sources.data.ts';
import { formatDay, formatDayHour, formatMoment } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** The words of « Alimentation ». */
export const UPSTREAM_TEXTS = {
  tab: 'Alimentation',
  sources: 'Sources de l’ENT',
  caption: fr`Ce que l’ENT dit de ses sources, et ce qu’y trouvent les contrôles.`,
  columns: { source: 'Source', date: 'Dernière date connue', depends: 'Ce qui en dépend', late: 'À traiter' },
  noDate: fr`L’ENT n’en a rien dit.`,
  running: fr`Contrôles en cours…`,
  nothingLate: fr`Rien à traiter.`,
  unwatched: fr`Aucun contrôle ne surveille cette source.`,
  noteCorrection: fr`Je viens d’y corriger quelque chose`,
  noteEarlier: fr`Noter une correction plus ancienne…`,
  dropCorrection: fr`Retirer la note`,
  dropOf: (source: string, moment: string) => fr`Retirer la note : ${source}, ${moment}`,
  corrections: (source: string) => fr`Corrections faites dans ${source}`,
  correctedIn: (source: string) => fr`Une correction faite dans ${source}`,
  correctedDay: 'Jour de la correction',
  correctedHour: 'Heure de la correction',
  dayToCome: fr`Ce jour n’est pas encore venu. Écrivez aujourd’hui ou un jour passé.`,
  hourToCome: fr`Cette heure n’est pas encore venue. Écrivez une heure passée.`,
  note: 'Noter',
  kept: fr`Ce que vous notez d’une correction reste sur ce poste, pour vous : la source et l’heure de chacune, rien d’autre.`,
} as const;

/** What each source is, what the school has from it, and how what is corrected there reaches the ENT. */
interface SourceWords {
  readonly name: string;
  readonly depends: string;
  readonly reaches: string;
}

const DELAY = fr`Visible dans l’ENT en 48 heures au plus.`;

export const SOURCE_WORDS: Readonly<Record<UpstreamSourceId, SourceWords>> = {
  siecle: { name: 'Siècle', depends: fr`Les comptes des élèves et de leurs responsables, leurs classes, et qui répond de qui.`, reaches: DELAY },
  onde: { name: 'Onde', depends: fr`Les élèves, leurs responsables et les classes du premier degré.`, reaches: DELAY },
  sts: {
    name: 'STSweb',
    depends: fr`Quel enseignant a quelles classes et quels groupes : rubriques de classe, emplois du temps, destinataires de la messagerie.`,
    reaches: fr`Après les exports « Structure » et « Services », visible dans l’ENT en 48 heures au plus.`,
  },
  aaf: { name: 'Annuaire fédérateur (AAF)', depends: fr`Tout l’annuaire de l’ENT.`, reaches: fr`Rien ne s’y corrige : il suit les bases de l’académie.` },
  edt: { name: 'EDT ou Pronote', depends: fr`L’emploi du temps, les remplacements et les groupes.`, reaches: fr`Un import manuel depuis le logiciel d’emploi du temps suffit.` },
  pronote: { name: 'Identifiants Pronote', depends: fr`Entrer dans Pronote depuis l’ENT sans s’identifier une seconde fois.`, reaches: fr`Un import complet dans l’ENT suffit ; notez son jour dans « Importer un fichier », avec le fichier de Pronote.` },
};

/** What each kind of file holds, before its date. */
const REPORT_WORDS: Readonly<Record<SourceReportId, string>> = {
  aaf: 'Livraison',
  siecle: 'Élèves',
  'siecle-guardians': 'Responsables',
  'siecle-structures': 'Classes et groupes',
  onde: 'Élèves',
  'onde-teachers': 'Enseignants',
  'onde-guardians': 'Responsables',
  sts: 'Services',
  edt: 'Emploi du temps',
  'edt-lessons': 'Cours (EXP_COURS)',
  udt: 'Emploi du temps (UDT)',
};

/** « Élèves : importés hier à 18 h 02, export du 8 nov. 2026 ». */
export function sourceDateWords({ report, at, statedOn }: SourceDate, now: string): string {
  const when = fr`${REPORT_WORDS[report]} : ${formatMoment(at, now)}`;
  return statedOn === null ? when : fr`${when}, export du ${formatDay(statedOn)}`;
}

/** « Noté le 2 sept. 2026 »: no file says it. */
export function notedWords(day: string): string {
  return fr`Noté le ${formatDay(day)}`;
}

/** « Corrigé le 9 nov. 2026 à 13 h 52 : visible au plus tard le 11 nov. 2026 à 13 h 52 », or what to do once it is over. */
export function correctionWords({ correctedAt, until, isOver }: AwaitedCorrection): string {
  const corrected = fr`Corrigé le ${formatDayHour(correctedAt)}`;
  return isOver
    ? fr`${corrected} : le délai est passé depuis le ${formatDayHour(until)}. Si l’ENT ne le montre pas, vérifiez la correction à sa source.`
    : fr`${corrected} : visible au plus tard le ${formatDayHour(until)}.`;
}
