import type { WeekLetter, WeekRule } from '../../domain/school-year/week-rule.ts';
import { formatDay } from '../language/dates.ts';
import { figureOf, fr } from '../language/typography.ts';

/** The weeks A and B of the school. */
export const WEEK_TEXTS = {
  title: fr`Semaines A et B`,
  none: fr`L’établissement n’a pas dit qu’il a des semaines A et B.`,
  use: fr`Utiliser des semaines A et B`,
  stop: fr`Ne plus les utiliser`,
  infer: fr`Reprendre de l’emploi du temps`,
  inferred: fr`L’emploi du temps importé a des cours une semaine sur deux. Il n’écrit pas de lettre : la première de ses semaines est appelée A (déduit).`,
  from: fr`Lundi de la première semaine`,
  first: fr`Sa lettre`,
  letter: 'Lettre',
  holidays: fr`Semaines de vacances`,
  kinds: { skipped: fr`ne comptent pas : l’alternance reprend où elle s’était arrêtée`, counted: fr`comptent dans l’alternance` } satisfies Record<WeekRule['holidays'], string>,
  exceptions: fr`Semaines à part`,
  exceptionsHelp: fr`Une semaine à part a sa propre lettre, ou aucune ; les autres ne changent pas.`,
  monday: fr`Un jour de la semaine`,
  neither: fr`ni A ni B`,
  add: fr`Ajouter la semaine`,
  removeWeek: (day: string) => fr`Retirer la semaine du ${formatDay(day)}`,
} as const;

const WEEK = { one: 'semaine', many: 'semaines', gender: 'f' } as const;
const KINDS: Readonly<Record<WeekRule['holidays'], string>> = { skipped: fr`les semaines de vacances ne comptent pas`, counted: fr`les semaines de vacances comptent` };

/** « A la semaine du 31 août 2026, puis B ; les semaines de vacances ne comptent pas ; 1 semaine à part ». */
export function weekRuleWords({ from, first, holidays, exceptions }: WeekRule): string {
  const apart = exceptions.length === 0 ? '' : fr` ; ${figureOf(exceptions.length, WEEK)} à part`;
  return fr`${first} la semaine du ${formatDay(from)}, puis ${first === 'A' ? 'B' : 'A'} ; ${KINDS[holidays]}${apart}`;
}

/** « Semaine A »; nothing where the week has no letter. */
export function weekWords(letter: WeekLetter | undefined): string {
  return letter === undefined ? '' : fr`Semaine ${letter}`;
}

/** « Cette semaine : A. La suivante : B. » */
export function nowWords(now: WeekLetter | undefined, next: WeekLetter | undefined): string {
  return fr`Cette semaine : ${now ?? WEEK_TEXTS.neither}. La suivante : ${next ?? WEEK_TEXTS.neither}.`;
}

/** « Semaine du 9 nov. 2026 : B ». */
export function exceptionWords({ monday, letter }: WeekRule['exceptions'][number]): string {
  return fr`Semaine du ${formatDay(monday)} : ${letter ?? WEEK_TEXTS.neither}`;
}
