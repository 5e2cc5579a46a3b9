import type { ExchangeContent, ExchangeKind } from '../../domain/exchange/exchange-content.ts';
import type { ExchangeFate } from '../../domain/exchange/exchange-fate.ts';
import type { SenderTrust } from '../../domain/exchange/exchange-sender.ts';
import { formatMoment } from '../language/dates.ts';
import { refusalSentence, type PersonNames } from './refusals.ts';
import { CONSOLE_ROLE_LABELS } from '../people/roles.ts';
import { agree, capital, countOf, fr, NOUNS } from '../language/typography.ts';

/** The words of the files that go from one console to another. */
export const EXCHANGE_TEXTS = {
  give: 'Donner à un autre poste…',
  giveHint: fr`Les modifications cochées dans un fichier chiffré, pour une console sans réseau`,
  giveTitle: 'Donner à un autre poste',
  giveIntro: fr`Un fichier chiffré et signé, que la console d’un autre administrateur du même établissement sait ouvrir. Ces modifications restent aussi dans votre brouillon.`,
  message: 'Message',
  messageHint: fr`Facultatif : ce que doit savoir la personne qui l’ouvrira.`,
  make: 'Faire le fichier',
  making: fr`Chiffrement en cours…`,
  failed: fr`Le fichier n’a pas pu être fait. Votre brouillon est intact. Réessayez.`,
  nothing: fr`Ces modifications ne sont plus dans le brouillon : aucun fichier n’a été fait.`,
  made: fr`Le fichier est enregistré avec vos téléchargements.`,
  key: 'Clé du fichier',
  copyKey: 'Copier la clé',
  keyCopied: fr`Clé copiée.`,
  keyHint: fr`Donnez-la de vive voix ou par téléphone, jamais avec le fichier. Elle n’est gardée nulle part : perdue, refaites le fichier.`,
  fingerprint: 'Empreinte de ce poste',
  fingerprintHint: fr`La console qui ouvre le fichier montrera la même : c’est ainsi que l’on sait qu’il vient de vous.`,
  keyAsked: fr`Ce fichier est chiffré. Demandez sa clé à la personne qui l’a fait.`,
  open: 'Ouvrir',
  opening: fr`Ouverture en cours…`,
  openFailed: fr`La console n’a pas répondu. Rien n’a été lu ni ajouté. Réessayez.`,
  whatChanges: 'Ce que cela change',
  compared: fr`J’ai comparé cette empreinte avec la personne elle-même`,
  nothingToAdd: fr`Rien à ajouter : tout est déjà dans votre brouillon, déjà ainsi dans l’ENT, ou refusé.`,
  add: 'Ajouter au brouillon',
  added: fr`Ajouté au brouillon, sous votre nom. Rien n’est encore envoyé.`,
} as const;

/** What « Paramètres › Sauvegarde et restauration » makes. */
const COPY = fr`Copie d’un poste`;

const KINDS: Readonly<Record<ExchangeKind, string>> = { draft: 'Brouillon', plan: 'Plan', proposition: 'Propositions' };

/** « Brouillon : Camille Morel (administration de l’ENT), le 9 nov. 2026 à 12 h 00 : 3 modifications. » */
export function exchangeTitle(kind: ExchangeKind, { author, madeAt, entries, copy }: ExchangeContent, now: string): string {
  return fr`${copy === undefined ? KINDS[kind] : COPY} : ${author.name} (${CONSOLE_ROLE_LABELS[author.role]}), ${formatMoment(madeAt, now)} : ${countOf(entries.length, NOUNS.change)}.`;
}

const TRUSTS: Readonly<Record<SenderTrust, string>> = {
  known: fr`Signé par un poste que vous avez déjà accepté pour cette personne.`,
  new: fr`Signé par un poste que cette console ne connaît pas. Un fichier peut se dire de n’importe qui : appelez cette personne, et comparez l’empreinte que sa console lui a montrée.`,
  changed: fr`Cette personne signait jusqu’ici avec un autre poste. Elle en a peut-être changé ; ou ce fichier n’est pas d’elle. Appelez-la, et comparez l’empreinte que sa console lui a montrée.`,
};

/** How far the signature of a file is trusted, and what to do. */
export function trustSentence(trust: SenderTrust, isMine: boolean): string {
  return isMine ? fr`Signé par ce poste même.` : TRUSTS[trust];
}

/** « Empreinte : 3F0A-91C2-… ». */
export const fingerprintWords = (fingerprint: string): string => fr`Empreinte : ${fingerprint}`;

const REFUSALS = {
  'wrong-key': fr`Cette clé n’ouvre pas ce fichier, ou le fichier a été modifié depuis. Rien n’a été ajouté. Vérifiez la clé avec la personne qui l’a fait ; si elle est juste, demandez-lui de le refaire.`,
  damaged: fr`Ce fichier est abîmé, ou n’est pas complet. Rien n’a été ajouté. Demandez à la personne qui l’a fait de le refaire.`,
  forged: fr`La signature de ce fichier est fausse : ce qu’il contient n’est pas ce que son auteur a signé. Rien n’a été ajouté. Prévenez cette personne.`,
  'other-version': fr`Ce fichier vient d’une console d’une autre version. Rien n’a été ajouté. Mettez les deux consoles à la même version, puis refaites le fichier.`,
} as const;

/** Why a file stays closed, what is safe, what to do. */
export const exchangeRefusal = (reason: keyof typeof REFUSALS): string => REFUSALS[reason];

/** A file for another school. */
export function otherSchoolSentence({ uai, name }: ExchangeContent['school']): string {
  return fr`Ce fichier est pour un autre établissement : ${name} (${uai}). Rien n’a été ajouté. Ouvrez la console de cet établissement.`;
}

/** What becomes of one entry, where it does not simply join the draft. */
export function fateSentence(fate: ExchangeFate, names: PersonNames): string | undefined {
  switch (fate.kind) {
    case 'new': return undefined;
    case 'held': return fr`Déjà dans votre brouillon.`;
    case 'done': return fr`Déjà ainsi : rien à faire.`;
    case 'overtaken': return fr`Quelqu’un a changé cette valeur depuis : une fois ajoutée, elle sera montrée comme un conflit.`;
    case 'refused': return fr`Ne peut pas être ajoutée : ${refusalSentence(fate.refusal, names)}`;
    default: return fate satisfies never;
  }
}

/** « 2 modifications seront ajoutées à votre brouillon, sous votre nom. » */
export function addSentence(count: number): string {
  return fr`${capital(countOf(count, NOUNS.change))} ${agree(count, 'sera ajoutée', 'seront ajoutées')} à votre brouillon, sous votre nom.`;
}

/** « brouillon-0761234A-2026-11-09.entx ». */
export function exchangeFileName(uai: string, day: string): string {
  return `brouillon-${uai}-${day}.entx`;
}
