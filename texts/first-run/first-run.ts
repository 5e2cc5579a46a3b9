import type { AddressLook, AddressTrouble, ShownCertificate } from '../../contract/console/first-run.contract.ts';
import type { Arrivals } from '../../contract/console/school-snapshot.ts';
import type { FirstRunStep } from '../../domain/first-run/first-run-step.ts';
import { formatDay } from '../language/dates.ts';
import { capital, countOf, figureOf, fr, listOf, NOUNS, type Noun } from '../language/typography.ts';

/** What each step of a first run is called (ux:2.19). */
export const FIRST_RUN_TITLES: Readonly<Record<FirstRunStep, string>> = {
  welcome: 'Bienvenue',
  school: 'Établissement',
  identity: 'Identification',
  station: 'Ce poste',
  download: 'Téléchargement',
  report: 'Premier bilan',
};

/** The words of the first run. */
export const FIRST_RUN_TEXTS = {
  steps: fr`Étapes du premier démarrage`,
  done: 'fait',
  purpose: fr`Cette console prépare les réglages de votre ENT, même sans connexion. Rien n’est modifié sans votre accord.`,
  welcomeNext: fr`Vous pouvez quitter à tout moment : la console reprend à l’étape où vous étiez.`,
  connect: 'Connecter mon établissement',
  train: 'Découvrir en formation',
  trainHow: fr`Des établissements fictifs, sans rien de réel, pour essayer sans risque.`,
  address: fr`Adresse de l’ENT`,
  addressHelp: fr`Celle que donne l’administrateur de l’ENT, par exemple https://ent.example.fr.`,
  uai: fr`Code UAI de l’établissement (facultatif)`,
  uaiHelp: fr`Sept chiffres et une lettre, par exemple 0319999A. La console vérifie que l’ENT répond bien pour cet établissement.`,
  look: fr`Vérifier l’adresse`,
  found: fr`Établissement trouvé`,
  looking: fr`Vérification de l’adresse`,
  choose: fr`C’est mon établissement`,
  back: 'Retour',
  otherSchool: fr`Changer d’établissement`,
  personalData: fr`Données personnelles : ce qui est gardé, pourquoi, jusqu’à quand, et qui en répond`,
  goOn: 'Continuer',
  background: fr`Continuer en arrière-plan`,
  seeReport: fr`Voir le premier bilan`,
  waiting: fr`En attente de l’ENT. Ce qui est reçu est gardé, et la suite viendra dès qu’il répondra.`,
  early: fr`Vous pouvez déjà consulter les rubriques.`,
  allHere: fr`Tout est sur ce poste, chiffré. La console fonctionne maintenant sans connexion.`,
  checking: fr`Contrôles en cours.`,
  see: 'Voir',
  toDashboard: fr`Aller au tableau de bord`,
} as const;

/** « Étape 2 sur 6 » */
export function stepRank(rank: number, count: number): string {
  return fr`Étape ${rank} sur ${count}`;
}

/** « Collège Jean-Macé, Toulouse (0319999A) » */
export function foundSchool({ school: { name, city, uai } }: Extract<AddressLook, { kind: 'found' }>): string {
  return fr`${name}${city === null ? '' : `, ${city}`} (${uai})`;
}

/** Who vouches for the address, in words. */
export function certificateWords(certificate: ShownCertificate): string {
  if (certificate.kind === 'this-computer') return fr`Cet ENT est sur cet ordinateur : rien ne circule sur le réseau.`;
  const { name, issuer, until } = certificate;
  const by = issuer === '' ? '' : fr`, délivré par « ${issuer} »`;
  return fr`Échanges chiffrés. Le certificat de « ${name} »${by}, est reconnu par cet ordinateur et valable jusqu’au ${formatDay(until)}.`;
}

const NOTHING_SENT = fr`Rien n’a été envoyé ni gardé.`;

