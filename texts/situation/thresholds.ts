import { YearPeriod } from '../../domain/controls/threshold-settings.ts';
import type { ThresholdId, ThresholdRule } from '../../domain/controls/thresholds.data.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { figureOf, formatNumber, fr, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Paramètres › Contrôles ». */
export const THRESHOLD_TEXTS = {
  purpose: fr`Les chiffres auxquels les contrôles comparent. Ils valent pour tout l’établissement, une fois envoyés ; les contrôles repassent aussitôt.`,
  readOnly: fr`Seul l’administrateur ENT change ces chiffres.`,
  defaultBack: 'Revenir à la valeur par défaut',
  changed: 'Modifié',
  inferred: 'Déduit',
  inferredWhy: fr`« Déduit » : aucune source consultée n’énonce ce chiffre.`,
  units: { days: 'jours', hours: 'heures', share: '%' },
  from: 'Du',
  to: 'Au',
  wordsHelp: 'Séparés par des virgules',
  dayHelp: fr`Jour et mois, par exemple 15/07`,
} as const;

/** What each threshold decides. */
export const THRESHOLD_LABELS: Readonly<Record<ThresholdId, string>> = {
  individualRights: fr`Droits individuels qu’un groupe donne déjà, à partir desquels le dire`,
  silentDays: fr`Jours sans publication avant de croire une rubrique abandonnée`,
  coveringShare: fr`Part des personnes qu’un groupe doit couvrir pour remplacer des droits individuels`,
  trashDays: fr`Jours avant une suppression définitive, à partir desquels prévenir`,
  yearChangeDays: fr`Jours avant le changement d’année, à partir desquels prévenir`,
  yearChange: fr`Jour à partir duquel les rubriques de classe peuvent être supprimées`,
  personalWords: fr`Mots d’un titre qui font craindre des données personnelles`,
  massRecipients: fr`Destinataires à partir desquels un message est un envoi en nombre`,
  unassignedDays: fr`Jours après le début d’un abonnement GAR, à partir desquels dire que personne ne le reçoit`,
  expiringDays: fr`Jours avant la fin d’un abonnement GAR, à partir desquels prévenir`,
  garManagers: fr`Responsables d’affectation que l’ENT transmet au GAR, au plus (15 pour un ENT, 50 pour un autre)`,
  inspectionDays: fr`Jours pendant lesquels un cahier de textes peut rester ouvert à une inspection`,
  pronoteIdDays: fr`Jours après l’import des identifiants de Pronote, à partir desquels le refaire`,
  upstreamHours: fr`Heures avant qu’une correction faite en amont arrive dans l’ENT`,
  changeover: fr`Période qui précède la bascule de la Base élèves`,
};

const HOUR = { one: 'heure', many: 'heures', gender: 'f' } as const;

/** A value of a threshold in words: « 180 jours », « 80 % », « du 15/04 au 15/05 ». */
export function thresholdWords(rule: ThresholdRule, value: Json): string {
  return typeof value === 'number' ? numberWords(rule, value) : dayOrWords(value);
}

function numberWords({ kind }: ThresholdRule, value: number): string {
  if (kind === 'share') return fr`${formatNumber(Math.round(value * 100))} %`;
  if (kind === 'days') return figureOf(value, NOUNS.day);
  return kind === 'hours' ? figureOf(value, HOUR) : formatNumber(value);
}

function dayOrWords(value: Json): string {
  if (Array.isArray(value)) return value.map((word) => (typeof word === 'string' ? quoted(word) : '')).join(', ');
  if (typeof value === 'string') return shownDay(value);
  const { data } = YearPeriod.safeParse(value);
  return fr`du ${shownDay(data?.from)} au ${shownDay(data?.to)}`;
}

/** A day of the year (`MM-DD`) as one writes it: « 15/07 ». */
export function shownDay(day: Json | undefined): string {
  return typeof day === 'string' ? day.split('-').toReversed().join('/') : '?';
}

/** « 15/07 » as it is kept, `07-15`; a day alone in its number gets its zero. */
export function keptDay(typed: string): string {
  return typed.trim().split('/').map((part) => part.padStart(2, '0')).toReversed().join('-');
}

/** « Par défaut : 180 jours ». */
export function defaultWords(value: string): string {
  return fr`Par défaut : ${value}`;
}

/** « Contrôle RUB-02 ». */
export function servesWords(control: string): string {
  return fr`Contrôle ${control}`;
}
