import { once } from '../../domain/kernel/once.ts';
import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { fr } from '../language/typography.ts';

/** The words of the pages where one proves who one is; they are served by the ENT, not by the console. */
export const IDENTITY_TEXTS = {
  title: 'Identification',
  purpose: fr`Vous allez entrer dans la console de votre ENT. La console ne voit pas votre mot de passe.`,
  login: 'Identifiant',
  password: 'Mot de passe',
  code: fr`Code de votre application d’authentification`,
  codeHint: fr`Six chiffres, renouvelés toutes les 30 secondes. Laissez vide si votre compte n’en demande pas.`,
  enter: 'Se connecter',
  cancel: 'Annuler',
  invitationTitle: 'Invitation à la console',
  name: 'Prénom et nom',
  loginHint: fr`De 3 à 60 lettres minuscules sans accent, chiffres, points ou tirets. Par exemple : camille.durand.`,
  newPassword: 'Mot de passe',
  passwordHint: fr`Douze caractères au moins. Une suite de mots sans rapport entre eux convient bien.`,
  again: fr`Mot de passe, une seconde fois`,
  factorTitle: 'Application d’authentification',
  factorPurpose: fr`Votre rôle permet de modifier des droits : un code à usage unique est demandé en plus du mot de passe. Ajoutez ce compte à une application d’authentification de votre téléphone ou de votre ordinateur, puis écrivez ici le code qu’elle affiche.`,
  factorScan: fr`Depuis un téléphone, photographiez ce code dans l’application :`,
  factorPicture: fr`Code à photographier, qui porte la clé écrite plus bas`,
  factorLink: fr`Ou ajouter le compte dans l’application de cet appareil`,
  factorKey: fr`Ou recopiez cette clé dans l’application :`,
  outsideLogin: fr`Identifiant chez votre fournisseur d’identité`,
  create: 'Créer mon accès',
  createdTitle: 'Votre accès est créé',
  created: fr`Revenez dans la console et choisissez « Se connecter ». Cette invitation ne s’ouvrira plus.`,
  errorTitle: fr`Cette demande d’identification n’est plus valable`,
  error: fr`Revenez dans la console et choisissez « Se connecter » pour recommencer. Rien n’a été modifié.`,
  noSchoolTitle: fr`Aucun établissement à cette adresse`,
} as const;

/** Why an address of an ENT is that of no school: it names none of several, or one that is not there. */
export const NO_SCHOOL_SENTENCES = {
  several: fr`Cet ENT sert plusieurs établissements, et cette adresse n’en nomme aucun. Ajoutez-lui une barre oblique et le code UAI du vôtre, par exemple /0310001A.`,
  unknown: fr`Cet ENT n’a pas d’établissement de ce code UAI. Vérifiez l’adresse auprès de la personne qui vous l’a donnée.`,
} as const;

/** Why a proof or an enrolment is not accepted. */
export type IdentityRefusal =
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'wrong' | 'over' | 'not-approved' | 'no-name' | 'no-identity' | 'bad-login' | 'taken-login' | 'short-password' | 'login-in-password' | 'other-password' | 'wrong-code' };

const HOUR = once(() => new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', second: '2-digit', timeZone: 'Europe/Paris' }));

const SENTENCES: ByKind<IdentityRefusal, [], string> = {
  wrong: () => fr`Identifiant, mot de passe ou code incorrect. Vérifiez les trois, puis recommencez ; un code ne sert qu’une fois.`,
  wait: ({ until }) => fr`Trop d’essais ont échoué. Le prochain sera possible à ${HOUR().format(new Date(until))}.`,
  over: () => fr`Cette invitation a déjà servi, a été retirée ou date de plus de sept jours. Demandez-en une nouvelle à un administrateur de votre ENT.`,
  'not-approved': () => fr`Votre établissement demande l’accord d’un second administrateur, qui n’est pas encore donné. Rouvrez cette page ensuite.`,
  'no-name': () => fr`Écrivez votre prénom et votre nom : ils signeront vos modifications dans le journal.`,
  'no-identity': () => fr`Écrivez votre identifiant chez votre fournisseur d’identité : c’est par lui que la console vous reconnaîtra.`,
  'bad-login': () => fr`Cet identifiant ne convient pas. Utilisez de 3 à 60 lettres minuscules sans accent, chiffres, points ou tirets.`,
  'taken-login': () => fr`Cet identifiant est déjà celui de quelqu’un. Choisissez-en un autre.`,
  'short-password': () => fr`Le mot de passe compte de 12 à 200 caractères.`,
  'login-in-password': () => fr`Le mot de passe ne peut pas contenir l’identifiant.`,
  'other-password': () => fr`Les deux mots de passe diffèrent. Écrivez-les de nouveau.`,
  'wrong-code': () => fr`Ce code n’est pas celui de la clé ci-dessous. Vérifiez l’heure de votre appareil, puis écrivez le code affiché maintenant.`,
};

/** The sentence of a refusal. */
export function identityRefusal(refusal: IdentityRefusal): string {
  return callByKind(SENTENCES, refusal);
}

/** Who is invited, and for what. */
export function invitedAs(role: string, school: string): string {
  return fr`Rôle : ${role} de ${school}.`;
}

/** Where somebody will prove who they are, and what of it names them. */
export function outsideLoginHint(host: string, claim: string): string {
  return fr`Vous prouverez qui vous êtes auprès de ${host}, sans mot de passe ici. Recopiez votre identifiant tel qu’il le transmet (« ${claim} »), à la lettre près ; qui l’administre peut vous le donner.`;
}
