import type { SyncStatus } from '../../contract/console/school-snapshot.ts';
import { SWITCH_TEXTS } from '../home-page/home-page.ts';
import { formatHour, formatMoment } from '../language/dates.ts';
import { wholeEffectSentence, type WholeEffect } from './effects.ts';
import { failureSentence } from '../frame/failures.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** A change as the ENT receives it; several may come from one intention. */
const CHANGE = { one: 'changement', many: 'changements', gender: 'm' } as const;
const INTENTION = { one: 'intention', many: 'intentions', gender: 'f' } as const;

/** The words of the Synchronisation screen that do not vary. */
export const SYNC_TEXTS = {
  tabs: 'Parties de la synchronisation',
  toSend: 'À envoyer',
  conflicts: 'Conflits',
  refused: 'Refusées',
  history: 'Historique',
  refresh: 'Actualiser',
  checkAndSend: 'Vérifier et envoyer',
  entries: 'Modifications à envoyer, par intention',
  tickAll: 'Tout cocher',
  untickAll: 'Tout décocher',
  removeTicked: 'Retirer du brouillon',
  remove: 'Retirer',
  undone: fr`Annulées, rétablies par Ctrl Y`,
  redo: 'Rétablir',
  willChange: 'Ce qui va changer',
  before: 'Avant',
  after: 'Après',
  gaining: 'Gagnent un droit',
  losing: 'Perdent un droit',
  effective: fr`Effectif : à la prochaine connexion`,
  effectiveInGar: fr`Effectif : une fois fait dans la console GAR`,
  nothingTicked: fr`Aucune modification cochée : cochez ce qui doit partir.`,
  unanswered: 'Sans réponse de l’ENT',
  nothingToSend: fr`Rien à envoyer : aucune modification n’attend.`,
  seeList: 'Voir la liste',
  hideList: 'Masquer la liste',
  message: 'Message pour le journal',
  messageHint: fr`Facultatif : pourquoi ces changements. Tous les administrateurs le liront.`,
  keepEditing: 'Continuer à modifier',
  seeJournal: 'Voir dans le journal',
  seeRefused: 'Voir les refus',
  seeConflicts: 'Décider les conflits',
  sending: fr`Envoi en cours.`,
  doubt: fr`Réponse non reçue. Vérification en cours ; ne refaites pas la saisie.`,
  waiting: fr`Enregistré pour l’envoi : partira à la prochaine connexion. Vous pouvez fermer la console.`,
  cancelled: fr`Rien n’est parti : ces modifications revenaient au point de départ.`,
  accept: 'Accepter',
  sendAgain: 'Les renvoyer',
  letGo: 'Les abandonner',
  reconnect: 'Travailler connecté',
  noRefused: fr`Aucune modification refusée.`,
  refusedHint: fr`L’ENT n’a rien changé pour ces lignes. Corrigez ce que dit le refus, puis reprenez-les dans le brouillon ; ou abandonnez-les si vous acceptez le refus.`,
  takeBack: 'Reprendre dans le brouillon',
  disputed: 'Conflit',
  planned: 'À venir',
  plannedHint: fr`Décochée jusqu’au jour prévu ; cochez-la pour l’envoyer plus tôt.`,
  applicationSheet: 'Feuille d’application',
  applicationSheetHint: fr`Les étapes à faire à la main dans l’ENT`,
  byHand: 'Appliqué à la main',
  byHandHint: fr`Toutes ses étapes sont cochées dans la feuille d’application. L’ENT ne l’a pas confirmé : cochez la ligne pour l’envoyer quand même.`,
  giveUp: 'Abandonner',
  giveUpHint: fr`Accepter ce refus : la ligne disparaît de cet ordinateur, l’ENT garde sa valeur et le journal garde l’essai.`,
  takenBack: fr`Reprise dans le brouillon.`,
  stillImpossible: fr`Toujours impossible, pour la raison donnée plus haut.`,
  nothingTakenBack: fr`Rien à reprendre : l’ENT a déjà cette valeur.`,
  noHistory: fr`Aucun envoi depuis ce poste.`,
  prepareUndo: 'Préparer l’annulation',
  detail: 'Détail',
  paper: { at: 'Quand', action: 'Action', object: 'Ce qui change', before: 'Avant', after: 'Après', fate: 'État', why: 'Raison' },
  opensBelow: fr`Le détail d’une ligne s’ouvre sous elle.`,
} as const;

