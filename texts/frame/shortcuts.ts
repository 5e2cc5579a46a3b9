import type { RubriqueRole } from '../../domain/rights/role.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { fr, quoted } from '../language/typography.ts';
import { keyWords } from './key-names.ts';

/** What each shortcut does, as its list says it. */
export const SHORTCUT_LABELS = {
  palette: fr`Palette : rechercher une personne, un groupe, une rubrique, un service, ou agir`,
  filter: 'Filtrer la liste',
  send: 'Vérifier et envoyer',
  undo: 'Annuler la dernière action non envoyée',
  redo: 'Rétablir la dernière action annulée',
  inspector: 'Afficher ou masquer l’inspecteur',
  nextZone: 'Zone suivante',
  previousZone: 'Zone précédente',
  nextProblem: fr`Problème suivant : conflit, refus ou contrôle`,
  previousProblem: 'Problème précédent',
  back: 'Écran précédent',
  forward: 'Écran suivant',
  help: 'Aide de l’écran',
  refresh: 'Actualiser depuis l’ENT',
  present: fr`Présentation : grandir l’écran, montrer les touches, masquer les noms`,
  copyLink: 'Copier le lien vers cet écran',
  lock: 'Verrouiller la console',
  allSaved: fr`Savoir si tout est enregistré : rien n’est à enregistrer soi-même`,
  settings: 'Paramètres',
  screen1: 'Écran 1 de la navigation',
  screen2: 'Écran 2 de la navigation',
  screen3: 'Écran 3 de la navigation',
  screen4: 'Écran 4 de la navigation',
  screen5: 'Écran 5 de la navigation',
  screen6: 'Écran 6 de la navigation',
  screen7: 'Écran 7 de la navigation',
  screen8: 'Écran 8 de la navigation',
  screen9: 'Écran 9 de la navigation',
  get visitor() { return giveRole('visitor'); },
  get writer() { return giveRole('writer'); },
  get publisher() { return giveRole('publisher'); },
  get moderator() { return giveRole('moderator'); },
  get manager() { return giveRole('manager'); },
  why: fr`« Pourquoi ? » : ce qui donne le droit de la cellule`,
  fillDown: 'Recopier vers le bas',
  ignoreControl: 'Ignorer avec un motif',
} as const;
type Id = keyof typeof SHORTCUT_LABELS;

/** « Donner « Visiteur » », in the words of the school. */
function giveRole(role: RubriqueRole): string {
  return fr`Donner ${quoted(ROLE_LABELS[role])}`;
}

/** Where shortcuts act. */
export const SHORTCUT_PLACES = {
  frame: 'Partout',
  cell: 'Dans une cellule de droits',
  controls: 'Sur une ligne de Contrôles',
} as const;

/** The words of « Paramètres › Clavier ». */
export const SHORTCUT_TEXTS = {
  title: 'Raccourcis clavier',
  intro: fr`Choisissez un raccourci pour changer ses touches ou l’éteindre. Vos choix sont gardés avec vos préférences, sur ce poste.`,
  does: 'Action',
  keys: 'Touches',
  acts: 'Changer',
  off: 'Éteint',
  change: 'Changer les touches',
  changing: fr`Pressez les nouvelles touches, ou Échap pour garder les anciennes.`,
  turnOff: 'Éteindre',
  turnOn: 'Allumer',
  usual: 'Touches d’origine',
  allUsual: 'Tout remettre comme à l’origine',
  exportFile: 'Exporter dans un fichier',
  importFile: fr`Importer un fichier…`,
  imported: fr`Les raccourcis du fichier sont en place.`,
  fixedTitle: 'Touches qui ne changent pas',
  fileName: 'raccourcis-console-ent.json',
} as const;

type Refusal =
  | { readonly kind: 'taken'; readonly by: Id }
  | { readonly kind: 'azerty' | 'alt-gr' | 'bare' | 'reserved' };

/** Why keys were not taken: what happened, what is kept, what to do. */
export function shortcutRefusalSentence(keys: string, refusal: Refusal): string {
  const pressed = quoted(keyWords(keys));
  switch (refusal.kind) {
    case 'taken':
      return fr`${pressed} sert déjà à ${quoted(SHORTCUT_LABELS[refusal.by])}. Rien n’a changé. Choisissez d’autres touches, ou éteignez d’abord ce raccourci.`;
    case 'azerty':
      return fr`${pressed} demande AltGr ou Maj sur un clavier AZERTY. Rien n’a changé. Choisissez une lettre, un chiffre ou une touche de fonction.`;
    case 'alt-gr':
      return fr`Ctrl et Alt ensemble valent AltGr sous Windows. Rien n’a changé. Choisissez Ctrl seul, ou Alt seul.`;
    case 'bare':
      return fr`${pressed} seule agirait pendant la frappe. Rien n’a changé. Ajoutez Ctrl ou Alt, ou choisissez une touche de fonction.`;
    default:
      return fr`${pressed} est réservé aux déplacements, au navigateur ou au système. Rien n’a changé. Choisissez d’autres touches.`;
  }
}

type ReadFailure =
  | { readonly kind: 'not-one' }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: Id; readonly keys: string; readonly refusal: Refusal };

/** Why a file of shortcuts was left. */
export function shortcutFileSentence(failure: ReadFailure): string {
  if (failure.kind === 'not-one') return fr`Ce fichier n’est pas un fichier de raccourcis de la console. Rien n’a changé. Choisissez un fichier exporté ici.`;
  if (failure.kind === 'unknown') return fr`Le fichier nomme ${quoted(failure.id)}, que cette console ne connaît pas. Rien n’a changé. Mettez la console à jour, ou exportez de nouveau.`;
  return fr`${quoted(SHORTCUT_LABELS[failure.id])} : ${shortcutRefusalSentence(failure.keys, failure.refusal)}`;
}
