import type { SlotUsage } from '../../domain/figures/statistics/usage.ts';
import type { TimeSlot } from '../../domain/figures/statistics/school-time.ts';
import type { LeftStatistic } from '../../domain/figures/statistics/read-statistics.ts';
import type { StatisticField, StatisticStatement } from '../../domain/figures/statistics/statistic.ts';
import { formatDay, formatGridDate } from '../language/dates.ts';
import { figureOf, formatNumber, fr, NOUNS, quoted } from '../language/typography.ts';
import { figureText } from './figures.ts';

/** Connections, in « Indicateurs ». */
export const USAGE_TEXTS = {
  title: 'Connexions',
  byWeek: 'Par semaine',
  byTerm: fr`Par période entre vacances`,
  step: fr`Regrouper`,
  help: fr`D’après les statistiques importées. Les connexions s’additionnent ; les visiteurs, non : c’est le plus grand nombre d’un relevé de la période. Un relevé à cheval sur deux périodes n’est compté dans aucune.`,
  terms: fr`Les périodes sont celles que coupent les vacances du calendrier scolaire : les trimestres sont propres à chaque établissement, et aucune source ne les donne.`,
  noTerms: fr`Aucune vacance connue pour cette année : dites la zone de l’établissement dans son calendrier scolaire pour voir les périodes.`,
  none: fr`Aucune statistique importée : les connexions sont inconnues.`,
  when: fr`Période`,
  all: 'Ensemble',
  visitors: 'Visiteurs, au plus',
  weeks: 'Semaines connues',
  holiday: 'vacances',
  slot: fr`Détail de la période`,
  byClass: fr`Connexions par classe`,
  byClassNone: fr`Les statistiques de cette période ne disent rien des classes : inconnu.`,
  byService: fr`Consultations par service`,
  byServiceNone: fr`Les statistiques de cette période ne disent rien des services : inconnu.`,
  people: 'Personnes',
  population: 'Population',
  service: 'Service ou rubrique',
  connections: 'Connexions',
  uses: 'Consultations',
} as const;

/** Giving a file of statistics. */
export const STATISTICS_TEXTS = {
  open: fr`Importer des statistiques…`,
  choose: 'Choisir un fichier…',
  file: 'Fichier de statistiques',
  close: 'Retour aux indicateurs',
  howTo: fr`Un CSV de statistiques de l’ENT, quelles que soient ses colonnes : vous direz ce que chacune contient. Une ligne par période, et par profil, classe ou service si le fichier les distingue. Il est gardé chiffré sur ce poste, pour votre compte ; rien n’est envoyé.`,
  notForHere: fr`Ce fichier n’est pas un CSV de statistiques. Donnez-le dans « Importer » ou, s’il a une ligne par personne, dans « Comptes ».`,
  byPerson: fr`Ce fichier a une ligne par personne : rien n’en est gardé. Les indicateurs ne comptent jamais par personne. Donnez un fichier qui a une ligne par période, profil, classe ou service ; un export de comptes se donne dans « Comptes ».`,
  noPerson: fr`Aucune colonne ne peut être un nom, un identifiant ou une adresse : laissez-les à « Rien d’utile ».`,
  columnsFrom: { remembered: fr`Comme la dernière fois.`, guessed: fr`Devinées par leur titre : à vérifier.`, chosen: fr`Choisies par vous.` },
  columnsHelp: fr`Dites ce que contient chaque colonne. Votre choix est gardé avec le fichier, pour le prochain qui aura les mêmes colonnes.`,
  noFigure: fr`Aucune colonne ne dit un chiffre : indiquez les comptes, les comptes activés, les visiteurs ou les connexions.`,
  titles: fr`Titres des colonnes en première ligne : sinon, dites-le ci-dessous.`,
  day: fr`Jour des chiffres (aucune colonne ne le dit)`,
  left: fr`Lignes laissées de côté`,
  keep: 'Garder ces statistiques',
  notKept: fr`Ces statistiques n’ont pas pu être gardées sur ce poste. Rien n’est perdu : le fichier est le vôtre. Recommencez, ou retirez d’anciens fichiers.`,
  kept: fr`Fichiers de statistiques gardés`,
  keptNone: fr`Aucun fichier de statistiques.`,
  forget: 'Retirer',
  forgetAct: 'Retirer ces statistiques',
  forgetLoses: fr`Leurs chiffres ne seront plus dans cet écran ni dans les rapports à venir. L’ENT n’est pas touché, et le fichier reste le vôtre.`,
  keptColumns: { source: 'Fichier', importedOn: fr`Importé le`, period: fr`Période`, lines: 'Lignes', act: fr`À faire` },
} as const;