/** « Conflits 2 ». */
export function tabLabel(label: string, count: number): string {
  return count === 0 ? label : `${label} ${formatNumber(count)}`;
}

/** « 3 intentions, 7 changements. 64 personnes gagnent un droit, aucune n’en perd. » */
export function checkSentence(intentions: number, changes: number, effect: WholeEffect): string {
  return fr`${capital(countOf(intentions, INTENTION))}, ${countOf(changes, CHANGE)}. ${wholeEffectSentence(effect)}`;
}

/** The button that sends, with what it sends. */
export function sendLabel(changes: number): string {
  return changes === 1 ? 'Envoyer le changement' : fr`Envoyer les ${figureOf(changes, CHANGE)}`;
}

/** « 2 modifications cochées sur 4 ». */
export function tickedCaption(ticked: number, all: number): string {
  return fr`${figureOf(ticked, NOUNS.change)} ${agree(ticked, 'cochée', 'cochées')} sur ${formatNumber(all)}`;
}

/** « 7 changements ». */
export function changeCount(changes: number): string {
  return figureOf(changes, CHANGE);
}

/** « et 12 autres », when a list is cut. */
export function othersWords(n: number): string {
  return n === 1 ? 'et un autre' : fr`et ${formatNumber(n)} autres`;
}

/** What shows the lines that are not. */
export const SHOW_ALL_LINES = 'Tout afficher';

/** « Gagnent un droit : 64 ». */
export function peopleTally(label: string, n: number): string {
  return fr`${label} : ${n === 0 ? 'personne' : countOf(n, NOUNS.person)}`;
}

/** Who among those who gain a right is a student or a guardian. */
export function youngAudienceSentence(n: number): string {
  return n === 1
    ? fr`une des personnes qui gagnent un droit est un élève ou un responsable.`
    : fr`${formatNumber(n)} des personnes qui gagnent un droit sont des élèves ou des responsables.`;
}

/** What cannot be taken back simply, or does not show at once. */
export function deletionWarning(rubriques: number, withContent: number): string {
  const content = withContent === 0 ? '' : fr`, dont ${formatNumber(withContent)} avec du contenu`;
  return fr`${countOf(rubriques, NOUNS.rubrique)} ${agree(rubriques, 'sera supprimée', 'seront supprimées')}${content}. Rétablissement possible pendant 90 jours, plus ensuite.`;
}

/** Values that another administrator changed since they were prepared. */
export function foreseenWarning(values: number): string {
  return fr`${countOf(values, CHANGE)} ${agree(values, 'contredit', 'contredisent')} ce qu’un autre administrateur a changé depuis. ${agree(values, 'Envoyé tel quel, il deviendra un conflit', 'Envoyés tels quels, ils deviendront des conflits')} : l’onglet « Conflits » permet de décider d’abord.`;
}

/** Rubriques that anybody on the Internet will be able to read. */
export function publicWarning(rubriques: number): string {
  return fr`${countOf(rubriques, NOUNS.rubrique)} ${agree(rubriques, 'deviendra publique', 'deviendront publiques')} : ${agree(rubriques, 'elle sera lisible', 'elles seront lisibles')} sur Internet sans connexion.`;
}

/** Asked beyond 20 changes only. */
export function removeQuestion(changes: number): string {
  return fr`${capital(countOf(changes, CHANGE))} ${agree(changes, 'sera retiré', 'seront retirés')} du brouillon. Cette action ne pourra pas être annulée.`;
}

