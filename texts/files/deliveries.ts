import type { WhereToCorrect } from '../../domain/controls/control.ts';
import type { DeliveryImportRefusal } from '../../domain/deliveries/delivery-import.ts';
import type { DeliveryReport } from '../../domain/deliveries/delivery-report.ts';
import { DELIVERY_RULES, type DeliveryRule } from '../../domain/deliveries/delivery-rules.data.ts';
import type { DeliverySource } from '../../domain/deliveries/delivery.ts';
import type { FileFormat } from '../../domain/imports/file-format.ts';
import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { formatDay, periodWords } from '../language/dates.ts';
import { FORMAT_LABELS } from './file-formats.ts';
import { fileRefusalSentence, notForHereSentence } from './file-refusals.ts';
import { garChangeWords, garRecognitionWords, withdrawnWords } from './gar-import.ts';
import { agree, figureOf, formatNumber, fr, listOf, NOUNS } from '../language/typography.ts';

/** What each base is called. */
export const SOURCE_LABELS: Readonly<Record<DeliverySource, string>> = { sts: 'STSweb', edt: 'EDT', siecle: 'Siècle', onde: 'Onde', udt: 'UDT', gar: 'GAR' };

/** Whether this version knows a base. */
export function isSource(source: string): source is DeliverySource {
  return Object.hasOwn(SOURCE_LABELS, source);
}

/** What is wrong, for the heading of the list of those concerned. */
export const DELIVERY_RULE_LABELS: Readonly<Record<DeliveryRule, string>> = {
  'unknown-teacher': fr`Enseignants inconnus de l’ENT`,
  'unknown-student': fr`Élèves inconnus de l’ENT`,
  'several-people': fr`Plusieurs personnes de l’ENT conviennent`,
  'name-only': fr`Même nom dans l’ENT, sans rien d’autre pour le confirmer`,
  'several-students': fr`Élèves dont le nom est celui de plusieurs élèves de l’ENT`,
  'student-name-only': fr`Élèves de même nom dans l’ENT, sans rien d’autre pour le confirmer`,
  'contradicted-id': fr`Identifiant d’une personne d’un autre nom, né un autre jour`,
  'unknown-class': fr`Classes inconnues de l’ENT`,
  'unknown-group': fr`Groupes inconnus de l’ENT`,
  'renamed-group': fr`Classes et groupes renommés : ils pourraient exister deux fois`,
  'teacher-without-service': fr`Enseignants sans service`,
  'class-without-teacher': fr`Classes sans enseignant`,
  'service-not-stated': fr`Cours de l’emploi du temps sans service dans STSweb`,
  'overwritten-teacher': fr`Nom d’un enseignant remplacé écrasé par celui du remplaçant`,
  'left-student': fr`Élèves partis, encore dans l’ENT`,
  'student-without-class': fr`Élèves sans classe`,
  'absent-student': fr`Élèves de l’ENT absents du fichier`,
  'duplicate-guardian': fr`Responsables saisis plusieurs fois`,
  'unknown-guardian': fr`Responsables inconnus de l’ENT`,
  'guardianship-not-here': fr`Responsables que l’ENT ne rattache pas à leur enfant`,
  'unknown-substitution': fr`Remplacements dont une personne ou la classe est inconnue`,
  'replacement-not-taken': fr`Remplacements non repris : l’établissement les tient dans l’ENT`,
  'replacement-redundant': fr`Remplacements déjà saisis dans l’ENT, devenus inutiles`,
  'replacement-withdrawn': fr`Remplacements retirés : l’emploi du temps ne les dit plus`,
  'replacement-with-sessions': fr`Remplacements gardés : des séances y sont enregistrées`,
  'subscription-without-school': fr`Abonnements sans établissement, repris dans celui-ci`,
  'unusable-subscription': fr`Abonnements sans identifiant, sans titre ou sans ressource, laissés de côté`,
  'repeated-subscription': fr`Abonnements répétés, le dernier est repris`,
  'broken-subscription': fr`Abonnements contraires aux règles du GAR, repris tels quels`,
  'subscription-not-stated': fr`Abonnements de l’ENT absents du fichier, gardés`,
  'withdrawn-with-plan': fr`Abonnements retirés, encore au plan`,
  'resource-without-subscription': fr`Ressources sans abonnement connu de l’ENT`,
  'stale-file': fr`Fichier plus ancien que le précédent`,
};

