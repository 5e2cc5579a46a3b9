import type { Capability } from '../../domain/rights/permission-table.ts';
import type { SubService } from '../../domain/rights/sub-service.ts';
import { WEEKDAYS } from '../language/dates.ts';
import { sourceWords } from '../language/source-words.ts';
import { agree, countOf, fr, NOUNS, quoted } from '../language/typography.ts';

/** The name of a sub-service of a rubrique, as the ENT says it. */
export const SUB_SERVICE_LABELS: Readonly<Record<SubService | 'rubrique', string>> = {
  blog: 'Blog',
  agenda: 'Agenda',
  forum: 'Forum',
  chat: 'Chat',
  pad: 'Pad (écriture à plusieurs)',
  sharedFolders: 'Dossiers partagés',
  mailingList: 'Liste de diffusion',
  rubrique: 'Rubrique',
};

/** What a capability allows, as the end of « Elle peut… ». */
export const CAPABILITY_LABELS: Readonly<Record<Capability, string>> = {
  'sharedFolders.read': 'lire',
  'sharedFolders.deposit': 'déposer des fichiers',
  'sharedFolders.createFolder': 'créer des dossiers',
  'sharedFolders.modify': 'modifier',
  'sharedFolders.delete': 'supprimer',
  'sharedFolders.moderate': 'modérer',
  'blog.read': 'lire les articles',
  'blog.write': 'écrire un article',
  'blog.publishOwn': 'publier sans validation',
  'blog.moderate': 'valider et modifier les articles des autres',
  'blog.comment': 'commenter',
  'blog.deleteComments': 'supprimer des commentaires',
  'agenda.read': 'lire',
  'agenda.edit': 'ajouter des évènements',
  'forum.read': 'lire',
  'forum.post': 'répondre',
  'forum.openTopic': 'ouvrir un sujet',
  'forum.moderate': 'fermer et supprimer',
  'chat.takePart': 'participer pendant les créneaux',
  'chat.setHours': 'définir les créneaux',
  'pad.read': 'lire',
  'pad.write': 'écrire',
  'pad.delete': 'supprimer',
  'mailingList.receive': 'recevoir',
  'mailingList.write': fr`écrire à tous les membres`,
  'rubrique.configure': fr`régler la rubrique`,
  'rubrique.setRights': fr`donner des droits`,
  'rubrique.createChild': fr`créer une rubrique dedans`,
  'rubrique.close': fr`archiver, supprimer`,
};

/** What limits a capability. */
export const LIMIT_LABELS = { own: fr`les siens seulement`, moderated: fr`après validation` } as const;

/** Where an inferred permission comes from, on hover and focus. */
export function deducedSource(source: string): string {
  const from = sourceWords(source);
  return fr`Déduit : le guide ne le dit pas${from === '' ? '' : fr` (${from})`}. Le serveur peut déclarer autre chose.`;
}

/** The words of the inspector of Rubriques. */
export const INSPECTOR_TEXTS = {
  title: 'Inspecteur des rubriques',
  tabs: { effective: 'Droits effectifs', who: fr`Qui a accès ?`, settings: 'Réglages' },
  noFocus: fr`Choisissez une rubrique ou une cellule de la grille.`,
  subject: fr`Personne ou groupe`,
  subjectPlaceholder: fr`Nom d’une personne ou d’un groupe`,
  subjectFollow: fr`Suivre la cellule choisie`,
  newcomer: fr`Nouvel arrivant fictif`,
  newcomerGroups: fr`Groupes du nouvel arrivant`,
  newcomerHelp: fr`Choisissez un ou plusieurs groupes : la console répond comme pour quelqu’un qui en serait membre.`,
  newcomerNone: fr`Nouvel arrivant sans groupe`,
  noSubject: fr`Choisissez une personne ou un groupe, ou placez-vous sur une cellule.`,
  because: fr`Parce que :`,
  without: fr`Moins élevés, sans effet :`,
  canDo: fr`Ce que ce rôle permet ici`,
  canNothing: fr`Rien : aucun sous-service n’est ouvert.`,
  noAccess: fr`Aucun accès, parce que :`,
  noRight: fr`aucun droit ne lui est donné ici.`,
  orphan: fr`cette rubrique n’a pas de rubrique mère connue.`,
  trashed: fr`cette rubrique est dans la corbeille.`,
  smallest: fr`Plus petit changement :`,
  smallestGroup: fr`Par un groupe :`,
  giveTo: fr`Donner un droit à`,
  giveRole: 'Rôle',
  giveThis: fr`Donner ce droit`,
  giveThese: fr`Donner ces droits`,
  pending: fr`Modification en attente`,
  cancelChange: fr`Annuler la modification`,
  contested: fr`Conflit`,
  contestedHelp: fr`Un autre administrateur a changé ce droit. Choisissez dans Synchronisation.`,
  showGained: fr`Qui gagne ?`,
  showLost: fr`Qui perd ?`,
  hide: 'Masquer',
  whoNobody: fr`Personne n’a accès à cette rubrique.`,
  whoFilter: fr`Filtrer les personnes`,
  everyone: fr`Tout le monde, même sans compte : la rubrique est publique.`,
  archivedNote: fr`Archivée : elle se lit sans se modifier, ses droits sont gardés.`,
  trashedNote: fr`Dans la corbeille : restaurez-la pour la régler.`,
} as const;