/** « Tout est envoyé. Dernier envoi aujourd’hui à 14 h 52. » */
export function allSentSentence(lastSentAt: string | null, now: string): string {
  return lastSentAt === null ? SYNC_TEXTS.nothingToSend : fr`Tout est envoyé. Dernier envoi ${formatMoment(lastSentAt, now)}.`;
}

/** What left this computer and got no answer yet: neither sent for sure, nor to be typed again. */
export function unansweredSentence(intentions: number): string {
  return fr`${capital(countOf(intentions, INTENTION))} sans réponse de l’ENT pour l’instant. La console redemande d’elle-même ; ne refaites pas la saisie.`;
}

/** What became of a send, counted by fate. */
export interface SendFate {
  readonly accepted: number;
  readonly refused: number;
  readonly contested: number;
  /** Left, without an answer. */
  readonly waiting: number;
  /** Accepted, but the ENT's data have not come back yet. */
  readonly unsettled: number;
}

/** « 7 changements envoyés et acceptés à 14 h 52. » / « 6 acceptés, 1 refusé, 1 en conflit : à décider. » */
export function fateSentence({ accepted, refused, contested, waiting }: SendFate, at: string): string {
  if (refused + contested + waiting === 0) {
    return fr`${capital(countOf(accepted, CHANGE))} ${agree(accepted, 'envoyé et accepté', 'envoyés et acceptés')} à ${formatHour(at)}.`;
  }
  const parts = [
    accepted === 0 ? '' : `${formatNumber(accepted)} ${agree(accepted, 'accepté', 'acceptés')}`,
    refused === 0 ? '' : `${formatNumber(refused)} ${agree(refused, 'refusé', 'refusés')}`,
    contested === 0 ? '' : fr`${formatNumber(contested)} en conflit : à décider`,
    waiting === 0 ? '' : fr`${formatNumber(waiting)} sans réponse`,
  ].filter((part) => part !== '');
  return `${parts.join(', ')}.`;
}

/** Accepted by the ENT, whose data have not yet been received back here. */
export function unsettledSentence(n: number): string {
  return fr`${capital(countOf(n, CHANGE))} ${agree(n, 'accepté', 'acceptés')} par l’ENT ; relecture en cours.`;
}

/** The upstream list of people shrank so much that somebody has to say it is right (sync.md C12). */
export function heldRemovalsSentence(n: number): string {
  return fr`L’ENT annonce la disparition de ${countOf(n, NOUNS.person)} ou groupes. Rien n’est retiré ici tant que vous n’acceptez pas. Vérifiez la livraison de l’annuaire avant d’accepter.`;
}

/** The ENT was restored from a backup that does not know what it had accepted (sync.md P9). */
export function lostSentence(n: number): string {
  return n === 1
    ? fr`Une modification acceptée n’est plus sur l’ENT, qui a été restauré. Elle est gardée sur ce poste. Renvoyez-la ou abandonnez-la.`
    : fr`${formatNumber(n)} modifications acceptées ne sont plus sur l’ENT, qui a été restauré. Elles sont gardées sur ce poste. Renvoyez-les ou abandonnez-les.`;
}

/** Why nothing goes out for now: what happened, what is safe, what to do; undefined when connected. */
export function connectionSentence({ connection, retryAt, inOutbox }: SyncStatus): string | undefined {
  if (connection === 'online') return undefined;
  const retry = retryAt === null ? '' : fr` Nouvel essai à ${formatHour(retryAt)}.`;
  const safe = inOutbox === 0 ? fr`Vos modifications sont gardées sur ce poste.` : fr`${capital(countOf(inOutbox, CHANGE))} ${agree(inOutbox, 'attend', 'attendent')} l’envoi sur ce poste.`;
  return TROUBLES[connection](safe, retry);
}

type Trouble = (safe: string, retry: string) => string;

