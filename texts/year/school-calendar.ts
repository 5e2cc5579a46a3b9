import type { Holiday } from '../../domain/school-year/holiday.ts';
import type { SchoolZone } from '../../domain/school-year/school-holidays.data.ts';
import type { LocalMoment } from '../../domain/kernel/local-time.ts';
import type { QuietState } from '../../domain/messaging/quiet-now.ts';
import { formatDay, spokenHour } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** The words of the school's calendar. */
export const CALENDAR_TEXTS = {
  title: 'Calendrier scolaire',
  uses: fr`Les plages de silence, les remplacements, les inspections, les communications et les frises tiennent compte de ces jours.`,
  zone: 'Zone de l’établissement',
  noZone: 'Non précisée',
  zones: { A: 'Zone A', B: 'Zone B', C: 'Zone C', corsica: 'Corse', overseas: 'Outre-mer' } satisfies Record<SchoolZone, string>,
  zoneHelp: fr`Personne ne la devine : choisissez celle de votre académie.`,
  academies: {
    A: fr`Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers`,
    B: fr`Aix-Marseille, Amiens, Lille, Nancy-Metz, Nantes, Nice, Normandie, Orléans-Tours, Reims, Rennes, Strasbourg`,
    C: fr`Créteil, Montpellier, Paris, Toulouse, Versailles`,
    corsica: fr`Calendrier propre, fixé par l’académie`,
    overseas: fr`Calendriers propres, fixés par chaque académie`,
  } satisfies Record<SchoolZone, string>,
  unknown: fr`Le calendrier de cette zone n’est pas connu de cette version pour l’année en cours. Saisissez les vacances de l’établissement.`,
  own: 'Vacances et jours sans classe propres à l’établissement',
  name: 'Nom',
  from: 'Premier jour',
  to: 'Dernier jour',
  add: 'Ajouter',
  remove: (name: string) => fr`Retirer ${name}`,
  none: fr`Les vacances ne sont pas connues : choisissez la zone, ou saisissez celles de l’établissement.`,
  summerInferred: fr`Déduit : la fin de l’été n’y est pas donnée.`,
  holidays: 'Vacances',
} as const;

const NATIONAL: Readonly<Record<string, string>> = {
  autumn: 'Vacances de la Toussaint', christmas: 'Vacances de Noël', winter: 'Vacances d’hiver', spring: 'Vacances de printemps', summer: 'Vacances d’été',
};

/** « Vacances de Noël », or the name that the school gave. */
export function holidayName({ id, name }: Holiday): string {
  return name ?? NATIONAL[id ?? ''] ?? CALENDAR_TEXTS.holidays;
}

/** « du 19 déc. 2026 au 3 janv. 2027 ». */
export function holidayDays({ from, to }: Holiday): string {
  return from === to ? fr`le ${formatDay(from)}` : fr`du ${formatDay(from)} au ${formatDay(to)}`;
}

/** « Source : arrêté… »; « d’après des transcriptions » where nobody read its own text. */
export function calendarSource({ title, read }: { readonly title: string; readonly read: 'text' | 'transcriptions' }): string {
  return read === 'text' ? fr`Source : ${title}.` : fr`D’après des transcriptions, concordantes, de l’${title} ; son texte même n’a pas été lu.`;
}

/** « Silence en ce moment, jusqu’au 16 nov. 2026 à 7 h 00. » */
export function quietWords({ quiet, change }: QuietState): string {
  const state = quiet ? 'Silence en ce moment' : 'Pas de silence en ce moment';
  if (change === undefined) return `${state}.`;
  return quiet ? fr`${state}, jusqu’au ${momentWords(change)}.` : fr`${state} ; le prochain commence le ${momentWords(change)}.`;
}

function momentWords({ day, hour }: LocalMoment): string {
  return fr`${formatDay(day)} à ${spokenHour(hour)}`;
}