const ADVICE: Readonly<Record<DeliveryRule, string>> = {
  'unknown-teacher': fr`Donnez-leur un service dans STSweb et faites les exports ; ils arrivent sous 48 heures.`,
  'unknown-student': fr`Vérifiez leur inscription dans Siècle, ou dans Onde pour une école ; ils arrivent sous 48 heures.`,
  'several-people': fr`Ajoutez la date de naissance dans la base d’où vient le fichier.`,
  'name-only': fr`Ajoutez la date de naissance dans la base d’où vient le fichier.`,
  'several-students': fr`Ajoutez la date de naissance dans la base d’où vient le fichier.`,
  'student-name-only': fr`Ajoutez la date de naissance dans la base d’où vient le fichier.`,
  'contradicted-id': fr`Vérifiez l’identifiant dans la base d’où vient le fichier.`,
  'unknown-class': fr`Rendez à la classe le nom qu’elle a dans l’ENT.`,
  'unknown-group': fr`Rendez au groupe le nom qu’il a dans l’ENT.`,
  'renamed-group': fr`Rendez l’ancien nom, puis importez de nouveau.`,
  'teacher-without-service': fr`Ajoutez leurs services dans STSweb, puis faites les exports.`,
  'class-without-teacher': fr`Ajoutez les services de la classe dans STSweb, puis faites les exports.`,
  'service-not-stated': fr`Refaites les remontées « Structure » et « Services » de STSweb.`,
  'overwritten-teacher': fr`Dans EDT, saisissez l’absence et « remplacé par », sans écraser le nom.`,
  'left-student': fr`L’ENT les retire à la prochaine alimentation.`,
  'student-without-class': fr`Donnez-leur une division dans la base d’où vient le fichier.`,
  'absent-student': fr`Vérifiez que l’export est complet.`,
  'unknown-guardian': fr`L’ENT crée les comptes d’après l’annuaire : vérifiez leur fiche dans la base d’où vient le fichier.`,
  'guardianship-not-here': fr`Vérifiez le lien dans la base d’où vient le fichier ; il arrive à la prochaine alimentation.`,
  'duplicate-guardian': fr`Fusionnez les fiches : Siècle, Fiches élèves › Doublons responsables.`,
  'unknown-substitution': fr`Donnez un service au remplaçant dans STSweb, puis faites les exports.`,
  'replacement-not-taken': fr`Pour les reprendre, dites dans Remplacements que l’emploi du temps les tient.`,
  'replacement-redundant': fr`Annulez celui de l’ENT.`,
  'replacement-withdrawn': fr`S’ils ont encore lieu, remettez-les dans l’emploi du temps, puis importez de nouveau.`,
  'replacement-with-sessions': fr`Vérifiez les dates dans EDT.`,
  'subscription-without-school': fr`Vérifiez qu’ils s’adressent à des établissements comme le vôtre.`,
  'unusable-subscription': fr`Demandez à leur distributeur de les corriger dans le GAR, puis refaites l’export.`,
  'repeated-subscription': fr`Vérifiez ces abonnements dans la console GAR.`,
  'broken-subscription': fr`Signalez la règle, entre parenthèses, à leur distributeur.`,
  'subscription-not-stated': fr`Le fichier n’est pas celui de leur distributeur : importez le sien, ou vérifiez dans la console GAR.`,
  'withdrawn-with-plan': fr`Leurs lignes, dont le nombre est entre parenthèses, sont gardées : elles resservent si l’abonnement revient.`,
  'resource-without-subscription': fr`Importez le fichier des abonnements : sans lui, ni licences, ni publics, ni dates.`,
  'stale-file': fr`Refaites l’export.`,
};

/** Where it is corrected. */
export const PLACE_LABELS: Readonly<Record<WhereToCorrect, string>> = {
  here: 'dans la console', siecle: 'dans Siècle', stsweb: 'dans STSweb', edt: 'dans l’emploi du temps', onde: 'dans Onde', gar: 'dans le GAR', drane: 'auprès de la DRANE', dsden: 'auprès de la DSDEN', ent: 'dans l’ENT',
};

const KEPT = fr`Rien n’a été importé, l’établissement est resté tel quel.`;

const STRANGER = fr`Ni les personnes ni les classes de ce fichier ne sont de l’établissement.`;
const GAR_STRANGER = fr`Ce fichier ne donne ni abonnement ni ressource à cet établissement.`;

const LINK = { one: 'lien', many: 'liens', gender: 'm' } as const;