const TROUBLES: Readonly<Record<Exclude<SyncStatus['connection'], 'online'>, Trouble>> = {
  offline: (safe) => fr`Vous travaillez hors connexion. ${safe} L’envoi reprendra quand vous repasserez en ligne.`,
  'session-expired': (safe) => fr`La session est expirée. ${safe} Changez de compte ou reconnectez-vous pour envoyer.`,
  'no-school': (safe) => fr`À son adresse, l’ENT n’a pas d’établissement. ${safe} Demandez celle du vôtre à son administrateur, et ajoutez-la dans « Paramètres › Établissements » : si l’ENT en sert plusieurs, elle finit par le code UAI.`,
  'too-old': (safe) => fr`Cet ENT demande une console plus récente. ${safe} Tout ce qui est ici reste utilisable. Mettez la console à jour pour recevoir et envoyer de nouveau.`,
  garbage: (safe, retry) => fr`La réponse de l’ENT est incompréhensible. ${safe}${retry} Si cela dure, vérifiez l’adresse de l’ENT.`,
  'server-error': (safe, retry) => fr`L’ENT a rencontré une erreur. ${safe}${retry} Si cela dure, signalez-le à l’assistance de l’ENT.`,
  unreachable: (safe, retry) => fr`Le serveur ne répond pas. ${safe}${retry} Vous pouvez continuer à modifier.`,
  busy: (safe, retry) => fr`L’ENT reçoit trop de demandes et demande d’attendre. ${safe}${retry} Vous pouvez continuer à modifier.`,
  'disk-full': (_, retry) => failureSentence('disk-full') + retry,
  'read-only': (_, retry) => failureSentence('read-only') + retry,
  io: (_, retry) => failureSentence('io') + retry,
};

const LINKS: Readonly<Record<SyncStatus['connection'], string>> = {
  online: 'Connecté',
  offline: 'Hors connexion',
  unreachable: 'Sans réponse de l’ENT',
  busy: 'ENT très sollicité',
  'server-error': 'Erreur de l’ENT',
  garbage: 'Réponse incompréhensible de l’ENT',
  'session-expired': 'Session expirée',
  'no-school': 'Adresse sans établissement',
  'too-old': 'Console à mettre à jour',
  'disk-full': 'Disque plein',
  'read-only': 'Disque en lecture seule',
  io: 'Erreur du disque',
};

/** The exchange in the title line: « Connecté · reçu aujourd’hui à 13 h 52 ». */
export function exchangeWords({ connection, receivedAt }: SyncStatus, now: string): string {
  const link = LINKS[connection];
  return receivedAt === null ? fr`${link} · rien reçu encore` : fr`${link} · reçu ${formatMoment(receivedAt, now)}`;
}

/** The fate of one change, in the history. */
export function outcomeWords(status: string | undefined, isSettled: boolean): string {
  if (status === undefined) return 'Sans réponse';
  if (status === 'applied') return isSettled ? 'Accepté' : fr`Accepté, relecture en cours`;
  return OUTCOMES[status] ?? status;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  same: 'Déjà ainsi',
  conflict: 'En conflit',
  held: 'Joint à un conflit ouvert',
  refreshed: fr`À décider de nouveau : la valeur a changé`,
  rejected: 'Refusé',
};

/** Takes something that was sent into the application sheet. */
export function tickForSheet(sentence: string): string {
  return fr`Mettre dans la feuille d’application : ${sentence}`;
}

/** « Feuille d’application des 3 envois cochés ». */
export function sheetOfTicked(count: number): string {
  return count === 1 ? fr`Feuille d’application de l’envoi coché` : fr`Feuille d’application des ${formatNumber(count)} envois cochés`;
}

const UNDO = {
  prepared: fr`L’annulation est dans le brouillon, rien n’est encore envoyé.`,
  nothing: fr`Rien à annuler : ces valeurs ne sont plus en place.`,
} as const;

/** What was prepared of an undoing; `isFinal`: the gesture did something that nothing brings back, which is left out and said. */
export function undoSentence(isPrepared: boolean, isFinal: boolean): string {
  if (!isFinal) return isPrepared ? UNDO.prepared : UNDO.nothing;
  return isPrepared ? fr`${UNDO.prepared} ${SWITCH_TEXTS.cannotUndo}` : SWITCH_TEXTS.cannotUndo;
}
