import { fr } from '../language/typography.ts';

/** A key and what it does. */
export interface HelpKey {
  readonly keys: string;
  readonly does: string;
}

/** The help of a screen: what it is for, its twin in the ENT, its keys. */
export interface ScreenHelp {
  readonly purpose: string;
  readonly twin: string | null;
  /** The lines of the DRANE guide that give this path; absent with it: the source does not say. */
  readonly source?: string;
  readonly steps: readonly string[];
  readonly keys: readonly HelpKey[];
}

/** The keys that nobody changes: they move, close and copy as everywhere else. */
export const FIXED_KEYS: readonly HelpKey[] = [
  { keys: 'Échap', does: fr`Fermer ; depuis l’inspecteur, revenir à la grille` },
  { keys: 'Flèches', does: fr`Passer d’une ligne ou d’une cellule à l’autre ; avec Maj, étendre la sélection` },
  { keys: 'Entrée, F2', does: fr`Ouvrir, modifier la cellule` },
  { keys: 'Espace', does: fr`Cocher, activer, montrer ou masquer` },
  { keys: 'Suppr', does: fr`Aucun accès, dans une cellule de droits` },
  { keys: 'Ctrl C, Ctrl V', does: fr`Copier, coller` },
  { keys: 'F11', does: 'Plein écran' },
  { keys: 'B', does: fr`Figer l’écran projeté, en présentation (avec les raccourcis à une touche)` },
];

/** The words around the help. */
export const HELP_TEXTS = {
  title: (screen: string) => fr`Aide : ${screen}`,
  purpose: 'À quoi sert cet écran',
  twin: 'Le même écran dans l’ENT',
  notSaid: fr`Non indiqué par la source.`,
  source: (lines: string) => fr`Source : guide de la DRANE Occitanie (${lines}).`,
  search: fr`Chercher dans l’aide`,
  found: 'Pages trouvées',
  nothing: (query: string) => fr`Aucune page de l’aide ne parle de « ${query} ».`,
  how: 'Comment faire',
  notes: 'Ce que disent les guides',
  keys: 'Touches de cet écran',
  common: 'Touches de tous les écrans',
  close: 'Fermer l’aide',
} as const;

/** The path of the same screen in the ENT with the lines that give it; what no source says is said so, never invented. */
export function twinSentence({ twin, source }: ScreenHelp): string {
  if (twin === null) return HELP_TEXTS.notSaid;
  return source === undefined ? `${twin}. ${HELP_TEXTS.notSaid}` : `${twin}. ${HELP_TEXTS.source(source)}`;
}