const REFUSALS: ByKind<DeliveryImportRefusal, [], string> = {
  file: ({ refusal }) => fileRefusalSentence(refusal),
  'no-delivery': ({ format, partners = [] }) => fr`${noDeliverySentence(format)}${partners.length === 0 ? '' : fr` Il est pour ${listOf(partners)}.`}`,
  'other-school': ({ stated, expected }) => fr`Ce fichier est celui de l’établissement ${stated}, et cet ENT celui de ${expected}. ${KEPT} Vérifiez le fichier.`,
  'other-year': ({ stated, expected }) => fr`Ce fichier est de l’année scolaire ${yearWords(stated)}, et nous sommes en ${yearWords(expected)}. ${KEPT} Refaites l’export dans la base de l’année.`,
  'nothing-known': ({ source }) => fr`${source === 'gar' ? GAR_STRANGER : STRANGER} ${KEPT} Vérifiez de quel export il vient.`,
  'too-many-disappearances': (loss) =>
    fr`Cet import retirerait ${listOf(lossWords(loss))}. ${KEPT} Vérifiez que l’export est complet.`,
  'not-allowed': () => fr`Seul un administrateur de l’ENT lui confie un fichier. ${KEPT} Demandez-le-lui.`,
  'no-school': () => fr`Cet ENT ne connaît encore aucun établissement. ${KEPT} Importez d’abord une livraison AAF.`,
};

const ON_SCREEN = fr`Apportez-le dans la console, écran Importer.`;

/** What the console alone takes: lists that become a draft, which somebody reads over and sends; people set beside the directory. */
const FOR_CONSOLE: Readonly<Partial<Record<FileFormat, string>>> = {
  csv: fr`ce fichier devient un brouillon, que quelqu’un relit et envoie. ${KEPT} ${ON_SCREEN}`,
  names: fr`ce fichier devient un brouillon, que quelqu’un relit et envoie. ${KEPT} ${ON_SCREEN}`,
  pix: fr`ce fichier se compare à l’annuaire, sans le changer. ${KEPT} ${ON_SCREEN}`,
  'pronote-sso': fr`ce fichier se compare à l’annuaire, sans le changer. ${KEPT} ${ON_SCREEN}`,
};

/** Files of the bases that hold nothing the ENT keeps. */
const UNUSED: ReadonlySet<FileFormat> = new Set<FileFormat>(['siecle-other', 'gar-catalogue', 'gar-schools', 'udt-text']);

function noDeliverySentence(format: FileFormat): string {
  if (format === 'aaf') return fr`Ce fichier est l’un de ceux d’une livraison AAF. ${KEPT} Indiquez le dossier qui les contient tous.`;
  const forConsole = FOR_CONSOLE[format];
  if (forConsole !== undefined) return fr`${FORMAT_LABELS[format]} : ${forConsole}`;
  return UNUSED.has(format) ? fr`${FORMAT_LABELS[format]} : ce fichier ne contient rien que l’ENT garde. ${KEPT}` : notForHereSentence(format);
}

type Loss = Extract<DeliveryImportRefusal, { kind: 'too-many-disappearances' }>;

function lossWords({ links, linksBefore, replacements, subscriptions, subscriptionsBefore }: Loss): readonly string[] {
  return [
    ...(links === 0 ? [] : [fr`${figureOf(links, LINK)} avec une classe ou un groupe sur ${formatNumber(linksBefore)}`]),
    ...(subscriptions === 0 ? [] : [withdrawnWords(subscriptions, subscriptionsBefore)]),
    ...(replacements === 0 ? [] : [fr`${figureOf(replacements, REPLACEMENT)}, tous ceux de l’emploi du temps`]),
  ];
}

const REPLACEMENT = { one: 'remplacement', many: 'remplacements', gender: 'm' } as const;

const yearWords = (first: string): string => `${first}-${String(Number(first) + 1)}`;

/** What happened, what is safe and what to do, when nothing of a file is applied. */
export function deliveryRefusalSentence(refusal: DeliveryImportRefusal): string {
  return callByKind<DeliveryImportRefusal, [], string>(REFUSALS, refusal);
}

const TEACHER = { one: 'enseignant', many: 'enseignants', gender: 'm' } as const;
const STUDENT = { one: 'élève', many: 'élèves', gender: 'm' } as const;
const GUARDIAN = { one: 'responsable', many: 'responsables', gender: 'm' } as const;
const CLASS = { one: 'classe ou groupe', many: 'classes ou groupes', gender: 'm' } as const;

/** « 42 enseignants, dont 40 reconnus ; 12 classes ou groupes, dont 12 reconnus » . */
export function recognitionWords({ teachers, students, guardians, groups, nomenclature, gar }: Pick<DeliveryReport, 'teachers' | 'students' | 'guardians' | 'groups' | 'nomenclature' | 'gar'>): string {
  if (gar !== undefined) return garRecognitionWords(gar);
  if (nomenclature !== undefined) return nomenclatureWords(nomenclature);
  const parts = ([[teachers, TEACHER], [students, STUDENT], [guardians, GUARDIAN], [groups, CLASS]] as const)
    .filter(([{ stated }]) => stated > 0)
    .map(([{ stated, known }, noun]) => fr`${figureOf(stated, noun)}, dont ${formatNumber(known)} ${agree(known, 'reconnu', 'reconnus')}`);
  return parts.length === 0 ? fr`aucune personne ni classe` : parts.join(fr` ; `);
}

