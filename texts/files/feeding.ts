import type { AnomalyKind } from '../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { Aspect } from '../../domain/deliveries/aaf/compare-directories.ts';
import type { FeedingRefusal, FeedingReport } from '../../domain/deliveries/aaf/feeding-report.ts';
import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { formatDay } from '../language/dates.ts';
import { fileRefusalSentence } from './file-refusals.ts';
import { PROFILE_LABELS } from '../people/roles.ts';
import { agree, capital, figureOf, formatNumber, fr, listOf, lowered, NOUNS } from '../language/typography.ts';

/** The words of a delivery of the AAF, on the Importer screen. */
export const FEEDING_TEXTS = {
  applied: fr`L’ENT applique cette livraison, en une fois ou pas du tout, et en fait le compte rendu.`,
  foreseen: fr`Aperçu fait sur ce poste, avec l’annuaire de son dernier échange. L’ENT compare de nouveau : lui seul garde les INE, les anciens identifiants et les fiches de l’AAF.`,
  done: fr`L’ENT a appliqué la livraison. Ce qui suit est son compte rendu.`,
  counts: 'Effet sur l’annuaire',
  who: 'Annuaire',
  rows: { people: 'Personnes', groups: 'Classes et groupes' },
  columns: { before: 'Avant', created: 'Arrivées', changed: 'Modifiées', gone: 'Disparues', after: 'Après' },
  newcomers: 'Arrivées',
  leavers: 'Départs',
  changes: 'Modifications',
  newGroups: 'Classes et groupes créés',
  goneGroups: 'Classes et groupes disparus',
  renamedGroups: 'Classes et groupes renommés',
  anomalies: fr`Ce qui est anormal dans la livraison`,
  noAnomaly: fr`Rien d’anormal dans la livraison.`,
  noChange: fr`Cette livraison ne change rien : l’annuaire est déjà ce qu’elle dit.`,
  correct: fr`À corriger dans la base d’où vient la fiche : Siècle pour les élèves et leurs responsables, STSweb pour les enseignants, Onde pour une école.`,
  report: fr`Compte rendu d’alimentation`,
  paper: { what: 'Ce qui change', detail: 'Détail' },
  confirmTitle: 'Disparitions nombreuses',
  confirm: 'Appliquer malgré les disparitions',
} as const;

/** The records of a delivery of the AAF, by their category. */
const CATEGORIES: readonly (readonly [category: string, one: string, many: string])[] = [
  ['EtabEducNat', 'établissement', 'établissements'],
  ['Eleve', 'élève', 'élèves'],
  ['PersRelEleve', 'responsable', 'responsables'],
  ['PersEducNat', 'personnel', 'personnels'],
  ['MatiereEducNat', 'matière', 'matières'],
  ['MefEducNat', 'formation', 'formations'],
  ['unknown', 'fiche d’une catégorie inconnue', 'fiches de catégories inconnues'],
];

/** What is strange in a delivery, one by one. */
export const AAF_ANOMALIES: Readonly<Record<AnomalyKind, string>> = {
  'unknown-target': fr`modification ou retrait d’une fiche inconnue, sans effet`,
  'unknown-category': fr`catégorie de fiche inconnue, fiche ignorée`,
  'unknown-structure': fr`établissement absent de la livraison, rattachement ignoré`,
  'unknown-class': fr`division que l’établissement ne déclare pas`,
  'unknown-group': fr`groupe que l’établissement ne déclare pas`,
  'orphan-link': fr`lien vers une personne absente, lien ignoré`,
  'unreferenced-guardian': fr`responsable que personne ne cite`,
  'duplicate-key': fr`identifiant en double, première fiche gardée`,
  'duplicate-value': fr`valeur répétée dans une fiche`,
  'repeated-relation': fr`responsable cité plusieurs fois par le même élève`,
  'malformed-date': fr`date mal écrite, ignorée`,
  'malformed-value': fr`valeur mal écrite, ignorée`,
  'missing-key': fr`fiche sans identifiant, ignorée`,
  'missing-name': fr`personne sans nom`,
  'unknown-profile': fr`fonction inconnue, profil supposé`,
  'code-collision': fr`même code pour une division et un groupe`,
  'unknown-subject': fr`matière absente de la nomenclature`,
  'unknown-mef': fr`formation absente de la nomenclature`,
  'without-guardian': fr`élève sans responsable`,
  'without-class': fr`élève sans division`,
  'without-ine': fr`élève sans INE`,
  namesakes: fr`homonymes`,
  'changed-key': fr`élève dont l’identifiant a changé, reconnu et resté le même`,
  'mixed-dates': fr`fichiers de dates différentes`,
};

/** « 1 établissement, 620 élèves »: how many records a delivery has. */
export function recordWords(read: Readonly<Record<string, number>>): string {
  return CATEGORIES.flatMap(([category, one, many]) => {
    const count = read[category] ?? 0;
    return count === 0 ? [] : [`${formatNumber(count)} ${agree(count, one, many)}`];
  }).join(', ');
}

const KINDS = { full: 'Livraison complète', delta: 'Livraison partielle' } as const;
const DEGREES = { '1D': fr`premier degré`, '2D': fr`second degré` } as const;
const FILE = { one: 'fichier', many: 'fichiers', gender: 'm' } as const;

