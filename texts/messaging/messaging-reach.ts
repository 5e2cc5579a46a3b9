import type { Profile } from '../../domain/directory/profile.ts';
import { emitterPlural } from './messaging.ts';
import { PROFILE_LABELS } from '../people/roles.ts';
import { agree, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of the simulator « Qui peut écrire à qui ? ». */
export const REACH_TEXTS = {
  title: fr`Qui peut écrire à qui ?`,
  from: 'De',
  to: 'À',
  choose: 'Personne, profil, classe ou groupe',
  swap: 'Inverser',
  unknown: fr`Choisissez de qui à qui.`,
  twoGroups: fr`D’un groupe à un autre, il y a autant de réponses que de personnes : choisissez d’un côté une personne, un profil ou un nouvel arrivant fictif.`,
  can: 'Peut écrire',
  cannot: 'Ne peut pas commencer une conversation',
  self: fr`C’est la même personne.`,
  paths: 'Chemins',
  path: 'Chemin',
  byReply: fr`Par réponse : toujours possible à qui a reçu un message, quels que soient les réglages.`,
  byTargeted: fr`Par communication ciblée : ce service est ouvert à l’émetteur ; personne ne peut y répondre.`,
  onlyPath: fr`C’est le seul chemin : fermé, il ne resterait que la réponse.`,
  notNamed: fr`« Qui voit qui ? » ne nomme pas ce groupe : ses membres sont atteints un à un, ou pas du tout.`,
  openings: 'Ce qui ouvrirait',
  noOpening: fr`Aucun réglage seul ne l’ouvrirait.`,
  inferred: 'Déduit',
  inferredHelp: fr`Déduit : rubrique publique, l’ENT ne dit pas qui compte parmi ses membres.`,
  notes: {
    'all-at-once': fr`mais seulement à tous les enseignants de la classe à la fois`,
    unsaid: fr`l’ENT n’indique pas si l’élève peut écrire à un seul enseignant`,
  },
  draftOpens: fr`Avec le brouillon, c’est désormais possible ; sans lui, non.`,
  draftCloses: fr`Avec le brouillon, ce n’est plus possible que par réponse ; sans lui, si.`,
  search: 'Chercher une personne',
  nobody: fr`Personne.`,
  morePaths: 'Afficher tous les chemins',
} as const;

const RECIPIENT = { one: 'destinataire', many: 'destinataires', gender: 'm' } as const;

/** How one looks for somebody who is not there yet, whatever their label says. */
export const NEWCOMER_WORDS = 'nouveau nouvel nouvelle arrivant arrivante';

/** « Élève de 6e A (fictif) », « Élève (fictif) », « Enseignant de « Club journal » (fictif) ». */
export function fictitious(profile: Profile, group: { readonly name: string; readonly isClass: boolean } | undefined): string {
  const { [profile]: who } = PROFILE_LABELS;
  if (group === undefined) return fr`${who} (fictif)`;
  return fr`${who} de ${group.isClass ? group.name : quoted(group.name)} (fictif)`;
}

/** A whole group among those to whom one writes: « 6e A (groupe de 27) ». */
export function groupLabel(name: string, people: number): string {
  return people === 0 ? fr`${name} (groupe vide)` : fr`${name} (groupe de ${formatNumber(people)})`;
}

/** How many members of a group somebody can start to write to: « Peut écrire à 24 de ses 27 membres ». */
export function groupReached(reached: number, members: number): string {
  if (members === 0) return fr`Ce groupe ne contient personne d’autre`;
  if (reached === 0) return fr`Ne peut commencer une conversation avec aucun membre`;
  if (members === 1) return fr`Peut écrire à son seul membre`;
  return reached === members ? fr`Peut écrire à ses ${formatNumber(members)} membres` : fr`Peut écrire à ${formatNumber(reached)} de ses ${formatNumber(members)} membres`;
}

/** How many members of a group can start to write to somebody: « 24 de ses 27 membres peuvent lui écrire ». */
export function groupWriting(writing: number, members: number): string {
  if (members === 0) return fr`Ce groupe ne contient personne d’autre`;
  if (writing === 0) return fr`Aucun membre ne peut commencer une conversation`;
  if (members === 1) return fr`Son seul membre peut lui écrire`;
  return writing === members ? fr`Ses ${formatNumber(members)} membres peuvent lui écrire` : fr`${formatNumber(writing)} de ses ${formatNumber(members)} membres ${agree(writing, 'peut', 'peuvent')} lui écrire`;
}

/** « Membres qui peuvent lui écrire (24) ». */
export function writingTitle(count: number): string {
  return fr`Membres qui peuvent lui écrire (${formatNumber(count)})`;
}

/** « Membres qui ne peuvent pas lui écrire (3) ». */
export function silentTitle(count: number): string {
  return fr`Membres qui ne peuvent pas lui écrire (${formatNumber(count)})`;
}

/** What the draft does to the members of a group who can write to somebody. */
export function draftGroupWriters(gained: number, lost: number): string | undefined {
  const moved = moreAndLess(gained, lost);
  return moved === undefined ? undefined : fr`Le brouillon change les membres qui peuvent lui écrire : ${moved}.`;
}

/** What the matrix says of a group as a whole, for a column. */
export function groupOffer(name: string, emitter: string, isVisible: boolean): string {
  return fr`${quoted(name)} est ${isVisible ? 'visible' : 'masqué'} pour ${emitterPlural(emitter)} dans « Qui voit qui ? ».`;
}

/** « Ceux à qui elle peut écrire (24) », among the members of a group. */
export function reachedTitle(count: number): string {
  return fr`Membres à qui elle peut écrire (${formatNumber(count)})`;
}

/** « Membres hors d’atteinte (3) ». */
export function unreachedTitle(count: number): string {
  return fr`Membres à qui elle ne peut pas écrire (${formatNumber(count)})`;
}

/** What the draft does to the members of a group whom somebody reaches. */
export function draftGroupReach(gained: number, lost: number): string | undefined {
  const moved = moreAndLess(gained, lost);
  return moved === undefined ? undefined : fr`Le brouillon change les membres à qui elle peut écrire : ${moved}.`;
}

function moreAndLess(gained: number, lost: number): string | undefined {
  if (gained + lost === 0) return undefined;
  return [...(gained === 0 ? [] : [fr`${formatNumber(gained)} de plus`]), ...(lost === 0 ? [] : [fr`${formatNumber(lost)} de moins`])].join(', ');
}

/** « « Tous » est visible pour les élèves ». */
export function targetPath(target: string, emitter: string): string {
  return fr`${quoted(target)} est visible pour ${emitterPlural(emitter)}`;
}

/** The sphere of classes: one’s own, those of a line, or all of them by name. */
export function classPath(emitter: string, by: 'own' | 'granted' | { readonly name: string }, classes: readonly string[]): string {
  const where = classes.length > 3 ? fr`${classes.slice(0, 2).join(', ')} et ${formatNumber(classes.length - 2)} autres classes` : listOf(classes);
  if (by === 'own') return fr`« Mes classes » est visible pour ${emitterPlural(emitter)} (${where})`;
  if (by === 'granted') return fr`l’accès à toutes les classes lui est donné (${where})`;
  return fr`la ligne ${quoted(by.name)} donne accès à toutes les classes (${where})`;
}

/** How many rubriques a path names. */
const MOST_NAMED = 3;

/** The rubriques of which both are members: « tous deux membres de « CDI », « Club » et 25 autres rubriques ». */
export function rubriquePath(rubriques: readonly string[], emitter: string): string {
  const others = rubriques.length - MOST_NAMED;
  const named = rubriques.slice(0, MOST_NAMED).map(quoted);
  const rest = fr`${formatNumber(others)} ${agree(others, 'autre rubrique', 'autres rubriques')}`;
  return fr`« Mes rubriques » est visible pour ${emitterPlural(emitter)} : tous deux membres de ${others > 0 ? fr`${named.join(', ')} et ${rest}` : listOf(named)}`;
}

/** The mailing list of a rubrique, whatever the matrix says. */
export function mailingPath(rubrique: string): string {
  return fr`liste de diffusion de la rubrique ${quoted(rubrique)}, que « Qui voit qui ? » ne ferme pas`;
}

/** What closes or opens a path, as the label of its button. */
export const REMEDY_LABELS = {
  cell: (target: string, emitter: string, visible: boolean, inRestriction: boolean): string =>
    fr`${visible ? 'Rendre visible' : 'Masquer'} ${quoted(target)} pour ${emitterPlural(emitter)}${inRestriction ? ', dans le mode restreint' : ''}`,
  lift: fr`Revenir du mode restreint à l’état d’avant`,
  leaveLine: (line: string): string => fr`Retirer de la ligne ${quoted(line)}`,
  allClasses: (granted: boolean): string => (granted ? fr`Donner l’accès à toutes les classes` : fr`Retirer l’accès à toutes les classes`),
  mailingList: (rubrique: string, on: boolean): string => fr`${on ? 'Activer' : 'Désactiver'} la liste de diffusion de ${quoted(rubrique)}`,
} as const;

/** What an opening would show at once: « montre 976 personnes ». */
export function openingCost(people: number): string {
  return fr`montre ${countOf(people, NOUNS.person)}`;
}

/** « Peut écrire à 45 personnes », on the sheet of somebody. */
export function writesToWords(count: number): string {
  return fr`Peut écrire à ${countOf(count, NOUNS.person)}`;
}

/** « 932 personnes peuvent lui écrire ». */
export function writtenByWords(count: number): string {
  return fr`${countOf(count, NOUNS.person)} ${agree(count, 'peut', 'peuvent')} lui écrire`;
}

/** « Tous ceux à qui elle peut écrire (976) ». */
export function recipientsTitle(count: number): string {
  return fr`Tous ceux à qui elle peut écrire (${formatNumber(count)})`;
}

/** « Tous ceux qui peuvent lui écrire (45) ». */
export function writersTitle(count: number): string {
  return fr`Tous ceux qui peuvent lui écrire (${formatNumber(count)})`;
}

/** What the draft does to the recipients of the sender. */
export function draftReach(gained: number, lost: number): string | undefined {
  if (gained + lost === 0) return undefined;
  const parts = [
    ...(gained === 0 ? [] : [fr`${figureOf(gained, RECIPIENT)} de plus`]),
    ...(lost === 0 ? [] : [fr`${figureOf(lost, RECIPIENT)} de moins`]),
  ];
  return fr`Le brouillon change ses destinataires : ${parts.join(', ')}.`;
}

/** The title of a part of the lists, by path. */
export const REACH_GROUPS = {
  target: (emitter: string, target: string): string => fr`${quoted(target)}, visible pour ${emitterPlural(emitter)}`,
  classes: (emitter: string): string => fr`« Mes classes », visible pour ${emitterPlural(emitter)}`,
  mailingList: (rubrique: string): string => fr`Liste de diffusion de ${quoted(rubrique)}`,
  rubriques: (emitter: string): string => fr`« Mes rubriques », visible pour ${emitterPlural(emitter)}`,
} as const;

/** « 1 chemin », « 3 chemins ». */
export function pathsCount(count: number): string {
  return fr`${figureOf(count, { one: 'chemin', many: 'chemins', gender: 'm' })} ${agree(count, 'ouvert', 'ouverts')}`;
}
