import type { TrainingTrouble } from '../../contract/console/training.contract.ts';
import { figureOf, fr, NOUNS } from '../language/typography.ts';

/** The words of « Formation », where everything is fictitious (ux §2.17). */
export const TRAINING_TEXTS = {
  band: fr`Formation — données fictives`,
  bandLabel: 'Formation',
  school: 'Établissement fictif',
  leave: 'Quitter la formation',
  enter: 'Entrer en formation',
  entering: fr`La formation se prépare…`,
  leaving: fr`Retour à votre établissement…`,
  purpose: fr`Un établissement fictif, sur un ENT simulé de cet ordinateur : tout s’y essaie, rien n’atteint votre établissement ni aucun autre ordinateur.`,
  untouched: fr`Votre brouillon et vos données restent tels quels. « Quitter la formation » vous y ramène.`,
  copy: fr`Copier la forme de cet établissement vers la formation`,
  copyHelp: fr`Groupes, effectifs, rubriques, droits, messagerie, GAR et remplacements sont gardés ; toutes les personnes sont remplacées par des noms inventés, et tout texte qui pourrait nommer quelqu’un est ôté. Rien ne permet de revenir aux vraies personnes. La copie remplace la précédente.`,
  copying: fr`La copie se prépare…`,
} as const;

const TROUBLES: Readonly<Record<TrainingTrouble, string>> = {
  'no-launcher': fr`La formation ne s’ouvre pas d’ici : cette console a été lancée seule. Fermez-la, puis ouvrez Console ENT comme à l’habitude : la formation s’ouvre alors depuis cet écran.`,
  'ent-gone': fr`L’ENT simulé s’est arrêté. Votre brouillon de formation est gardé, et votre établissement n’a pas changé. « Réessayer » le relance.`,
  'no-copy': fr`Aucun établissement n’a encore été copié vers la formation. Rien n’a changé. Depuis votre établissement, écran « Formation », choisissez « Copier la forme de cet établissement ».`,
  'not-training': fr`Cela ne se fait qu’en formation. Rien n’a changé.`,
  'not-real': fr`Cela se fait depuis votre établissement, pas en formation. Rien n’a changé.`,
  'not-received': fr`L’établissement n’a pas encore été reçu sur ce poste : rien n’a été copié. Attendez la fin du chargement, puis réessayez.`,
  'not-taken': fr`La formation n’a pas pris la copie : elle est restée telle quelle, et votre établissement n’a pas changé. Réessayez.`,
  'not-started': fr`La formation n’a pas pu démarrer. Votre établissement et vos données n’ont pas changé. Réessayez ; si cela se répète, relancez le programme.`,
};

/** Why one did not go in, or out. */
export function trainingTroubleSentence(kind: TrainingTrouble): string {
  return TROUBLES[kind];
}

/** The console of « Formation » ended under its page. */
export function goneSentence(hasWayBack: boolean): string {
  const what = fr`La console de formation s’est arrêtée. Votre établissement n’a pas changé.`;
  return hasWayBack ? fr`${what} « Quitter la formation » vous y ramène.` : fr`${what} Relancez le programme.`;
}

/** What was handed over to « Formation ». */
export function copiedSentence(people: number): string {
  return fr`Copié : ${figureOf(people, NOUNS.person)} aux noms inventés. En formation, choisissez « La forme de votre établissement ».`;
}
