import type { SpaceKind } from '../../domain/connectors/spaces/shared-space.ts';
import { countOf, fr, quoted, type Noun } from '../language/typography.ts';

const OTHER: Noun = { one: fr`autre fil ou blog`, many: fr`autres fils ou blogs`, gender: 'm' };

/** What may stand for a rubrique. */
export const SPACE_KINDS: Readonly<Record<SpaceKind, string>> = { thread: 'fil', blog: fr`blog, billets relus`, openBlog: fr`blog, publication immédiate` };

/** « Paramètres › Connecteur »: which thread or blog of the platform stands for each rubrique. */
export const SPACE_TEXTS = {
  title: fr`Fils, blogs et rubriques`,
  how: fr`Dites quel fil, ou quel blog, tient lieu de quelle rubrique : les droits sur la rubrique sont alors comparés à ses partages, lus de lui seul. Une rubrique sans l’un ni l’autre reste sur la feuille d’application. Un fil n’a ni arborescence ni lecteurs : qui lit se choisit à chaque article. Un blog n’est proposé que si on l’a partagé avec le compte du connecteur, comme gestionnaire.`,
  thread: fr`Fil ou blog, là-bas`,
  rubrique: 'Rubrique, ici',
  rubriqueOf: (thread: string) => fr`Rubrique de ${thread}`,
  none: fr`aucune : feuille d’application`,
  gone: fr`introuvable là-bas, ou changé de sorte`,
  same: (rubrique: string) => fr`C’est bien ${quoted(rubrique)}`,
  more: (count: number) => fr`et ${countOf(count, OTHER)}`,
} as const;
