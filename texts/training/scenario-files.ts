import type { ScenarioFault } from '../../domain/training/scenario/scenario-faults.ts';
import type { DataFileRefusal } from '../../domain/kernel/data-file.ts';
import { dataFileRefusalLines, placeWords, type DataFileWords } from '../files/data-files.ts';
import { figureOf, fr, quoted } from '../language/typography.ts';

/** The files of scenarios. */
export const SCENARIO_FILE_TEXTS = {
  handed: fr`Scénario ouvert`,
  keepHanded: fr`Ajouter ce scénario`,
  handedElsewhere: fr`Rien n’en est appliqué ici : entrez en formation, puis « Ouvrir un fichier… » pour l’y ajouter.`,
  file: 'Fichier de scénario',
  tooMany: fr`Ce poste garde déjà cinquante scénarios de formateurs. Supprimez-en un, puis recommencez.`,
  notKept: fr`Le scénario n’a pas pu être gardé sur ce poste. Rien n’a changé. Réessayez.`,
  removeAction: 'Supprimer le scénario',
  removeLoses: fr`Le scénario et l’avancement dans ses étapes disparaissent de ce poste. Un fichier enregistré reste.`,
  shippedName: fr`Ce fichier porte l’identifiant d’un scénario fourni avec la console. Changez son identifiant, puis rouvrez-le.`,
} as const;

/** « Supprimer « La modération » ? » */
export function removeQuestion(title: string): string {
  return fr`Supprimer ${quoted(title)} ?`;
}

const WORDS: DataFileWords = {
  refusals: {
    'too-large': fr`Ce fichier est trop grand pour être un scénario (512 Ko au plus). Rien n’a été lu.`,
    'not-json': fr`Ce fichier n’est pas un scénario : son contenu n’est pas du JSON. Rien n’a été gardé.`,
    foreign: fr`Ce fichier n’est pas un scénario de formation. Rien n’a été gardé.`,
    newer: fr`Ce scénario vient d’une version plus récente de la console. Rien n’a été gardé. Mettez la console à jour, puis rouvrez-le.`,
  },
  place: placeOf,
};

/** Why a file is not taken, in one sentence or by step and field. */
export function scenarioRefusalLines(refusal: DataFileRefusal): readonly string[] {
  return dataFileRefusalLines(refusal, WORDS);
}

const FIELDS: Readonly<Record<string, string>> = {
  id: 'Identifiant', title: 'Titre', audience: 'Public', role: 'Compte', school: 'Établissement', minutes: 'Durée', steps: 'Étapes', instruction: 'Consigne', hint: 'Indice',
  where: 'Où', screen: 'Écran', line: 'Ligne', target: 'À montrer', source: 'Source', ref: 'Référence', plays: 'Faire à ma place', expected: 'Résultat attendu',
  control: 'Contrôle', person: 'Personne', rubrique: 'Rubrique', question: 'Question', value: 'Valeur', field: 'Réglage', intention: 'Action', of: 'Chiffre', format: 'Format', version: 'Version',
};

function placeOf(path: readonly string[]): string {
  return placeWords(path, { fields: FIELDS, lists: { steps: 'Étape' }, whole: 'Scénario' });
}

const FAULTS: Readonly<Record<ScenarioFault['kind'], (id: string) => string>> = {
  'unknown-control': (id) => fr`le contrôle ${quoted(id)} n’existe pas`,
  'unknown-person': (id) => fr`personne n’a l’identifiant ${quoted(id)} dans cet établissement`,
  'unknown-rubrique': (id) => fr`aucune rubrique n’a l’identifiant ${quoted(id)} dans cet établissement`,
  'several-figures': () => fr`un seul chiffre peut être demandé par étape`,
  'no-way': () => fr`il faut une action, sans quoi « Faire à ma place » ne ferait rien`,
};

/** « Étape 1, Résultat attendu 2 : aucune rubrique n’a l’identifiant « x » dans cet établissement. » */
export function scenarioFaultLine({ step, field, rank, kind, id }: ScenarioFault): string {
  return fr`${placeOf(['steps', String(step), field, String(rank)])} : ${FAULTS[kind](id)}.`;
}

/** « Scénario « Un remplacement », 5 étapes. » */
export function handedScenarioWords(title: string, steps: number): string {
  return fr`Scénario ${quoted(title)}, ${figureOf(steps, { one: 'étape', many: 'étapes', gender: 'f' })}.`;
}
