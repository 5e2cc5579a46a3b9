import type { ReminderId } from '../../domain/school-year/reminders.data.ts';
import type { ReminderState } from '../../domain/school-year/reminders.ts';
import { formatDay } from '../language/dates.ts';
import { figureOf, fr, NOUNS } from '../language/typography.ts';
import { doneWords } from './school-year.ts';

/** What comes back each month or each year, on the dashboard. */
export const REMINDER_TEXTS = {
  title: fr`Rappels`,
  note: fr`Noter comme fait aujourd’hui`,
  never: fr`Jamais noté ici : la console ne sait pas quand cela a été fait.`,
} as const;

/** What is to be done, and how often. */
export const REMINDER_SENTENCES: Readonly<Record<ReminderId, string>> = {
  consents: fr`Vérifier les consentements, une fois par an.`,
  audit: fr`Exporter le journal d’audit de l’ENT, chaque mois.`,
};

/** « Fait par Augustin Giraud le 9 nov. 2026, à refaire après le 9 nov. 2027 » ; « En retard de 12 jours ». */
export function reminderWords({ last, holdsUntil, isDue }: ReminderState, late: number): string {
  if (last === undefined || holdsUntil === undefined) return REMINDER_TEXTS.never;
  return isDue ? fr`${doneWords(last)}. En retard de ${figureOf(late, NOUNS.day)}.` : fr`${doneWords(last)}, à refaire après le ${formatDay(holdsUntil)}.`;
}

/** « Noter comme fait aujourd’hui : Vérifier les consentements… ». */
export function noteLabel(id: ReminderId): string {
  return fr`${REMINDER_TEXTS.note} : ${REMINDER_SENTENCES[id]}`;
}
