import type { DataFileRefusal } from '../../domain/kernel/data-file.ts';
import { HelpTree, type HelpActor } from '../../domain/families/help-tree.ts';
import type { TreeFaultKind } from '../../domain/families/tree-faults.ts';
import { dataFileRefusalLines, placeWords, type DataFileWords } from '../files/data-files.ts';
import { figureOf, fr, quoted, typeset } from '../language/typography.ts';

/** « Dépannage familles ». */
export const FAMILIES_TEXTS = {
  nothingKept: fr`Rien n’est gardé : ni nom, ni réponse. Fermer l’écran efface tout.`,
  tree: fr`Pour qui`,
  answered: fr`Réponses données`,
  change: fr`Changer cette réponse`,
  checks: fr`À vérifier`,
  answers: fr`Réponse`,
  again: fr`Recommencer`,
  acts: fr`Qui agit`,
  steps: fr`Que faire`,
  path: fr`Chemin`,
  copyPath: fr`Copier le chemin`,
  pathCopied: fr`Chemin copié`,
  message: fr`Message à transmettre`,
  messageNames: fr`Le nom de la famille n’y est pas : donnez-le de vive voix.`,
  sheet: fr`Feuille pour le parent`,
  printSheet: fr`Imprimer cette feuille`,
  files: fr`Les questions`,
  filesHelp: fr`Les questions sont un fichier : une DRANE l’enregistre, l’écrit pour ses établissements et le partage. La console le vérifie en entier avant de le garder.`,
  save: fr`Enregistrer ces questions…`,
  open: fr`Ouvrir un fichier de questions…`,
  remove: fr`Retirer ces questions`,
  removeLoses: fr`Ces questions disparaissent de ce poste. Un fichier enregistré reste ; celles fournies avec la console restent.`,
  file: fr`Fichier de questions`,
  kept: fr`Ces questions sont gardées sur ce poste.`,
  notKept: fr`Ces questions n’ont pas pu être gardées sur ce poste. Rien n’a changé. Réessayez.`,
  tooMany: fr`Ce poste garde déjà vingt fichiers de questions. Retirez-en un, puis recommencez.`,
  shippedName: fr`Ce fichier porte l’identifiant de questions fournies avec la console. Changez son identifiant, puis rouvrez-le.`,
  added: fr`fichier ajouté sur ce poste`,
} as const;

export const HELP_ACTOR_LABELS: Readonly<Record<HelpActor, string>> = {
  guardian: fr`Le parent`,
  teacher: fr`L’enseignant`,
  schoolHead: fr`Le directeur de l’école`,
  office: fr`Le secrétariat`,
  direction: fr`Le chef d’établissement, ou la personne à qui il a délégué`,
  entAdministrator: fr`L’administrateur ENT`,
  regionalDigitalOffice: fr`La DRANE`,
};

/** « Retirer « Collège : ÉduConnect » ? » */
export function removeTreeQuestion(title: string): string {
  return fr`Retirer ${quoted(title)} ?`;
}

/** « Question 2 : Dans Onde… ». */
export function questionTitle(rank: number, question: string): string {
  return fr`Question ${rank} : ${question}`;
}

/** A tree whose texts are set as French is: who writes one types plain spaces. Its identifiers hold nothing that this changes. */
export function setTree(tree: HelpTree): HelpTree {
  const set = (value: unknown): unknown => {
    if (typeof value === 'string') return typeset(value);
    if (Array.isArray(value)) return value.map(set);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, set(one)])) : value;
  };
  return HelpTree.parse(set(tree));
}

const FIELDS: Readonly<Record<string, string>> = {
  id: 'Identifiant', title: 'Titre', audience: 'Public', start: fr`Première question`, question: 'Texte de la question', checks: fr`À vérifier`, answers: 'Réponse', label: fr`Libellé`, to: 'Suite',
  actor: fr`Qui agit`, steps: fr`Étape`, path: 'Chemin', message: 'Message', sheet: fr`Feuille du parent`, lines: 'Ligne', source: 'Source', ref: fr`Référence`, format: 'Format', version: 'Version',
};
const LISTS: Readonly<Record<string, string>> = { questions: 'Question', outcomes: 'Fin' };

function placeOf(path: readonly string[]): string {
  return placeWords(path, { fields: FIELDS, lists: LISTS, whole: 'Fichier' });
}

const RULES: Readonly<Record<TreeFaultKind, string>> = {
  twice: fr`cet identifiant est déjà pris`,
  'unknown-target': fr`rien ne porte cet identifiant`,
  loop: fr`cette réponse ramène à une question déjà posée`,
  'never-reached': fr`aucune réponse n’y mène`,
};

const WORDS: DataFileWords = {
  refusals: {
    'too-large': fr`Ce fichier est trop grand pour être un fichier de questions (512 Ko au plus). Rien n’a été lu.`,
    'not-json': fr`Ce fichier n’est pas un fichier de questions : son contenu n’est pas du JSON. Rien n’a été gardé.`,
    foreign: fr`Ce fichier n’est pas un fichier de questions pour les familles. Rien n’a été gardé.`,
    newer: fr`Ce fichier vient d’une version plus récente de la console. Rien n’a été gardé. Mettez la console à jour, puis rouvrez-le.`,
  },
  place: placeOf,
  rules: RULES,
};

/** Why a file of questions is not taken, in one sentence or place by place. */
export function helpTreeRefusalLines(refusal: DataFileRefusal): readonly string[] {
  return dataFileRefusalLines(refusal, WORDS);
}

/** « 3 questions, 6 fins ». */
export function treeSize(questions: number, outcomes: number): string {
  return fr`${figureOf(questions, { one: 'question', many: 'questions', gender: 'f' })}, ${figureOf(outcomes, { one: 'fin', many: 'fins', gender: 'f' })}`;
}
