import type { ListedVerdict } from '../../domain/school-year/listed-days.ts';
import { figureOf, fr } from '../language/typography.ts';

/** The days that a calendar file (ICS) names, before they join that of the school. */
export const DAYS_IMPORT_TEXTS = {
  purpose: fr`Cochez les jours sans classe : ils s’ajoutent à ceux de l’établissement, dans le brouillon. La zone ne change pas.`,
  inferred: fr`Ce que dit chaque ligne est déduit de ses jours et de son nom.`,
  list: fr`Jours du fichier`,
  nothing: fr`Ce fichier ne nomme aucune journée entière. Rien n’est à ajouter.`,
  verdicts: { known: fr`déjà dans le calendrier`, past: fr`d’une année passée`, class: fr`les classes reprennent ce jour-là, d’après son nom`, new: 'nouveau' } satisfies Record<ListedVerdict, string>,
  added: fr`Les jours cochés sont dans le brouillon.`,
} as const;

const PERIOD = { one: 'période', many: 'périodes', gender: 'f' } as const;

/** « Ajouter 3 périodes ». */
export function addDaysLabel(n: number): string {
  return fr`Ajouter ${figureOf(n, PERIOD)}`;
}

/** « 12 périodes ». */
export function daysCount(n: number): string {
  return figureOf(n, PERIOD);
}
