import { once } from '../../domain/kernel/once.ts';
import { formatDay } from '../language/dates.ts';
import { capital, fr } from '../language/typography.ts';

/** The words of the timeline. */
export const TIMELINE_TEXTS = {
  previous: 'Période précédente',
  following: 'Période suivante',
  today: 'Aujourd’hui',
  scales: { week: 'Semaine', month: 'Mois', term: 'Trimestre' },
  scale: 'Échelle',
  shape: 'Présentation',
  bars: 'Frise',
  list: 'Liste',
  who: 'Personne',
  what: 'Événement',
  from: 'Du',
  to: 'Au',
  note: 'Nature',
  state: 'État',
  noEnd: 'sans fin',
  open: 'Ouvrir',
} as const;

const MONTH = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' }));
const DAY = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'short' }));
const LETTER = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'narrow' }));
const SPOKEN = once(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }));

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** « Novembre 2026 ». */
export function monthTitle(day: string): string {
  return capital(MONTH().format(at(day)));
}

/** « L 9 », over a column. */
export function dayHead(day: string): readonly [letter: string, figure: string] {
  return [LETTER().format(at(day)), String(Number(day.slice(8)))];
}

/** « 9 nov. », over a week. */
export function weekHead(day: string): string {
  return DAY().format(at(day));
}

/** « Sem. 46 », « Sem. 46 A » where the weeks of the school have letters. */
export function weekNumber(number: number, letter?: string): string {
  return letter === undefined ? fr`Sem. ${number}` : fr`Sem. ${number} ${letter}`;
}

/** « Boyer Inès : Y. Roux, planifié, du 9 nov. 2026 au 20 nov. 2026 », as it is read aloud. */
export function barWords(row: string, label: string, word: string, from: string, to: string | null): string {
  return fr`${row} : ${label}, ${word}, ${periodSaid(from, to)}`;
}

/** « du 9 nov. 2026 au 20 nov. 2026 ». */
export function periodSaid(from: string, to: string | null): string {
  if (to === null) return fr`à partir du ${formatDay(from)}, ${TIMELINE_TEXTS.noEnd}`;
  return from === to ? fr`le ${formatDay(from)}` : fr`du ${formatDay(from)} au ${formatDay(to)}`;
}

/** « Ligne de Boyer Inès, lundi 9 novembre ». */
export function lineWords(row: string, from: string, to: string): string {
  return from === to ? fr`Ligne de ${row}, ${SPOKEN().format(at(from))}` : fr`Ligne de ${row}, du ${SPOKEN().format(at(from))} au ${SPOKEN().format(at(to))}`;
}
