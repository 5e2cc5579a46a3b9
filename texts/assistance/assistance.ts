import type { RecipientId } from '../../domain/assistance/recipients.data.ts';
import { agree, figureOf, fr, typeset, type Noun } from '../language/typography.ts';

/** The words of « Demander de l’aide ». */
export const ASSISTANCE_TEXTS = {
  ask: fr`Demander de l’aide…`,
  title: fr`Demander de l’aide`,
  recipient: 'À qui',
  names: fr`Donner les noms des personnes concernées`,
  namesNeeded: fr`Sans leurs noms, la personne qui reçoit ce message ne peut rien faire.`,
  namesUnneeded: fr`Des nombres et l’UAI suffisent pour commencer : ne donnez des noms que si on vous les demande.`,
  more: 'Précisions (facultatif)',
  seen: 'Ce que vous constatez',
  moreHelp: fr`Depuis quand, ce que vous avez déjà essayé. Ne nommez aucun élève.`,
  message: 'Message',
  must: fr`Ce que le message doit dire`,
  mustNot: fr`Ce qu’il ne doit pas contenir`,
  contacts: (platform: string) => fr`Qui aide, sur ${platform}`,
  copy: 'Copier le message',
  copied: 'Message copié',
  save: 'Enregistrer en fichier texte',
  nothingSent: fr`La console n’envoie rien : collez le message là où il va, ou joignez le fichier.`,
} as const;

/** Who is asked, when, and what they are asked in the end. */
interface RecipientWords {
  readonly name: string;
  readonly when: string;
  /** After the facts: « Pouvez-vous … ? ». */
  readonly ask: string;
}

export const RECIPIENT_WORDS: Readonly<Record<RecipientId, RecipientWords>> = {
  arena: {
    name: 'Assistance académique (Aréna)',
    when: fr`Aréna › « Assistance académique », à partir d’un mot clé : le ticket va au bon service et se suit en ligne.`,
    ask: fr`Pouvez-vous nous dire ce qui l’empêche, ou transmettre à qui peut agir ?`,
  },
  drane: {
    name: 'DRANE',
    when: fr`Pour déclarer un responsable d’affectation GAR ou un gestionnaire Pix, et pour le compte d’un inspecteur.`,
    ask: fr`Pouvez-vous faire le nécessaire, ou nous dire ce qui manque ?`,
  },
  dsden: {
    name: 'DSDEN',
    when: fr`Pour le compte d’un AESH.`,
    ask: fr`Pouvez-vous vérifier ces comptes ?`,
  },
  gar: {
    name: 'Assistance du GAR',
    when: fr`Pour un responsable d’affectation déclaré auprès de la DRANE : cette déclaration lui ouvre l’assistance du GAR.`,
    ask: fr`Pouvez-vous nous dire ce qui l’empêche ?`,
  },
  pix: {
    name: 'Assistance de Pix',
    when: fr`Pour Pix Orga (campagnes, listes d’élèves). L’affectation de Pix aux élèves se fait dans la console du GAR.`,
    ask: fr`Pouvez-vous nous dire ce qui l’empêche ?`,
  },
};

const EVERYWHERE = [fr`l’établissement et son UAI`, fr`ce que vous constatez, et depuis quand`, fr`ce qui a déjà été corrigé, où et quand`] as const;

/** What each message must say; the console writes what it knows of it. */
export const MUST_SAY: Readonly<Record<RecipientId, readonly string[]>> = {
  arena: [...EVERYWHERE, fr`un mot clé qui l’aiguille : « ENT »`],
  drane: EVERYWHERE,
  dsden: EVERYWHERE,
  gar: [...EVERYWHERE, fr`qui est le responsable d’affectation déclaré`],
  pix: [...EVERYWHERE, fr`qui est le gestionnaire Pix`],
};

/** What none may hold, beyond need. */
export const MUST_NOT_SAY: readonly string[] = [
  fr`le nom, la date de naissance ou l’INE d’un élève, le nom ou l’adresse d’un parent, tant qu’on peut agir sans`,
  fr`un mot de passe ou un code d’accès`,
  fr`une capture d’écran qui montre d’autres personnes`,
];

const PUPIL_OR_PARENT: Noun = { one: 'élève ou parent', many: 'élèves ou parents', gender: 'm' };

/** « Ce message nomme 2 élèves ou parents : … ». */
export function familiesNamed(count: number): string {
  return fr`Ce message nomme ${figureOf(count, PUPIL_OR_PARENT)} : ${agree(count, 'ce nom ne doit partir', 'ces noms ne doivent partir')} que si personne ne peut agir sans.`;
}

/** « Aréna, « Assistance académique » : demandes d’assistance, suivies en ligne. » */
export function contactWords(who: string, what: string): string {
  return fr`${typeset(who)} : ${typeset(what)}.`;
}

/** « demande-arena-2026-11-09.txt ». */
export function helpFileName(recipient: RecipientId, day: string): string {
  return `demande-${recipient}-${day}.txt`;
}
