import type { TimetableSettings } from '../../domain/timetable/timetable-settings.ts';
import type { LessonHours } from '../../domain/timetable/teacher-timetable.ts';
import { formatMoment, spokenHour, WEEKDAYS } from '../language/dates.ts';
import { countOf, figureOf, fr, type Noun } from '../language/typography.ts';

/** The timetable software, by its name. */
export const TOOL_LABELS: Readonly<Record<NonNullable<TimetableSettings['tool']>, string>> = { edt: 'EDT', pronote: 'Pronote', udt: 'UnDeuxTEMPS' };

/** How the timetable comes in. */
export const MODE_LABELS: Readonly<Record<NonNullable<TimetableSettings['mode']>, string>> = { manual: 'Import manuel', automatic: 'Import automatisé' };

/** The words of how the timetable comes in. */
export const TIMETABLE_TEXTS = {
  open: fr`Import de l’emploi du temps…`,
  title: fr`Import de l’emploi du temps`,
  said: fr`Ce que l’établissement en dit. Rien n’est modifié dans EDT, Pronote ou UnDeuxTEMPS : les contrôles s’en servent pour vérifier les imports.`,
  tool: 'Logiciel',
  mode: 'Mode d’import',
  everyDays: 'Jours entre deux imports automatisés',
  everyDaysRefused: fr`Un nombre entier de jours, de 1 à 60.`,
  receiver: 'Destinataire de l’adresse d’import',
  unsaid: 'Non précisé',
  where: fr`Dans l’ENT : Pédagogie › Gestion emploi du temps › Import automatisé.`,
  source: fr`Source : guide de la DRANE (S2-086, S2-087).`,
  report: 'Bilan du dernier import',
  noReport: fr`L’ENT n’a transmis aucun bilan d’import d’emploi du temps.`,
  allKnown: fr`L’ENT a retrouvé tous les enseignants, toutes les classes et tous les groupes.`,
  rename: fr`Dans EDT, rendez à chacun le nom qu’il porte dans STSweb ou Siècle, puis faites un import manuel ; ou dites ci-dessous qui il est.`,
} as const;

const UNKNOWN: Noun = { one: 'nom inconnu', many: 'noms inconnus', gender: 'm' };
const DAY: Noun = { one: 'jour', many: 'jours', gender: 'm' };

/** « Import du 3 nov. à 7 h 10 : trois noms inconnus. » */
export function reportWords(at: string, now: string, unknown: number): string {
  return fr`Import ${formatMoment(at, now)} : ${countOf(unknown, UNKNOWN)}.`;
}

/** « lundi 8 h 00 – 8 h 55 ». */
export function lessonHours({ day, from, to }: LessonHours): string {
  return fr`${WEEKDAYS[day - 1] ?? ''} ${spokenHour(from)} – ${spokenHour(to)}`;
}

/** « tous les 7 jours », as a value of the draft. */
export function everyDaysWords(value: unknown): string {
  return typeof value === 'number' ? fr`tous les ${figureOf(value, DAY)}` : 'non précisé';
}
