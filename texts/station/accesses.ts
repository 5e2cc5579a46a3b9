import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import type { AccountRefusal } from '../../domain/roles/account-rules.ts';
import { DORMANT_AFTER, isDormant } from '../../domain/roles/dormant-account.ts';
import type { TwoPersonAct } from '../../domain/roles/two-persons.ts';
import { formatDayHour, formatHour } from '../language/dates.ts';
import { CONSOLE_ROLE_LABELS } from '../people/roles.ts';
import { countOf, fr, NOUNS } from '../language/typography.ts';

/** The words of « Paramètres › Sessions et accès ». */
export const ACCESS_TEXTS = {
  tab: 'Sessions et accès',
  sessions: 'Sessions ouvertes',
  sessionsPurpose: fr`Les consoles connectées à l’ENT. En fermer une agit aussitôt : ce qui attendait sur ce poste y reste, et ne partira qu’une fois la personne reconnectée.`,
  thisOne: 'Cette console',
  close: 'Fermer',
  closeQuestion: 'Fermer cette session',
  accesses: 'Accès',
  accessesPurpose: fr`Qui peut entrer dans la console. Un accès s’ouvre par une invitation, à remettre en main propre ou par un moyen sûr.`,
  demonstration: fr`Établissement de démonstration : on y entre en choisissant un compte, sans mot de passe.`,
  neverCame: fr`N’est pas encore entré`,
  noSignIn: fr`Aucune connexion notée par l’ENT`,
  you: 'Vous',
  changeRole: 'Changer le rôle',
  changeRoleHow: fr`Ses sessions se ferment : cette personne se reconnecte avec son nouveau rôle.`,
  remove: 'Retirer',
  removeQuestion: 'Retirer cet accès',
  removeHow: fr`Ses sessions se ferment aussitôt. Ce qui attendait sur son poste ne partira plus.`,
  invitations: 'Invitations en attente',
  inviteTitle: 'Inviter quelqu’un',
  invite: 'Inviter',
  name: 'Prénom et nom',
  title: fr`Fonction, facultative`,
  role: 'Rôle',
  replaces: fr`À la place de`,
  nobody: 'Personne',
  withdraw: 'Retirer l’invitation',
  withdrawQuestion: fr`Retirer cette invitation ?`,
  withdrawHow: fr`Son adresse ne s’ouvrira plus. Il faudra inviter de nouveau.`,
  approve: 'Donner le second accord',
  waitsForSecond: fr`Attend l’accord d’un second administrateur.`,
  waitsForOther: fr`Attend l’accord d’un autre administrateur que vous.`,
  given: fr`Voici l’adresse à remettre à cette personne. Elle ne s’ouvre qu’une fois et ne sera plus affichée.`,
  givenWaits: fr`Elle ne s’ouvrira qu’après l’accord d’un second administrateur.`,
  address: 'Adresse de l’invitation',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée.',
  twoPersons: 'Accord à deux administrateurs',
  endAsked: fr`Un administrateur demande d’y mettre fin. Éteignez cette option pour donner votre accord.`,
  endAskedByMe: fr`Vous avez demandé d’y mettre fin : un second administrateur doit éteindre cette option aussi.`,
  asking: fr`L’ENT est interrogé…`,
  retry: 'Réessayer',
} as const;

/** « Dernière connexion le 9 nov. 2026 à 8:00 », and that the access is dormant where it is. */
export function lastSignInWords(lastSignIn: string | null, now: string): string {
  if (lastSignIn === null) return ACCESS_TEXTS.noSignIn;
  const at = fr`Dernière connexion le ${formatDayHour(lastSignIn)}`;
  return isDormant(lastSignIn, now) ? fr`Accès dormant : ${at.toLowerCase()}, il y a plus de ${countOf(DORMANT_AFTER.days, NOUNS.day)} (seuil déduit)` : at;
}

/** What the school may want two administrators for. */
export const TWO_PERSONS_TEXTS: Readonly<Record<TwoPersonAct, { readonly label: string; readonly description: string }>> = {
  grant: {
    label: fr`Deux administrateurs pour en nommer un`,
    description: fr`Une invitation d’administrateur n’ouvre rien avant le second accord. Cesser de le demander exige aussi deux administrateurs.`,
  },
  emergency: {
    label: fr`Deux administrateurs pour le mode restreint de la messagerie`,
    description: fr`Il commence quand deux administrateurs l’ont envoyé dans la même heure (délai déduit) ; un seul suffit pour en sortir. Cesser de le demander exige aussi deux administrateurs.`,
  },
};

/** Who asked for the emergency mode, and until when a second administrator is waited for. */
export function emergencyAskedSentence({ by, until, mine }: { readonly by: string; readonly until: string; readonly mine: boolean }): string {
  const hour = formatHour(until);
  return mine
    ? fr`Vous avez demandé le mode restreint de la messagerie : il commence si un second administrateur l’envoie aussi, avant ${hour}.`
    : fr`${by} demande le mode restreint de la messagerie : il commence si vous l’envoyez aussi, depuis « Messagerie », avant ${hour}.`;
}

const REFUSALS: ByKind<AccountRefusal, [], string> = {
  'grants-beyond': ({ role }) => fr`Votre rôle ne permet pas de décider de l’accès « ${CONSOLE_ROLE_LABELS[role]} » : personne ne donne ce qu’il n’a pas. Demandez à un administrateur de l’ENT.`,
  'last-administrator': () => fr`C’est le dernier administrateur qui entre dans cet ENT : sans lui, plus personne ne pourrait ouvrir d’accès. Invitez d’abord son remplaçant.`,
  'same-person': () => fr`Vous avez demandé cette invitation : le second accord vient d’un autre administrateur.`,
  'by-invitation': () => fr`Un administrateur se nomme par une invitation et se retire : son rôle ne se change pas. Invitez cette personne dans son nouveau rôle, à la place de l’ancien.`,
  'needs-second-factor': ({ role }) => fr`Le rôle « ${CONSOLE_ROLE_LABELS[role]} » demande une application d’authentification, que cette personne n’a pas encore. Invitez-la dans ce rôle, à la place de l’ancien.`,
  unknown: () => fr`Cet accès ou cette invitation n’existe plus. Rien n’a été modifié.`,
};

/** Why an act on accesses was refused, and what would make it possible. */
export function accessRefusal(refusal: AccountRefusal): string {
  return callByKind(REFUSALS, refusal);
}

/** Since when a session is open, and where. */
export function sessionFacts(moment: string, device: string): string {
  return fr`Ouverte ${moment}, poste « ${device} »`;
}

/** Until when an invitation opens. */
export function opensUntil(day: string): string {
  return fr`S’ouvre jusqu’au ${day}`;
}

/** « Fermer : Camille Durand », so that each button says whom it is about. */
export function actOn(act: string, name: string): string {
  return fr`${act} : ${name}`;
}
