import type { Severity } from '../../domain/controls/control.ts';
import { SEVERITY_LABELS } from '../controls/labels.ts';
import { emitterPlural } from '../messaging/messaging.ts';
import { agree, countOf, figureOf, formatNumber, fr, listOf, NOUNS } from '../language/typography.ts';

/** The words of the groups and of the sheet of a group. */
export const GROUP_TEXTS = {
  search: 'Filtrer les groupes',
  kinds: 'Nature des groupes',
  grid: 'Groupes de l’établissement',
  columns: { name: 'Groupe', kind: 'Nature', members: 'Membres', rubriques: 'Rubriques ouvertes', state: 'État' },
  trashed: 'Supprimés',
  trashedState: 'Supprimé',
  changedState: 'Modifié, non envoyé',
  sound: fr`Rien à signaler`,
  empty: fr`Aucun groupe ne correspond à ces filtres.`,
  noFree: fr`Aucun groupe libre. Les groupes servent à donner un droit à plusieurs personnes d’un coup.`,
  create: 'Créer un groupe',
  createTitle: 'Créer un groupe libre',
  name: 'Nom du groupe',
  rename: 'Renommer',
  renameTitle: 'Renommer le groupe',
  remove: 'Supprimer',
  removeTitle: 'Supprimer le groupe',
  removeAction: 'Supprimer le groupe',
  restore: 'Rétablir le groupe',
  members: 'Membres',
  memberFilter: 'Filtrer les membres',
  noMember: fr`Aucun membre.`,
  opens: 'Ce que ce groupe ouvre',
  opensNothing: fr`Ce groupe n’ouvre aucune rubrique.`,
  origin: 'Origine',
  gone: fr`Ce groupe n’existe plus dans l’ENT.`,
  add: 'Ajouter des personnes',
  addOne: 'Chercher une personne',
  addList: 'Coller une liste',
  addListHelp: fr`Noms ou identifiants, un par ligne.`,
  recognise: 'Reconnaître',
  recognised: 'Reconnues',
  doubtful: 'À choisir',
  unknown: 'Inconnues',
  chooseOne: fr`Qui est-ce ?`,
  chooseNobody: 'Personne',
  alreadyMember: 'déjà membre',
  allMembers: fr`Toutes ces personnes sont déjà membres : il n’y a rien à ajouter.`,
  nobodyFound: fr`Personne ne porte ce nom.`,
  addAction: 'Ajouter au groupe',
  removeMember: 'Retirer du groupe',
  services: 'Services ouverts',
  resources: 'Ressources du GAR, d’après le plan',
  seen: 'Messagerie',
  seeMatrix: fr`Qui voit qui ?`,
  moderates: fr`Ses membres modèrent la messagerie.`,
  unreachable: fr`Inaccessible : rubrique mère fermée`,
} as const;

/** « Visible pour les élèves et les responsables. »; undefined: the matrix does not name it. */
export function seenByWords(emitters: readonly string[] | undefined): string {
  if (emitters === undefined) return fr`« Qui voit qui ? » ne nomme pas ce groupe.`;
  return emitters.length === 0 ? fr`Masqué pour tous.` : fr`Visible pour ${listOf(emitters.map(emitterPlural))}.`;
}

/** « Fiches élèves : Modification ». */
export function serviceRoleWords(service: string, role: string): string {
  return fr`${service} : ${role}`;
}

interface SaidState {
  readonly isTrashed: boolean;
  readonly isChanged: boolean;
}

/** « Modifié, non envoyé · Attention : GRP-05 »: how a group differs from what the ENT has, and what the controls say of it, once they were run. */
export function groupState({ isTrashed, isChanged }: SaidState, alert: { readonly severity: Severity; readonly controls: readonly string[] } | undefined, isControlled = true): string {
  const words = [
    ...(isTrashed ? [GROUP_TEXTS.trashedState] : []),
    ...(isChanged ? [GROUP_TEXTS.changedState] : []),
    ...(alert === undefined ? [] : [fr`${SEVERITY_LABELS[alert.severity]} : ${alert.controls.join(', ')}`]),
  ];
  return words.length === 0 && isControlled ? GROUP_TEXTS.sound : words.join(' · ');
}

/** « 24 groupes affichés sur 486 ». */
export function groupsShown(shown: number, total: number): string {
  return fr`${figureOf(shown, NOUNS.group)} ${agree(shown, 'affiché', 'affichés')} sur ${formatNumber(total)}`;
}

/** What deleting a group does, before it is done (ux §2.8). */
export function deletionConsequence(rubriques: number, members: number, losers: number): string {
  if (rubriques === 0) return fr`Ce groupe n’ouvre aucune rubrique : personne ne perd de droit. Il peut être rétabli.`;
  const loss = losers === 0 ? 'aucune ne perd de droit' : `${formatNumber(losers)} ${agree(losers, 'y perd un droit', 'y perdent un droit')}`;
  return fr`Ce groupe ouvre ${countOf(rubriques, NOUNS.rubrique)} à ${countOf(members, NOUNS.person)} ; ${loss}. Il peut être rétabli.`;
}

/** « et 132 autres : précisez le filtre ». */
export function moreMembers(count: number): string {
  return fr`et ${figureOf(count, NOUNS.member)} de plus : précisez le filtre.`;
}

/** The button that adds the people chosen in the preview. */
export function addCount(count: number): string {
  return count === 0 ? GROUP_TEXTS.addAction : fr`Ajouter ${countOf(count, NOUNS.person)}`;
}

/** A title with its count, in the preview of a pasted list. */
export function previewTitle(title: string, count: number): string {
  return fr`${title} : ${formatNumber(count)}`;
}

/** « Chercher qui est « Dupond J » », for who hears the field. */
export function searchFor(line: string): string {
  return fr`Chercher qui est « ${line} »`;
}

/** « Retirer Noé Lefèvre du groupe », for who hears the button. */
export function removeMemberLabel(name: string): string {
  return fr`Retirer ${name} du groupe`;
}

