import type { ControlResult } from '../../domain/controls/run-controls.ts';
import type { SituationLine } from '../../domain/situation/situation.ts';
import { MISSING_LABELS } from '../controls/labels.ts';
import type { ControlNames } from '../controls/control-text.ts';
import { formatDayHour } from '../language/dates.ts';
import { agree, countOf, figureOf, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Ma situation ». */
export const SITUATION_TEXTS = {
  who: 'Situation de',
  lines: 'Paramétrage, ligne par ligne',
  print: 'Imprimer',
  checking: fr`Contrôles en cours.`,
  nobody: fr`L’annuaire ne contient aucun personnel de direction. Sa situation apparaîtra dès que l’ENT en aura transmis un.`,
  unknown: fr`Votre compte ne correspond à aucune personne de la direction. Choisissez de qui lire la situation.`,
  why: fr`Pourquoi ?`,
  ask: 'Demander la correction',
  withdraw: 'Retirer la demande',
  correct: 'Corriger',
  refresh: 'Actualiser',
  accept: 'Accepter',
  decline: 'Refuser',
  accepted: fr`Demande acceptée.`,
  declined: fr`Demande refusée.`,
  marks: { passed: 'En ordre', blocking: 'Bloquant', error: 'Erreur', warning: 'Attention', advice: 'Conseil', 'not-run': 'Non exécuté' },
  sees: 'Ce que vous voyez',
  theySee: 'Ce que voit cette personne',
  acts: 'Vos actes',
  theirActs: 'Actes de direction',
  inspections: 'Inspections',
  assignmentManagers: 'Responsables d’affectation GAR',
  pixManagers: 'Gestionnaires Pix',
  referents: 'Référents de publication',
  reach: 'Qui peut écrire',
  howAsked: fr`Une demande s’ajoute au brouillon. Elle part vers l’administrateur avec « Vérifier et envoyer ».`,
} as const;

const SERVICE = { one: 'service', many: 'services', gender: 'm' } as const;
const OTHER = { one: 'autre', many: 'autres', gender: 'm' } as const;

/** Who the page is about: the reader, or somebody they look at. */
export interface SituationSubject {
  readonly name: string;
  readonly civility: string | undefined;
  /** Whether it is the reader. */
  readonly isReader: boolean;
}

/** « Suis-je bien paramétrée ? », or whose situation it is. */
export function situationQuestion({ name, civility, isReader }: SituationSubject): string {
  if (!isReader) return fr`${name} : le paramétrage est-il complet ?`;
  return civility === 'Mme' ? fr`Suis-je bien paramétrée ?` : fr`Suis-je bien paramétré ?`;
}

type Sentence = (line: SituationLine, subject: SituationSubject, names: ControlNames) => string;

const YES: Readonly<Record<SituationLine['topic'], Sentence>> = {
  headGroup: (_, who) => fr`${is(who)} dans le groupe « Chef d’établissement ».`,
  interim: (_, who) => fr`${is(who)} personnel de direction.`,
  superAdministrator: (_, who) => fr`${isNot(who)} dans « Super Administrateur ».`,
  functionalLine: ({ about }, who, names) => fr`${who.isReader ? 'Vous figurez' : fr`${who.name} figure`} dans « Qui fait quoi ? », ${lineNames(about, names)}.`,
  services: ({ total }, who) => fr`${has(who)} le rôle le plus élevé dans les ${countOf(total, SERVICE)}.`,
  rubriques: ({ total }, who) => fr`${is(who)} gestionnaire des ${countOf(total, NOUNS.rubrique)}.`,
  colleague: (line, who, names) => asReader(line, who, names, 'est'),
  moderators: ({ held }) => fr`La messagerie a de quoi être modérée : ${countOf(held, { one: 'groupe ou personne', many: 'groupes ou personnes', gender: 'm' })}.`,
};

const NO: Readonly<Record<SituationLine['topic'], Sentence>> = {
  headGroup: (_, who) => fr`${isNot(who)} dans le groupe « Chef d’établissement » : des droits privilégiés manquent.`,
  interim: (_, who) => fr`${is(who)} dans ce groupe sans être personnel de direction : à garder le temps de l’intérim, à retirer ensuite.`,
  superAdministrator: (_, who) => fr`${is(who)} aussi dans « Super Administrateur » : cela fait perdre des droits.`,
  functionalLine: (_, who) => fr`${who.isReader ? 'Vous ne figurez' : fr`${who.name} ne figure`} dans aucune ligne de direction de « Qui fait quoi ? ».`,
  services: ({ held, total, about }, who, names) =>
    fr`${has(who)} le rôle le plus élevé dans ${figureOf(held, SERVICE)} sur ${total}. ${lacking(about, names.service)}`,
  rubriques: ({ held, total, about }, who, names) => fr`${is(who)} gestionnaire de ${figureOf(held, NOUNS.rubrique)} sur ${total}. ${lacking(about, names.rubrique)}`,
  colleague: (line, who, names) => asReader(line, who, names, fr`n’est pas`),
  moderators: () => fr`Personne n’a le droit de modérer la messagerie.`,
};

/** What a line says of its subject. */
export function situationSentence(line: SituationLine, subject: SituationSubject, names: ControlNames): string {
  if (line.missing !== undefined) return fr`Non exécuté : ${MISSING_LABELS[line.missing]}.`;
  return (line.state === 'passed' ? YES : NO)[line.topic](line, subject, names);
}

const is = ({ isReader, name }: SituationSubject): string => (isReader ? 'Vous êtes' : `${name} est`);
const isNot = ({ isReader, name }: SituationSubject): string => (isReader ? fr`Vous n’êtes pas` : fr`${name} n’est pas`);
const has = ({ isReader, name }: SituationSubject): string => (isReader ? 'Vous avez' : `${name} a`);

function lineNames(ids: readonly string[], names: ControlNames): string {
  return listOf(ids.map((id) => quoted(names.group(id) ?? id)));
}

/** « Manquent : « CDI », « Foyer » et 4 autres. »: the first names, then how many others. */
function lacking(ids: readonly string[], nameOf: (id: string) => string | undefined): string {
  const shown = ids.slice(0, 3).map((id) => quoted(nameOf(id) ?? id));
  const told = ids.length <= 3 ? listOf(shown) : fr`${shown.join(', ')} et ${figureOf(ids.length - 3, OTHER)}`;
  return fr`${agree(ids.length, 'Manque', 'Manquent')} : ${told}.`;
}

/** Somebody of the direction, as set up as the reader or not: the word agrees with the civility when it is known. */
function asReader({ about }: SituationLine, { isReader, name }: SituationSubject, names: ControlNames, verb: string): string {
  const colleague = names.person(about[0] ?? '') ?? '';
  return fr`${colleague}, de la direction, ${verb} ${colleague.startsWith('Mme ') ? 'paramétrée' : 'paramétré'} comme ${isReader ? 'vous' : name}.`;
}

/** « Demandée le 9 nov. 2026 à 8 h 00 » ; said so as long as it has not left. */
export function askedState(at: string, isSent: boolean): string {
  return isSent ? fr`Demandée le ${formatDayHour(at)}.` : fr`Demandée le ${formatDayHour(at)}, pas encore envoyée.`;
}

/** « 932 personnes peuvent vous écrire. » */
export function writersWords(count: number, { isReader, name }: SituationSubject): string {
  return fr`${countOf(count, NOUNS.person)} ${count < 2 ? 'peut' : 'peuvent'} ${isReader ? 'vous écrire' : fr`écrire à ${name}`}.`;
}

/** « Qui peut m’écrire ? », of who reads; « Qui peut lui écrire ? » of somebody else. */
export function whoWritesLabel({ isReader }: SituationSubject): string {
  return isReader ? fr`Qui peut m’écrire ?` : fr`Qui peut lui écrire ?`;
}

/** Whose page it is and of when the data are, as it must be read once printed: « Mme Catherine Moreau · Données de l’ENT : aujourd’hui à 13 h 52 ». */
export function situationCaption({ name }: SituationSubject, data: string): string {
  return fr`${name} · ${data}`;
}

/** The publication referents that the home page lacks (S2-018): « 3 rubriques sans référent »; what is not known is said. */
export function referentWords(result: ControlResult): string {
  if (result.state === 'not-run') return fr`non exécuté : ${MISSING_LABELS[result.missing]}`;
  return fr`${countOf('findings' in result ? result.findings.length : 0, NOUNS.rubrique)} sans référent`;
}

/** At the top of the printed page. */
export function printedHead(school: string, now: string, unsent: number): string {
  return fr`${school} · ${formatDayHour(now)} · ${countOf(unsent, NOUNS.change)} en attente d’envoi`;
}
