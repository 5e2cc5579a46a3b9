import { formatMoment } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** The words of what the journal tells of somebody, of a group or of a rubrique. */
export const SUBJECT_HISTORY_TEXTS = {
  title: 'Historique',
  nothing: fr`Rien dans le journal.`,
  failed: fr`Le journal n’a pas pu être lu sur ce poste.`,
  about: fr`Ce dont les lignes parlent`,
  gone: fr`Objet supprimé`,
} as const;

/** « aujourd’hui à 14 h 31, par Julia Bailly ». */
export function historyMoment(at: string, now: string, by: string): string {
  return by === '' ? formatMoment(at, now) : fr`${formatMoment(at, now)}, par ${by}`;
}

/** The way to every line: « Voir les 14 lignes dans le journal ». */
export function allLinesLabel(total: number): string {
  return total === 1 ? fr`Voir dans le journal` : fr`Voir les ${total} lignes dans le journal`;
}

/** The filter of the journal that keeps the lines about one thing, which a press takes off. */
export function aboutChip(name: string): string {
  return fr`Sur ${name}`;
}