/** « Groupe « Enseignants » → R+ posé sur « CDI » », without its letter. */
export function pathWords(via: 'group' | 'person' | 'public', holder: string): string {
  if (via === 'public') return fr`Rubrique publique`;
  return via === 'group' ? fr`Groupe ${quoted(holder)}` : fr`Accès individuel de ${holder}`;
}

/** « posé sur « CDI » » and, when the right is inherited, « hérité ici ». */
export function putOn(rubrique: string, isInherited: boolean): string {
  return isInherited ? fr`posé sur ${quoted(rubrique)}, hérité ici` : fr`posé sur ${quoted(rubrique)}`;
}

/** « « 3e C » (rubrique mère) n’est pas ouverte à « Parents ». » */
export function blockedBy(mother: string, subject: string): string {
  return fr`${quoted(mother)} (rubrique mère) n’est pas ouverte à ${quoted(subject)}.`;
}

/** « Visiteur sur « 3e C » pour « Parents » ». */
export function stepWords(role: string, rubrique: string, holder: string): string {
  return fr`${role} sur ${quoted(rubrique)} pour ${quoted(holder)}`;
}

/** « Restaurer « 3e C » ». */
export function restoreStep(rubrique: string): string {
  return fr`Restaurer ${quoted(rubrique)}`;
}

/** « (48 personnes de plus) ». */
export function morePeople(n: number): string {
  return n === 0 ? fr`(personne de plus)` : fr`(${countOf(n, NOUNS.person)} de plus)`;
}

/** « Effet : 64 personnes gagnent un droit… » */
export function effectLine(sentence: string): string {
  return fr`Effet : ` + sentence;
}

/** « Effet de tout le brouillon : … », beside the effect of one change. */
export function wholeEffectLine(sentence: string): string {
  return fr`Effet de tout le brouillon : ` + sentence;
}

/** « 812 personnes ont accès à « CDI ». » */
export function whoCount(n: number, rubrique: string): string {
  return n === 0 ? INSPECTOR_TEXTS.whoNobody : fr`${countOf(n, NOUNS.person)} ${agree(n, 'a', 'ont')} accès à ${quoted(rubrique)}.`;
}

/** The settings of a rubrique. */
export const SETTING_TEXTS = {
  visibility: 'Visibilité',
  visible: fr`Publique : visible par tous, même sans compte`,
  temporary: fr`Temporaire : supprimée au changement d’année`,
  landing: fr`Page d’arrivée`,
  landings: { article: fr`Article d’accueil`, firstService: fr`Premier sous-service ouvert` },
  subServices: 'Sous-services',
  blogComments: fr`Commentaires autorisés dans le blog`,
  chatHours: fr`Créneaux du chat`,
  chatNoHours: fr`Aucun créneau : le chat ne peut pas être ouvert.`,
  days: WEEKDAYS,
  shortDays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
  daysOf: (n: number) => fr`Jours du créneau ${n}`,
  from: 'De',
  to: 'À',
  fromOf: (n: number) => fr`Début du créneau ${n}`,
  toOf: (n: number) => fr`Fin du créneau ${n}`,
  addSlot: fr`Ajouter un créneau`,
  removeSlot: (n: number) => fr`Retirer le créneau ${n}`,
  mailingListNote: fr`Chaque membre peut alors écrire à tous les membres, quelles que soient les règles de « Qui voit qui ? ».`,
  facts: fr`Constaté par l’ENT`,
  contents: (n: number) => countOf(n, { one: 'contenu', many: 'contenus', gender: 'm' }),
} as const;
