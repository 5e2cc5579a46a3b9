import type { ClassroomTrouble, OwnSeat, TrainerSession } from '../../contract/console/classroom.contract.ts';
import { spacedCode } from '../../domain/training/classroom/session-code.ts';
import type { StepCount } from '../../domain/training/classroom/room-progress.ts';
import type { StepState } from '../../domain/training/classroom/seat-progress.ts';
import { agree, figureOf, fr, formatNumber, listOf, type Noun } from '../language/typography.ts';

/** The words of a session: the trainer's view, and a trainee's seat (ux §2.17). */
export const CLASSROOM_TEXTS = {
  title: 'Séance de formation',
  purpose: fr`Une séance relie les consoles de formation d’une salle à celle du formateur, qui voit où chacun en est, étape par étape. Elle est facultative : les scénarios se suivent aussi sans elle.`,
  trainerTitle: 'Vous êtes formateur',
  trainerPurpose: fr`Les participants rejoignent votre séance par une adresse et un code affichés ici. Vous voyez leurs étapes, ni leur écran, ni leur nom.`,
  open: 'Ouvrir une séance',
  traineeTitle: 'Vous suivez une formation',
  join: 'Rejoindre une séance',
  address: fr`Adresse affichée par le formateur`,
  code: 'Code',
  codeHelp: fr`Huit lettres et chiffres ; les espaces et les minuscules ne comptent pas.`,
  next: 'Continuer',
  pseudonym: 'Pseudonyme',
  pseudonymHelp: fr`C’est tout ce que le formateur lira de vous : n’y mettez pas votre nom.`,
  enter: 'Rejoindre la séance',
  back: 'Changer d’adresse ou de code',
  sentTitle: fr`Ce qui est envoyé au formateur`,
  sent: fr`Ce pseudonyme, l’identifiant du scénario ouvert, le numéro des étapes franchies (vérifiées, faites à votre place ou passées) avec leur heure, et la main que vous levez.`,
  notSent: fr`Rien d’autre : ni votre compte, ni votre établissement, ni ce que vous écrivez ou voyez. Vous quittez la séance quand vous voulez ; votre formation continue.`,
  askHelp: 'Demander de l’aide',
  lowerHand: 'Baisser la main',
  leave: 'Quitter la séance',
  dismissSeat: 'Fermer ce message',
  addressTitle: 'Adresse à taper',
  codeTitle: 'Code de la séance',
  ownOnly: fr`La séance n’est ouverte qu’à cet ordinateur.`,
  share: fr`Ouvrir la séance au réseau local`,
  network: 'Adresse de cet ordinateur',
  noNetwork: fr`Cet ordinateur n’est sur aucun réseau local : connectez-le à celui de la salle pour y ouvrir la séance.`,
  unshare: fr`Refermer au réseau local`,
  shared: fr`La séance est ouverte au réseau local. Qui n’a pas le code n’y lit rien et n’y entre pas.`,
  end: 'Terminer la séance…',
  endTitle: 'Terminer la séance',
  endAction: 'Terminer la séance',
  resume: 'Reprendre la séance',
  silent: fr`La séance s’est interrompue : les participants ne vous atteignent plus, et leur formation continue. « Reprendre la séance » garde son adresse et son code ; ils y reviennent d’eux-mêmes.`,
  nobody: fr`Personne n’a encore rejoint la séance.`,
  noScenario: fr`Aucun participant n’a encore ouvert de scénario.`,
  table: 'Étapes par poste',
  seat: 'Poste',
  scenario: 'Scénario',
  waits: 'Main levée',
  absent: 'Ne répond plus',
  current: 'En cours',
  ahead: 'À venir',
  remove: 'Retirer',
  legend: 'Légende',
  wait: 'Un instant…',
} as const;

const PARTICIPANTS: Noun = { one: 'participant', many: 'participants', gender: 'm' };

/** How a trainee went past a step, in a word. */
export const STEP_STATE_WORDS: Readonly<Record<StepState, string>> = { verified: 'Vérifiée', played: fr`Faite à sa place`, skipped: 'Passée' };

/** « 18 participants » */
export function participants(count: number): string {
  return figureOf(count, PARTICIPANTS);
}

/** « 18 participants · 11 ont fini l’étape 3 » (ux §2.17) */
export function roomSentence(count: number, { step, passed }: StepCount): string {
  return fr`${participants(count)} · ${formatNumber(passed)} ${agree(passed, 'a', 'ont')} fini l’étape ${step}`;
}

/** « Étape 3 : 11 sur 18 » */
export function stepColumn({ step, passed }: StepCount, count: number): string {
  return fr`Étape ${step} : ${passed} sur ${count}`;
}

/** « Main levée : Poste 3 et Poste 7 »; nothing when nobody asks. */
export function handsSentence(pseudonyms: readonly string[]): string {
  return pseudonyms.length === 0 ? '' : fr`Main levée : ${listOf(pseudonyms)}`;
}

/** What ending does, to how many. */
export function endSentence(count: number): string {
  return count === 0 ? fr`Personne ne s’y trouve. Le code ne servira plus.` : fr`${participants(count)} ${agree(count, 'sera prévenu', 'seront prévenus')} ; leur formation continue sans vous. Le code ne servira plus, et ce tableau disparaît : il n’est écrit nulle part.`;
}

