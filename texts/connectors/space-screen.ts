import { countOf, fr, quoted, type Noun } from '../language/typography.ts';

const OTHER: Noun = { one: fr`autre fil`, many: fr`autres fils`, gender: 'm' };

/** « Paramètres › Connecteur »: which thread of the platform stands for each rubrique. */
export const SPACE_TEXTS = {
  title: fr`Fils d’actualités et rubriques`,
  how: fr`Dites quel fil tient lieu de quelle rubrique : les droits sur la rubrique sont alors comparés aux partages du fil, lus de ce fil seul. Une rubrique sans fil reste sur la feuille d’application. Un fil n’a ni arborescence ni lecteurs : qui lit se choisit à chaque article.`,
  thread: fr`Fil, là-bas`,
  rubrique: 'Rubrique, ici',
  rubriqueOf: (thread: string) => fr`Rubrique du fil ${thread}`,
  none: fr`aucune : feuille d’application`,
  gone: fr`fil introuvable là-bas`,
  same: (rubrique: string) => fr`C’est bien ${quoted(rubrique)}`,
  more: (count: number) => fr`et ${countOf(count, OTHER)}`,
} as const;