/** What a column of a file of statistics may hold. */
export const STATISTIC_FIELD_LABELS: Readonly<Record<StatisticField, string>> = {
  from: fr`Jour, semaine, mois ou début`, to: 'Fin', family: 'Profil', class: 'Classe', service: 'Service ou rubrique',
  accounts: 'Nombre de comptes', activated: fr`Comptes activés`, visitors: fr`Visiteurs différents`, connections: 'Connexions ou consultations',
};

const WHY: Readonly<Record<LeftStatistic['why'], string>> = {
  period: fr`période non comprise (une semaine demande son année)`,
  profile: 'profil inconnu',
  class: fr`classe absente de l’annuaire`,
  person: fr`un nom de personne : rien n’en est gardé`,
  figure: fr`ce n’est pas un nombre entier`,
  again: fr`redit une ligne au-dessus`,
  'too-many': fr`au-delà de ce qui est gardé d’un fichier`,
};

/** « Ligne 12 : profil inconnu (Martiens) ». */
export function leftStatistic({ line, why, value }: LeftStatistic): string {
  return value === '' ? fr`Ligne ${formatNumber(line)} : ${WHY[why]}` : fr`Ligne ${formatNumber(line)} : ${WHY[why]} (${value})`;
}

/** « 420 lignes comprises ». */
export function readLines(lines: number): string {
  return fr`${figureOf(lines, NOUNS.line)} ${lines < 2 ? 'comprise' : 'comprises'}.`;
}

/** The days that a file tells of: « du 2 nov. 2026 au 8 nov. 2026 ». */
export function statementPeriod({ lines }: Pick<StatisticStatement, 'lines'>): string {
  const [first, last] = [lines.map(({ from }) => from).toSorted().at(0), lines.map(({ to }) => to).toSorted().at(-1)];
  return first === undefined || last === undefined ? '' : fr`du ${formatDay(first)} au ${formatDay(last)}`;
}

/** « 02/11 » for a week; « P2 » for a term: what an axis holds. */
export function slotShort({ kind, from, rank }: TimeSlot): string {
  return kind === 'week' ? formatGridDate(from).slice(0, 5) : `P${rank}`;
}

/** « Semaine du 2 nov. 2026 (vacances) », « Période 2, du 2 nov. au 18 déc. 2026 ». */
export function slotLabel({ kind, from, to, rank, isHoliday }: TimeSlot): string {
  if (kind === 'term') return fr`Période ${rank}, du ${formatDay(from)} au ${formatDay(to)}`;
  return isHoliday ? fr`Semaine du ${formatDay(from)} (${USAGE_TEXTS.holiday})` : fr`Semaine du ${formatDay(from)}`;
}

/** « 3 sur 7 ». */
export function toldWeeks(told: number, all: number): string {
  return fr`${formatNumber(told)} sur ${formatNumber(all)}`;
}

/** Connections as a table says them. */
export function usageText({ connections }: SlotUsage): string {
  return figureText(connections);
}

/** Asked before the figures of a file are put down. */
export function forgetQuestion(source: string): string {
  return fr`Retirer les statistiques de ${quoted(source)} ?`;
}

/** « Retirer « stats.csv » ». */
export function forgetStatement(source: string): string {
  return fr`${STATISTICS_TEXTS.forget} ${quoted(source)}`;
}