const MEF = { one: 'MEF', many: 'MEF', gender: 'm' } as const;
const SUBJECT = { one: 'matière', many: 'matières', gender: 'f' } as const;
const PROGRAMME = { one: 'programme', many: 'programmes', gender: 'm' } as const;
const CODE = { one: 'autre code', many: 'autres codes', gender: 'm' } as const;

/** All that a nomenclature brings, and what it is not used for. */
function nomenclatureWords({ mefs, closedMefs, subjects, programmes, codes, subjectsHere, levelsHere }: NonNullable<DeliveryReport['nomenclature']>): string {
  const closed = closedMefs === 0 ? '' : fr`, dont ${formatNumber(closedMefs)} ${agree(closedMefs, 'fermé', 'fermés')}`;
  const others = ([[subjects, SUBJECT], [programmes, PROGRAMME], [codes, CODE]] as const).filter(([n]) => n > 0).map(([n, noun]) => figureOf(n, noun));
  const held = [fr`${figureOf(mefs, MEF)}${closed}`, ...others].join(fr` ; `);
  const here = ([['matières', subjectsHere], ['niveaux de classes', levelsHere]] as const).map(([what, { stated, known }]) => fr`${what}, ${formatNumber(known)} sur ${formatNumber(stated)}`);
  return fr`${held}, avec leurs libellés (noms de l’annuaire qui y figurent : ${here.join(fr` ; `)} ; l’ENT garde les siens)`;
}

/** What applying changed, or would change. */
export function changeWords({ changed, joined, left, replaced, withdrawn, timetables, gar }: Pick<DeliveryReport, 'changed' | 'joined' | 'left' | 'replaced' | 'withdrawn' | 'timetables' | 'gar'>): string {
  const moves = [...(joined === 0 ? [] : [figureOf(joined, ENTRY)]), ...(left === 0 ? [] : [figureOf(left, EXIT)])];
  const places = changed === 0 ? [] : [fr`${figureOf(changed, NOUNS.person)} (${listOf(moves)})`];
  const replacements = [
    ...(replaced === 0 ? [] : [fr`${figureOf(replaced, REPLACEMENT)} de l’emploi du temps`]),
    ...(withdrawn === 0 ? [] : [fr`${figureOf(withdrawn, REPLACEMENT)} ${agree(withdrawn, 'retiré', 'retirés')}`]),
  ];
  const weeks = timetables === 0 ? [] : [figureOf(timetables, TEACHER_WEEK)];
  const parts = [...places, ...replacements, ...weeks, ...(gar === undefined ? [] : garChangeWords(gar))];
  return parts.length === 0 ? fr`aucun changement` : parts.join(fr` ; `);
}

const TEACHER_WEEK = { one: 'emploi du temps d’enseignant', many: 'emplois du temps d’enseignants', gender: 'm' } as const;
const ENTRY = { one: 'entrée dans une classe ou un groupe', many: 'entrées dans une classe ou un groupe', gender: 'f' } as const;
const EXIT = { one: 'sortie d’une classe ou d’un groupe', many: 'sorties d’une classe ou d’un groupe', gender: 'f' } as const;

/** Days of a replacement, as comparing writes them. */
const PERIOD = /^(\d{4}-\d{2}-\d{2}) \/ (\d{4}-\d{2}-\d{2})$/u;

/** A day alone, as comparing writes it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** One anomaly of comparing, in a list under its rule: « Saldineau Perrine (6e A) ». */
export function anomalyLabel({ label, detail }: { readonly label: string; readonly detail?: string | undefined }): string {
  const name = dayWords(label);
  return detail === undefined || detail === '' ? name : fr`${name} (${dayWords(detail).replace(PERIOD, (_, from: string, to: string) => periodWords(from, to))})`;
}

function dayWords(text: string): string {
  return DAY.test(text) ? formatDay(text) : text;
}

/** The label of a rule, with « Déduit » where no source states it; the name of one of a later version. */
export function ruleLabel(rule: string): string {
  if (!isRule(rule)) return rule;
  return DELIVERY_RULES[rule].inferred === true ? fr`${DELIVERY_RULE_LABELS[rule]} (Déduit)` : DELIVERY_RULE_LABELS[rule];
}

/** How a rule is corrected; nothing for one of a later version. */
export function ruleAdvice(rule: string): string {
  return isRule(rule) ? ADVICE[rule] : '';
}

function isRule(rule: string): rule is DeliveryRule {
  return Object.hasOwn(DELIVERY_RULE_LABELS, rule);
}