/** « Retirer Poste 7 de la séance » */
export function removeWords(pseudonym: string): string {
  return fr`Retirer ${pseudonym} de la séance`;
}

/** « Poste 7 » */
export function proposedPseudonym(number: number): string {
  return fr`Poste ${number}`;
}

/** The session of the trainer, in the band that follows on every screen. */
export function trainerMark({ code, seats }: TrainerSession): string {
  const hands = seats.filter(({ asksHelp }) => asksHelp).length;
  return fr`Séance ${spacedCode(code)} · ${participants(seats.length)}${hands === 0 ? '' : ` · ${figureOf(hands, HANDS)}`}`;
}

const HANDS: Noun = { one: fr`main levée`, many: fr`mains levées`, gender: 'f' };

const SEAT_STATES: Readonly<Record<OwnSeat['state'], string>> = {
  joined: fr`Le formateur voit où vous en êtes.`,
  lost: fr`Le poste du formateur ne répond pas. Votre formation continue ; vos étapes lui parviendront à son retour.`,
  ended: fr`Le formateur a terminé la séance. Votre formation continue, et plus rien ne lui est envoyé.`,
  dismissed: fr`Le formateur a retiré ce poste de la séance. Votre formation continue, et plus rien ne lui est envoyé. Vous pouvez rejoindre la séance sous un autre pseudonyme.`,
  taken: fr`Un autre poste porte votre pseudonyme : votre formation continue, et plus rien n’est envoyé. Rejoignez la séance sous un autre pseudonyme.`,
  full: fr`La séance est complète : votre formation continue, et plus rien n’est envoyé.`,
};

/** « Poste 7 », and where its seat is. */
export function seatSentence({ pseudonym, address, state }: OwnSeat): string {
  return state === 'joined' || state === 'lost' ? fr`Vous êtes « ${pseudonym} » dans la séance de ${address}. ${SEAT_STATES[state]}` : SEAT_STATES[state];
}

/** The seat in the band that follows on every screen. */
export function seatMark({ pseudonym, state, asksHelp }: OwnSeat): string {
  if (state === 'joined') return asksHelp ? fr`${pseudonym} · main levée` : pseudonym;
  return state === 'lost' ? fr`${pseudonym} · formateur injoignable` : fr`Séance terminée`;
}

const TROUBLES: Readonly<Record<ClassroomTrouble, string>> = {
  'no-launcher': fr`Cette console ne peut pas ouvrir de séance : elle a été lancée seule. Rien n’a changé. Fermez-la, ouvrez Console ENT comme à l’habitude, puis entrez en formation.`,
  'not-started': fr`La séance n’a pas pu s’ouvrir. Votre formation n’a pas changé. Réessayez ; si cela se répète, relancez le programme.`,
  'not-here': fr`Cet ordinateur n’a plus cette adresse, ou un autre programme l’occupe. La séance reste ouverte comme elle l’était. Vérifiez la connexion au réseau de la salle, puis réessayez.`,
  'no-session': fr`Il n’y a plus de séance ici. Ouvrez-en une autre.`,
  address: fr`Ce n’est pas l’adresse d’un ordinateur du réseau local. Recopiez celle que montre l’écran du formateur, par exemple 192.168.1.20:8642.`,
  code: fr`Ce code n’a pas la forme attendue. Recopiez les huit signes que montre l’écran du formateur.`,
  pseudonym: fr`Un pseudonyme a de 1 à 20 lettres, chiffres, espaces ou tirets.`,
  unreachable: fr`Personne ne répond à cette adresse. Rien n’a été envoyé. Vérifiez l’adresse, et que cet ordinateur est sur le même réseau que celui du formateur, puis réessayez.`,
  'wrong-code': fr`Ce n’est pas le code de cette séance. Rien n’a été envoyé. Vérifiez-le sur l’écran du formateur, puis réessayez.`,
  'hung-up': fr`L’ordinateur du formateur a raccroché. Rien n’a été envoyé. Après plusieurs codes faux, il n’écoute plus pendant une demi-minute : attendez, vérifiez l’adresse et le code, puis réessayez.`,
  busy: fr`La séance a trop de demandes à la fois. Attendez quelques secondes, puis réessayez.`,
  garbage: fr`Ce qui répond à cette adresse n’est pas une séance de cette version de la console. Rien n’a été gardé. Vérifiez l’adresse avec le formateur.`,
  ended: fr`Cette séance est terminée. Demandez l’adresse et le code de la nouvelle.`,
  taken: fr`Un autre poste porte déjà ce pseudonyme, ou un pseudonyme qui se prononce de même. Choisissez-en un autre.`,
  dismissed: fr`Le formateur a retiré ce poste. Quittez la séance, puis rejoignez-la sous un autre pseudonyme.`,
  full: fr`La séance est complète (60 postes).`,
};

/** The title of the second half of the seats. */
export function continued(title: string): string {
  return fr`${title}, suite`;
}

/** Why a session was not opened or not joined, what is safe, what to do. */
export function classroomTroubleSentence(kind: ClassroomTrouble): string {
  return TROUBLES[kind];
}