/** « Livraison complète de l’AAF, second degré, du 1er septembre 2026 : 8 fichiers ; 1 établissement, 300 élèves ». */
export function feedingWords({ kind, degree, dates, files, read }: Pick<FeedingReport, 'kind' | 'degree' | 'dates' | 'files' | 'read'>): string {
  const days = [dates[0], dates.at(-1)].flatMap((date) => (date === undefined ? [] : [formatDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`)]));
  const when = dates.length > 1 ? fr`, du ${days[0] ?? ''} au ${days[1] ?? ''}` : dates.length === 1 ? fr`, du ${days[0] ?? ''}` : '';
  const records = recordWords(read);
  return fr`${KINDS[kind]} de l’AAF${degree === undefined ? '' : `, ${DEGREES[degree]}`}${when} : ${figureOf(files, FILE)}${records === '' ? '' : fr` ; ${records}`}.`;
}

const ASPECTS: Readonly<Record<Aspect, string>> = {
  name: 'nom',
  birthDate: 'date de naissance',
  profile: 'profil',
  functions: 'fonctions',
  subjects: 'matières',
  email: 'courriel',
  places: 'classes et groupes',
  children: 'enfants',
  otherSchools: 'autres établissements',
};

/** « LEFEVRE Noé, élève ». */
export function namedWords({ label, profile }: FeedingReport['newcomers'][number]): string {
  return `${label}, ${lowered(PROFILE_LABELS[profile])}`;
}

/** « LEFEVRE Noé, élève : entre dans 6e A, quitte 5e B ; courriel ». */
export function changeOfPerson({ aspects, joined, left, ...person }: FeedingReport['changes'][number]): string {
  const moves = [...(joined.length === 0 ? [] : [fr`entre dans ${listOf(joined)}`]), ...(left.length === 0 ? [] : [fr`quitte ${listOf(left)}`])].join(', ');
  const others = aspects.filter((aspect) => aspect !== 'places').map((aspect) => ASPECTS[aspect]);
  return fr`${namedWords(person)} : ${[moves, others.join(', ')].filter((part) => part !== '').join(fr` ; `)}`;
}

/** « 6e A devient 6e Auriol ». */
export function renamedWords({ before, after }: FeedingReport['renamedGroups'][number]): string {
  return fr`${before} devient ${after}`;
}

/** One kind of anomaly, with its first cases as the delivery writes them. */
export function aafAnomalyWords({ kind, count }: FeedingReport['anomalies'][number]): string {
  return fr`${capital(AAF_ANOMALIES[kind])} : ${formatNumber(count)}`;
}

const LINK = { one: 'lien', many: 'liens', gender: 'm' } as const;

/** What a delivery takes away, of how much: above 5 % or 50 of any, the ENT asks. */
function lossWords({ people, peopleBefore, groups, groupsBefore, links, linksBefore }: Omit<Extract<FeedingRefusal, { kind: 'too-many-disappearances' }>, 'kind' | 'disappearances'>): string {
  return listOf([
    ...(people === 0 ? [] : [fr`${figureOf(people, NOUNS.person)} sur ${formatNumber(peopleBefore)}`]),
    ...(groups === 0 ? [] : [fr`${figureOf(groups, NOUNS.group)} sur ${formatNumber(groupsBefore)}`]),
    ...(links === 0 ? [] : [fr`${figureOf(links, LINK)} avec une classe, un groupe ou un enfant sur ${formatNumber(linksBefore)}`]),
  ]);
}

/** What a console foresees that its ENT will ask about. */
export function toAgreeSentence({ people, groups, links }: FeedingReport): string {
  const words = lossWords({ people: people.gone, peopleBefore: people.before, groups: groups.gone, groupsBefore: groups.before, links: links.lost, linksBefore: links.before });
  return fr`Cette livraison retire ${words}. Au-delà de 5 % ou de 50, l’ENT demande un accord avant de l’appliquer : vérifiez qu’elle est complète.`;
}

const KEPT = fr`Rien n’a été importé, l’annuaire est resté tel quel.`;

const REFUSALS: ByKind<FeedingRefusal, [], string> = {
  file: ({ refusal }) => fileRefusalSentence(refusal),
  'no-school': () => fr`Cette livraison ne décrit aucun établissement. ${KEPT} Vérifiez qu’elle est complète.`,
  'choose-school': ({ wanted = '', schools }) => fr`Cette livraison n’est pas celle de l’établissement ${wanted} : elle décrit ${listOf(schools.slice(0, 5).map(({ uai, name }) => `${name} (${uai})`))}. ${KEPT} Vérifiez la livraison.`,
  'other-school': ({ current, wanted }) => fr`Cette livraison est celle de l’établissement ${wanted}, et cet ENT celui de ${current}. ${KEPT} Vérifiez la livraison.`,
  'no-base': () => fr`Cette livraison partielle dit ce qui change, et l’ENT n’a pas de livraison complète à laquelle l’appliquer. ${KEPT} Importez d’abord une livraison complète.`,
  'unknown-key': () => fr`Ce poste ne sait pas encore sous quelle clé l’AAF nomme l’établissement : il ne peut pas montrer l’effet d’une livraison partielle avant la prochaine livraison complète. L’ENT, lui, peut l’appliquer.`,
  'too-many-disappearances': (loss) => fr`Cette livraison retirerait ${lossWords(loss)}. ${KEPT} Vérifiez qu’elle est complète.`,
};

/** What happened, what is safe and what to do, when nothing of a delivery is applied or foreseen. */
export function feedingRefusalSentence(refusal: FeedingRefusal): string {
  return callByKind<FeedingRefusal, [], string>(REFUSALS, refusal);
}
