import type { Expectation } from '../../domain/training/scenario/expectation.ts';
import { fr, quoted } from '../language/typography.ts';

/** The words of the form in which a trainer writes a scenario. */
export const EDITOR_TEXTS = {
  title: 'Écrire un scénario',
  head: 'Le scénario',
  scenarioTitle: 'Titre',
  audience: 'Public',
  audienceHint: fr`Pour qui il est écrit : « Administrateurs ENT », « Directions »…`,
  role: 'Compte avec lequel on le joue',
  school: 'Établissement fictif',
  minutes: fr`Durée, en minutes`,
  steps: 'Étapes',
  addStep: 'Ajouter une étape',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  removeStep: fr`Supprimer l’étape`,
  instruction: 'Consigne',
  hint: 'Indice',
  screen: 'Écran',
  target: 'À montrer',
  targetHint: fr`Les mots que porte le bouton, le champ ou la ligne, tels qu’ils s’affichent.`,
  line: 'Ligne à ouvrir',
  lineHint: fr`Facultatif. L’identifiant de la ligne : celui d’un contrôle, d’une rubrique…`,
  source: 'Source de la règle',
  sourceHint: fr`Facultatif. Les lignes du guide : « S2-094 ».`,
  expected: 'Résultat attendu',
  expectedHint: fr`Ce que la console vérifie. Une étape n’est jamais vérifiée sans que quelque chose ait changé.`,
  addExpected: 'Ajouter un résultat attendu',
  takeValue: fr`Attendre le résultat de ma dernière action`,
  takeValueHint: fr`Les valeurs que donne la dernière action du brouillon`,
  plays: 'Faire à ma place',
  playsHint: fr`Faites vous-même l’action dans la console, puis prenez-la : les jours et votre nom s’adapteront à qui joue.`,
  take: fr`Prendre ma dernière action`,
  takeHint: fr`La dernière action du brouillon`,
  tooLarge: fr`Cette action est trop grande pour un scénario.`,
  addPlay: 'Ajouter une action',
  fixControl: 'Corriger un contrôle',
  askControl: fr`Demander une correction`,
  remove: 'Retirer',
  removeOf: (what: string) => fr`Retirer ${quoted(what)}`,
  control: 'Contrôle',
  finds: fr`Ce que trouve le contrôle`,
  findsNothing: fr`ne trouve plus rien`,
  findsSomething: fr`trouve quelque chose`,
  person: 'Personne',
  rubrique: 'Rubrique',
  roleThere: 'Rôle',
  act: 'Action',
  conflict: 'Conflit',
  settled: fr`aucun conflit n’attend de décision`,
  disputed: fr`deux administrateurs sont en conflit`,
  question: fr`Question posée`,
  counts: fr`Ce qui est compté`,
  severity: 'Gravité',
  value: 'Valeur',
  nothing: fr`Aucun résultat.`,
  preview: fr`Ce que verra le stagiaire`,
  toSee: fr`À revoir avant d’enregistrer :`,
  allWell: fr`Le scénario est complet. Essayez chaque étape avant de le partager.`,
  keep: fr`Enregistrer sur ce poste`,
  kept: fr`Enregistré sur ce poste.`,
  tryStep: 'Essayer cette étape',
  close: fr`Fermer l’éditeur`,
} as const;

/** What may be expected, in the form. */
export const EXPECTATION_LABELS: Readonly<Record<Expectation['kind'], string>> = {
  control: fr`Ce que trouve un contrôle`,
  role: fr`Le rôle d’une personne sur une rubrique`,
  setting: fr`La valeur d’un réglage`,
  draft: fr`Une action dans le brouillon`,
  accepted: fr`Une action acceptée par l’ENT`,
  conflict: fr`Un conflit ouvert ou décidé`,
  journal: fr`Une ligne du journal`,
  figure: fr`Un chiffre à trouver`,
};

/** « Étape 3 ». */
export function stepTitle(rank: number): string {
  return fr`Étape ${rank + 1}`;
}

/** « Étape 3 : Retirez « Tous » aux élèves. », or the step alone as long as nothing is asked. */
export function stepName(rank: number, instruction: string): string {
  return instruction.trim() === '' ? stepTitle(rank) : fr`${stepTitle(rank)} : ${instruction}`;
}