const TROUBLES: Readonly<Record<Exclude<AddressTrouble, 'other-school'>, string>> = {
  'not-an-address': fr`Ce n’est pas une adresse. ${NOTHING_SENT} Donnez celle de votre ENT, par exemple https://ent.example.fr.`,
  'uai-alone': fr`Un code UAI ne dit pas où est l’ENT : aucun annuaire public ne le publie (Déduit). ${NOTHING_SENT} Donnez l’adresse de l’ENT, et ce code dans le second champ.`,
  unsafe: fr`Cette adresse n’est pas chiffrée. ${NOTHING_SENT} Donnez une adresse qui commence par https://.`,
  unreachable: fr`Aucun ENT ne répond à cette adresse. ${NOTHING_SENT} Vérifiez l’adresse et la connexion de cet ordinateur, puis réessayez.`,
  'not-an-ent': fr`Ce qui répond à cette adresse n’est pas un ENT que la console connaît. ${NOTHING_SENT} Vérifiez l’adresse auprès de l’administrateur de l’ENT.`,
  'several-schools': fr`Cet ENT sert plusieurs établissements. ${NOTHING_SENT} Écrivez le code UAI du vôtre dans le second champ.`,
  'no-such-school': fr`Cet ENT n’a pas d’établissement de ce code UAI. ${NOTHING_SENT} Vérifiez le code, ou demandez l’adresse de votre établissement.`,
  'certificate-expired': fr`Le certificat de cette adresse est périmé : rien ne prouve que c’est votre ENT. ${NOTHING_SENT} Signalez-le à qui administre l’ENT.`,
  'certificate-not-yet': fr`Le certificat de cette adresse n’est pas encore valable. ${NOTHING_SENT} Vérifiez l’heure de cet ordinateur, puis réessayez.`,
  'certificate-other-name': fr`Le certificat est celui d’une autre adresse : rien ne prouve que c’est votre ENT. ${NOTHING_SENT} Vérifiez l’adresse lettre à lettre.`,
  'certificate-unknown-authority': fr`Le certificat vient d’une autorité que cet ordinateur ne connaît pas. ${NOTHING_SENT} Si c’est celle de votre collectivité, faites-la installer sur cet ordinateur, puis réessayez.`,
  'certificate-unreadable': fr`Cette adresse répond sans chiffrement lisible. ${NOTHING_SENT} Vérifiez l’adresse auprès de l’administrateur de l’ENT.`,
};

/** Why an address is not joined, what is safe, what to do. */
export function addressTrouble({ trouble, school }: Extract<AddressLook, { kind: 'refused' }>): string {
  if (trouble !== 'other-school') return TROUBLES[trouble];
  return fr`À cette adresse, c’est « ${school ?? '?'} » qui répond, et non l’établissement de ce code UAI. ${NOTHING_SENT} Vérifiez le code, ou demandez l’adresse de votre établissement.`;
}

/** Said at the second step to a computer that reaches nothing. */
export const OFFLINE_SENTENCE = fr`Pas de connexion : ouvrez la formation ou un fichier d’échange.`;

const ROW: Noun = { one: 'réglage', many: 'réglages', gender: 'm' };

/** « 10 214 personnes, 486 groupes et 1 204 réglages reçus » */
export function arrivalWords({ people, groups, settings }: Arrivals): string {
  const counts = [[people, NOUNS.person], [groups, NOUNS.group], [settings, ROW]] as const;
  const said = counts.flatMap(([count, noun]) => (count === 0 ? [] : [figureOf(count, noun)]));
  return said.length === 0 ? fr`Rien n’est encore arrivé.` : fr`${listOf(said)} : reçus.`;
}

/** « 976 personnes, 90 groupes et 41 rubriques. » */
export function receivedWords(people: number, groups: number, rubriques: number): string {
  return fr`${listOf([figureOf(people, NOUNS.person), figureOf(groups, NOUNS.group), figureOf(rubriques, NOUNS.rubrique)])}.`;
}

const SEVERITIES = {
  blocking: { one: 'bloquant', many: 'bloquants', gender: 'm' },
  error: { one: 'erreur', many: 'erreurs', gender: 'f' },
  warning: { one: 'attention', many: 'attentions', gender: 'f' },
  advice: { one: 'conseil', many: 'conseils', gender: 'm' },
} as const satisfies Readonly<Record<string, Noun>>;

const CONTROL: Noun = { one: 'contrôle', many: 'contrôles', gender: 'm' };

/** « 100 contrôles : un bloquant, 3 erreurs, 11 attentions. » */
export function reportWords(controls: number, found: Readonly<Record<keyof typeof SEVERITIES, number>>): string {
  const counts = [[found.blocking, SEVERITIES.blocking], [found.error, SEVERITIES.error], [found.warning, SEVERITIES.warning], [found.advice, SEVERITIES.advice]] as const;
  const said = counts.flatMap(([count, noun]) => (count === 0 ? [] : [countOf(count, noun)]));
  return fr`${capital(figureOf(controls, CONTROL))} : ${said.length === 0 ? fr`rien à corriger` : said.join(', ')}.`;
}
