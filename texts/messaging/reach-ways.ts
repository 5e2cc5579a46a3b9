import type { WayKind, WayRule } from '../../domain/messaging/reach-ways.ts';
import { formatNumber, fr } from '../language/typography.ts';

/** The words of the two ways of being reached: a list, written to whole, or people picked by name (connectors.md §14). */
export const WAY_TEXTS = {
  way: 'Par liste, par nom',
  why: 'Pourquoi',
  byName: 'par liste et par nom',
  byList: 'par liste seulement',
  help: fr`Une liste visible suffit à écrire à tous ses membres ; en choisir un par son nom est autre chose.`,
} as const;

/** Why, by the path that leads there. */
const WHY: Readonly<Record<WayKind, string>> = {
  target: fr`aucune source ne dit si chaque membre d’un destinataire visible se choisit aussi par son nom`,
  listOnlyGroup: fr`lu sur la plateforme : ce groupe ne montre pas les noms de ses membres`,
  classSphere: fr`l’assistant propose la liste de la classe ; aucune source ne dit si chaque membre se choisit aussi par son nom`,
  wholeTeam: fr`l’élève écrit à tous les enseignants de sa classe à la fois`,
  rubriqueSphere: fr`l’assistant propose la liste de la rubrique ; aucune source ne dit si chaque membre se choisit aussi par son nom`,
  mailingList: fr`une liste de diffusion écrit à tous ses membres ; aucune source ne dit qu’elle les montre un à un`,
};

/** « par liste seulement ». */
export function wayWords({ byName }: Pick<WayRule, 'byName'>): string {
  return byName ? WAY_TEXTS.byName : WAY_TEXTS.byList;
}

/** Why it is so, « Déduit » first where no source says it. */
export function wayReason({ kind, inferred }: WayRule): string {
  return inferred ? fr`Déduit : ${WHY[kind]}` : WHY[kind];
}

/** « , dont 12 par liste seulement »; nothing when each can be picked by name. */
export function listOnlyWords(count: number): string {
  return count === 0 ? '' : fr`, dont ${formatNumber(count)} ${WAY_TEXTS.byList}`;
}
